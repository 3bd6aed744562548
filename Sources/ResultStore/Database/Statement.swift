import CSQLite

/// A compiled statement.
///
/// Arguments are bound by position, from 1, and stay bound until they are bound anew; columns are read
/// by position, from 0. A position out of range is a programmer's error.
public final class Statement {
  private let handle: OpaquePointer
  private let connection: Connection

  init(_ handle: OpaquePointer, of connection: Connection) {
    self.handle = handle
    self.connection = connection
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Binds a whole number; nil is NULL.
  public func bind(_ value: Int?, at position: Int32) throws(StoreError) {
    guard let value else { return try bindNull(at: position) }
    try check(sqlite3_bind_int64(handle, position, Int64(value)))
  }

  /// Binds a number; nil, infinities and not-a-number are undefined, hence NULL.
  public func bind(_ value: Double?, at position: Int32) throws(StoreError) {
    guard let value, value.isFinite else { return try bindNull(at: position) }
    try check(sqlite3_bind_double(handle, position, value))
  }

  /// Binds text, which SQLite copies; nil is NULL.
  public func bind(_ value: String?, at position: Int32) throws(StoreError) {
    guard var value else { return try bindNull(at: position) }
    let code = value.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // A null address would bind NULL instead of empty text.
        guard let first = characters.baseAddress else {
          return sqlite3_bind_text(handle, position, "", 0, Self.copied)
        }
        return sqlite3_bind_text64(
          handle, position, first, UInt64(characters.count), Self.copied, UInt8(SQLITE_UTF8))
      }
    }
    try check(code)
  }

  /// Binds NULL.
  public func bindNull(at position: Int32) throws(StoreError) {
    try check(sqlite3_bind_null(handle, position))
  }

  /// Advances to the next row; false, and ready to run again, when there is none.
  public func step() throws(StoreError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(handle)
      return false
    default: throw failure()
    }
  }

  /// Runs a statement that has no rows, an insertion for one, to its end.
  public func run() throws(StoreError) {
    while try step() {}
  }

  /// Abandons the remaining rows.
  public func reset() {
    // The code it returns repeats the failure that `step()` has thrown.
    sqlite3_reset(handle)
  }

  /// The number of columns.
  package var columnCount: Int32 { sqlite3_column_count(handle) }

  /// The name of a column.
  public func columnName(at column: Int32) -> String {
    sqlite3_column_name(handle, column).map { String(cString: $0) } ?? ""
  }

  /// A whole number of the current row; nil for NULL.
  public func integer(at column: Int32) -> Int? {
    isNull(at: column) ? nil : Int(sqlite3_column_int64(handle, column))
  }

  /// A number of the current row; nil for NULL.
  public func double(at column: Int32) -> Double? {
    isNull(at: column) ? nil : sqlite3_column_double(handle, column)
  }

  /// A text of the current row; nil for NULL.
  public func text(at column: Int32) -> String? {
    guard let first = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: first, count: count), as: UTF8.self)
  }

  private func isNull(at column: Int32) -> Bool {
    sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  // SQLITE_TRANSIENT, a macro with a cast that Swift does not import: SQLite copies before it returns.
  private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  @inline(__always)
  private func check(_ code: Int32) throws(StoreError) {
    guard code == SQLITE_OK else { throw failure() }
  }

  private func failure() -> StoreError {
    let expanded = sqlite3_expanded_sql(handle)
    defer { sqlite3_free(expanded) }
    let error = connection.error(
      sql: sqlite3_sql(handle).map { String(cString: $0) },
      sqlWithArguments: expanded.map { String(cString: $0) })
    sqlite3_reset(handle)
    return error
  }
}
