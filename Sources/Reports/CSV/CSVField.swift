/// What the cells of a column hold: a field of a Table Schema (https://datapackage.org/standard/table-schema/) but for
/// its name and description.
public struct CSVField: Sendable, Hashable {
  /// The types that columns have, by their names in Table Schema.
  enum Kind: String, Sendable {
    case string, integer, number, boolean, date, datetime
  }

  var kind: Kind
  /// The unit of every cell, or where the row says it; nil for what has none.
  var unit: String?
  /// Whether no cell is empty.
  var isRequired = false
  /// Whether no two cells are equal.
  var isUnique = false
  /// The least that a number may be.
  var minimum: Double?
  /// The most that a number may be.
  var maximum: Double?
  /// Every text that a cell may be; nothing where that cannot be listed.
  var choices: [String] = []

  private init(_ kind: Kind, unit: String? = nil, minimum: Double? = nil, maximum: Double? = nil) {
    self.kind = kind
    self.unit = unit
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Any text.
  static let text = CSVField(.string)
  /// Yes or no, as "true" or "false".
  static let flag = CSVField(.boolean)
  /// A day, "2026-01-05".
  static let day = CSVField(.date)
  /// A local time to the second, "2026-01-05T09:30:00".
  static let instant = CSVField(.datetime)
  /// A number without a unit, such as a correlation.
  static let number = CSVField(.number)
  /// Hours, not below 0.
  static let hours = CSVField(.number, unit: "h", minimum: 0)
  /// A share from 0 to 1, a probability included.
  static let share = CSVField(.number, unit: "share", minimum: 0, maximum: 1)
  /// A number whose unit is that of its row, in the column `unit`.
  static let inUnitOfRow = CSVField(.number, unit: "as the row's column unit says")

  /// A whole number that begins at 0 or 1.
  static func count(from minimum: Int = 0) -> CSVField { CSVField(.integer, minimum: Double(minimum)) }
  /// A number in a unit, of either sign.
  static func number(_ unit: String) -> CSVField { CSVField(.number, unit: unit) }

  /// One of a few words.
  static func choice(_ words: [String]) -> CSVField {
    var field = CSVField(.string)
    field.choices = words
    return field
  }

  /// One of the cases of a type that is a word.
  static func choice<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type) -> CSVField {
    choice(type.allCases.map(\.rawValue))
  }

  /// The same, of which no cell is empty.
  var required: CSVField {
    var field = self
    field.isRequired = true
    return field
  }

  /// The same, of which no two cells are equal.
  var unique: CSVField {
    var field = self
    field.isUnique = true
    return field
  }
}
