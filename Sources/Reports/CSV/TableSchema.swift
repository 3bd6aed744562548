import Foundation

/// `schema.json`: what the tables of a report hold, as a Data Package with a Table Schema for each of them
/// (Data Package v2, https://datapackage.org/standard/data-package/, 2024), which `frictionless validate schema.json`
/// checks against the files and other programs read types, units and keys from.
struct TableSchema: Encodable {
  static let fileName = "schema.json"

  private let schema = "https://datapackage.org/profiles/2.0/datapackage.json"
  private let name: String
  private let title: String
  private let description = """
    Comma-separated values by RFC 4180 in UTF-8. An empty cell is undefined. Times are those of the scenario's calendar, \
    without a time zone. Text that a spreadsheet would take for a formula has an apostrophe in front.
    """
  private let resources: [Resource]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case name, title, description, resources
  }

  /// The schema of these tables.
  ///
  /// - Parameters:
  ///   - tables: The tables of the report.
  ///   - command: The command that made it.
  init(_ tables: [DescribedTable], command: String) {
    name = "plimsoll-\(command)"
    title = "The tables of a report of plimsoll \(command)"
    let files = Set(tables.map(\.file))
    resources = tables.sorted { $0.file < $1.file }.map { Resource($0, among: files) }
  }

  /// The schema as JSON with sorted keys, ending in a line feed.
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [0x0A]
  }

  // MARK: The parts of the descriptor

  private struct Resource: Encodable {
    var name: String
    var path: String
    var type = "table"
    var format = "csv"
    var mediatype = "text/csv"
    var encoding = "utf-8"
    var description: String
    var schema: Schema

    init(_ table: DescribedTable, among files: Set<String>) {
      path = table.file
      name = Self.name(of: table.file)
      description = table.summary
      schema = Schema(
        fields: table.fields.map(Field.init), primaryKey: table.key.isEmpty ? nil : table.key,
        foreignKeys: table.references.filter { files.contains($0.file) }.map {
          ForeignKey(
            fields: $0.columns,
            reference: ForeignKey.Reference(resource: Self.name(of: $0.file), fields: $0.theirs))
        })
    }

    static func name(of file: String) -> String {
      file.hasSuffix(".csv") ? String(file.dropLast(4)) : file
    }
  }

  private struct Schema: Encodable {
    var fields: [Field]
    var missingValues = [""]
    var primaryKey: [String]?
    var foreignKeys: [ForeignKey]
  }

  private struct ForeignKey: Encodable {
    struct Reference: Encodable {
      var resource: String
      var fields: [String]
    }
    var fields: [String]
    var reference: Reference
  }

  private struct Field: Encodable {
    var name: String
    var type: String
    var description: String
    /// Not of Table Schema, which allows for more: what the numbers are counted in.
    var unit: String?
    var constraints: Constraints?

    init(_ field: DescribedTable.Field) {
      name = field.name
      type = field.field.kind.rawValue
      unit = field.field.unit
      description = field.description + (unit.map { " Unit: \($0)." } ?? "")
      constraints = Constraints(field.field)
    }
  }

  private struct Constraints: Encodable {
    var required: Bool?
    var unique: Bool?
    var minimum: Double?
    var maximum: Double?
    var choices: [String]?

    enum CodingKeys: String, CodingKey {
      case required, unique, minimum, maximum
      case choices = "enum"
    }

    init?(_ field: CSVField) {
      required = field.isRequired ? true : nil
      unique = field.isUnique ? true : nil
      minimum = field.minimum
      maximum = field.maximum
      choices = field.choices.isEmpty ? nil : field.choices.map(CSVBuffer.defused)
      if required == nil, unique == nil, minimum == nil, maximum == nil, choices == nil { return nil }
    }
  }
}

/// A table as its schema tells it: that of a `CSVTable` without what writes its cells.
struct DescribedTable: Sendable {
  struct Field: Sendable {
    var name: String
    var field: CSVField
    var description: String
  }

  var file: String
  var summary: String
  var key: [String]
  var references: [CSVReference]
  var fields: [Field]

  init<Row>(_ table: CSVTable<Row>, in file: String) {
    self.file = file
    summary = table.summary
    key = table.key.map(CSVBuffer.defused)
    references = table.references
    // As they stand in the header.
    fields = table.columns.map {
      Field(name: CSVBuffer.defused($0.name), field: $0.field, description: $0.description)
    }
  }
}
