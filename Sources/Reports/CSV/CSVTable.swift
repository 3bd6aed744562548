/// The columns of a table: each has its name and what it writes side by side, so that the two cannot part.
public struct CSVTable<Row>: Sendable {
  let columns: [Column]

  /// One column.
  struct Column: Sendable {
    let name: String
    let write: @Sendable (Row, inout CSVBuffer) -> Void

    init(_ name: String, _ write: @escaping @Sendable (Row, inout CSVBuffer) -> Void) {
      self.name = name
      self.write = write
    }
  }

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// The names of the columns, in order.
  public var columnNames: [String] { columns.map(\.name) }

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
}
