import CSQLite

/// An open SQLite database.
///
/// Not `Sendable`: a connection and its statements are used by one thread at a time, so SQLite's own
/// mutexes are off.
public final class Connection {
  /// What may be done with the file.
  public enum Access: Sendable {
    /// Reading only; the file must exist.
    case read
    /// Reading and writing; the file must exist.
    case write
    /// Reading and writing; a missing file is created.
    case create
  }

  /// The file's path.
  public let file: String
  private(set) var handle: OpaquePointer?
  private let wait: LockWait

  /// Opens a database with foreign keys enforced.
  ///
  /// - Parameters:
  ///   - file: A path in the file system; never read as a URI.
  ///   - access: What may be done with it.
  ///   - busyTimeout: Milliseconds to wait for a lock that another process holds.
  ///   - onWaiting: Called once where such a lock is waited for longer than a moment.
  /// - Throws: If the file cannot be opened, is held by another process or is not a database.
  public init(
    opening file: String, for access: Access, busyTimeout: Int32 = 5_000, onWaiting: @escaping () -> Void = {}
  ) throws(StoreError) {
    self.file = file
    wait = LockWait(seconds: Double(busyTimeout) / 1000, tell: onWaiting)
    let flags =
      switch access {
      case .read: SQLITE_OPEN_READONLY
      case .write: SQLITE_OPEN_READWRITE
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    // SQLite takes an empty name, ":memory:" and, if so built, "file:…" for something other than a file.
    let path = file.hasPrefix("/") ? file : "./" + file
    let code = sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK else { throw error() }
    sqlite3_extended_result_codes(handle, 1)
    // The connection, which is closed with it, keeps what it points to.
    sqlite3_busy_handler(
      handle,
      { wait, attempts in
        guard let wait else { return 0 }
        return Unmanaged<LockWait>.fromOpaque(wait).takeUnretainedValue().goesOn(after: Int(attempts)) ? 1 : 0
      }, Unmanaged.passUnretained(wait).toOpaque())
    try execute("PRAGMA foreign_keys = ON")
    // SQLite reads nothing until it is asked to; a file that is no database shall fail here.
    try execute("SELECT count(*) FROM sqlite_schema")
    if access != .read, sqlite3_db_readonly(handle, "main") == 1 {
      throw StoreError(
        kind: .readOnly, file: file, code: SQLITE_READONLY, message: "no permission to write the file")
    }
  }

  deinit {
    sqlite3_close_v2(handle)
  }

  /// Closes the database; its statements must be gone. Closing again does nothing.
  public func close() throws(StoreError) {
    guard sqlite3_close(handle) == SQLITE_OK else { throw error() }
    handle = nil
  }

  /// Runs statements without arguments, separated by semicolons, and ignores their rows.
  public func execute(_ sql: String) throws(StoreError) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw error(sql: sql) }
  }

  /// Compiles one statement, to be run any number of times.
  public func prepare(_ sql: String) throws(StoreError) -> Statement {
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    guard code == SQLITE_OK, let statement else { throw error(sql: sql) }
    return Statement(statement, of: self)
  }

  /// Runs `body` in a transaction that is committed if it returns and rolled back if it throws.
  ///
  /// - Parameters:
  ///   - isImmediate: Whether every attached database is locked for writing at once, so that nothing fails half-way
  ///     because another process was faster. Else only those are that are written to.
  ///   - body: What is done.
  /// - Throws: What `body` throws; `StoreError` where the database is locked or the transaction cannot be committed.
  public func transaction<Result>(
    isImmediate: Bool = true, _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try execute(isImmediate ? "BEGIN IMMEDIATE" : "BEGIN")
    do throws(StoreError) {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      // SQLite has rolled back by itself after some errors; another would fail.
      if sqlite3_get_autocommit(handle) == 0 { try? execute("ROLLBACK") }
      throw error
    }
  }

  /// The first column of the first row as a whole number; 0 if there is none.
  public func integer(_ sql: String) throws(StoreError) -> Int {
    let statement = try prepare(sql)
    return try statement.step() ? statement.integer(at: 0) ?? 0 : 0
  }

  /// The first column of the first row as text; empty if there is none.
  public func text(_ sql: String) throws(StoreError) -> String {
    let statement = try prepare(sql)
    return try statement.step() ? statement.text(at: 0) ?? "" : ""
  }

  /// The last failure of this connection.
  func error(sql: String? = nil, sqlWithArguments: String? = nil) -> StoreError {
    let code = sqlite3_extended_errcode(handle)
    return StoreError(
      kind: StoreError.Kind(code: code), file: file, code: code,
      message: String(cString: sqlite3_errmsg(handle)), sql: sql, sqlWithArguments: sqlWithArguments)
  }
}
