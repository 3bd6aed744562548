/// Insertion of many rows of one table, several to a statement.
///
/// Starting and ending a statement costs SQLite as much as a row itself, so that 32 rows at a time go in at about half
/// the cost of single ones; more hardly helps. Argument 1 is the run and argument 2 the replication; each row has its
/// other columns after them.
struct BulkInsertion {
  private static let rowsPerStatement = 32

  private let many: Statement
  private let one: Statement
  private let columns: Int

  /// Prepares the insertion into a table that has so many columns beside the run and the replication.
  init(_ connection: Connection, into table: String, columns: Int) throws(StoreError) {
    func insertion(_ count: Int) throws(StoreError) -> Statement {
      let rows = (0..<count).map { row in
        let places = (0..<columns).map { "?\(row * columns + $0 + 3)" }
        return "(?1, ?2, " + places.joined(separator: ", ") + ")"
      }
      let statement = try connection.prepare("INSERT INTO \(table) VALUES " + rows.joined(separator: ", "))
      try statement.bind(RunStore.runID, at: 1)
      return statement
    }
    self.columns = columns
    many = try insertion(Self.rowsPerStatement)
    one = try insertion(1)
  }

  /// Inserts rows of one replication.
  ///
  /// - Parameter bind: Binds the columns of a row, the first at the given position.
  @inline(__always)
  func insert<Row>(
    _ rows: [Row], replication: Int, bind: (Row, Int, Statement, Int32) throws(StoreError) -> Void
  ) throws(StoreError) {
    try many.bind(replication, at: 2)
    try one.bind(replication, at: 2)
    let whole = rows.count / Self.rowsPerStatement * Self.rowsPerStatement
    for start in stride(from: 0, to: whole, by: Self.rowsPerStatement) {
      for offset in 0..<Self.rowsPerStatement {
        try bind(rows[start + offset], start + offset, many, Int32(3 + offset * columns))
      }
      try many.run()
    }
    for place in whole..<rows.count {
      try bind(rows[place], place, one, 3)
      try one.run()
    }
  }
}

extension Statement {
  private static let microsecondsPerHour = 3.6e9

  /// Binds the columns of a day, the first at the given position.
  @inline(__always)
  func bind(_ row: DailyRow, at position: Int32) throws(StoreError) {
    try bind(row.day, at: position)
    try bind(row.person, at: position + 1)
    try bind(Double(row.available) / Self.microsecondsPerHour, at: position + 2)
    try bind(Double(row.busy) / Self.microsecondsPerHour, at: position + 3)
    try bind(Double(row.committed) / Self.microsecondsPerHour, at: position + 4)
  }
}
