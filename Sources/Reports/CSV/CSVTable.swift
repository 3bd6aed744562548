/// The columns of a table: each has its name, what it holds and what it writes side by side, so that none of them can
/// part. `TableSchema` describes the table from the same declaration.
public struct CSVTable<Row>: Sendable {
  /// What the table has a row for, in a sentence.
  let summary: String
  /// The columns that tell every row from every other; none where rows may be alike in all.
  let key: [String]
  /// The columns whose cells are the key of another table of the same report.
  let references: [CSVReference]
  let columns: [Column]

  /// One column.
  struct Column: Sendable {
    let name: String
    let field: CSVField
    let description: String
    let write: @Sendable (Row, inout CSVBuffer) -> Void

    init(
      _ name: String, _ field: CSVField, _ description: String,
      _ write: @escaping @Sendable (Row, inout CSVBuffer) -> Void
    ) {
      self.name = name
      self.field = field
      self.description = description
      self.write = write
    }
  }

  init(
    _ summary: String, key: [String] = [], references: [CSVReference] = [], _ columns: [Column]
  ) {
    self.summary = summary
    self.key = key
    self.references = references
    self.columns = columns
  }

  /// The names of the columns, in order.
  package var columnNames: [String] { columns.map(\.name) }

  /// Appends the row of column names.
  public func appendHeader(to buffer: inout CSVBuffer) {
    for column in columns { buffer.append(column.name) }
    buffer.endRow()
  }

  /// Appends one row.
  public func append(_ row: Row, to buffer: inout CSVBuffer) {
    for column in columns { column.write(row, &buffer) }
    buffer.endRow()
  }

  /// The whole table, its header included.
  public func bytes(_ rows: some Sequence<Row>) -> [UInt8] {
    var buffer = CSVBuffer()
    appendHeader(to: &buffer)
    for row in rows { append(row, to: &buffer) }
    return buffer.bytes
  }
}

/// Columns whose cells are those of a key of another table.
struct CSVReference: Sendable, Hashable {
  /// The columns of the table at hand.
  var columns: [String]
  /// The other table's file.
  var file: String
  /// Its columns, in the same order.
  var theirs: [String]

  /// Columns that are called the same in both tables.
  init(_ columns: [String], in file: String, theirs: [String]? = nil) {
    self.columns = columns
    self.file = file
    self.theirs = theirs ?? columns
  }
}
