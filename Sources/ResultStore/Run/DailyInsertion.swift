/// Insertion of daily rows, nearly all rows of a store, several to a statement.
///
/// Starting and ending a statement costs SQLite as much as the row itself, so that 32 rows at a time go
/// in at about half the cost of single ones; more hardly helps.
struct DailyInsertion {
  private static let rowsPerStatement = 32
  private static let microsecondsPerHour = 3.6e9

  private let many: Statement
  private let one: Statement

  init(_ connection: Connection) throws(StoreError) {
    func insertion(_ count: Int) throws(StoreError) -> Statement {
      let rows = (0..<count).map { row in
        let places = (3...7).map { "?\(row * 5 + $0)" }
        return "(?1, ?2, " + places.joined(separator: ", ") + ")"
      }
      let statement = try connection.prepare("INSERT INTO daily VALUES " + rows.joined(separator: ", "))
      try statement.bind(RunStore.runID, at: 1)
      return statement
    }
    many = try insertion(Self.rowsPerStatement)
    one = try insertion(1)
  }

  /// Inserts the rows of one replication.
  func insert(_ rows: some Sequence<DailyRow>, replication: Int) throws(StoreError) {
    try many.bind(replication, at: 2)
    try one.bind(replication, at: 2)
    var chunk: [DailyRow] = []
    chunk.reserveCapacity(Self.rowsPerStatement)
    for row in rows {
      chunk.append(row)
      guard chunk.count == Self.rowsPerStatement else { continue }
      for (index, row) in chunk.enumerated() { try bind(row, to: many, after: Int32(2 + index * 5)) }
      try many.run()
      chunk.removeAll(keepingCapacity: true)
    }
    for row in chunk {
      try bind(row, to: one, after: 2)
      try one.run()
    }
  }

  private func bind(_ row: DailyRow, to statement: Statement, after position: Int32) throws(StoreError) {
    try statement.bind(row.day, at: position + 1)
    try statement.bind(row.person, at: position + 2)
    try statement.bind(Double(row.available) / Self.microsecondsPerHour, at: position + 3)
    try statement.bind(Double(row.busy) / Self.microsecondsPerHour, at: position + 4)
    try statement.bind(Double(row.committed) / Self.microsecondsPerHour, at: position + 5)
  }
}
