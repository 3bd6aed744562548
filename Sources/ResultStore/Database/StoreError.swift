import CSQLite

/// Why a store could not be opened, read or written.
public struct StoreError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What a caller may want to tell apart.
  public enum Kind: Sendable, Hashable {
    /// The file is not an SQLite database, or is damaged.
    case notADatabase
    /// The file is an SQLite database, but not a store of results.
    case notAStore
    /// The store was written by a newer version of this program.
    case newerVersion(found: Int, supported: Int)
    /// The store was written by an older version and has not been migrated.
    case olderVersion(found: Int, supported: Int)
    /// The file or its folder may not be written to.
    case readOnly
    /// The file cannot be opened or created: its folder is missing or closed to this user.
    case cannotOpen
    /// Another process holds the file.
    case locked
    /// A row contradicts the schema: a missing parent, a duplicate key, a wrong type.
    case constraint
    /// The disk is full.
    case full
    /// Anything else that SQLite or the file system reports.
    case other
  }

  /// What happened.
  public var kind: Kind
  /// The file's path.
  public var file: String
  /// SQLite's extended result code; for an operation of the file system, `errno`; 0 if neither spoke.
  public var code: Int32
  /// What SQLite or the file system said.
  public var message: String
  /// The statement that failed, with `?` for its arguments.
  public var sql: String?
  /// The statement with its arguments in place, as SQL literals.
  public var sqlWithArguments: String?

  /// An error from its parts.
  public init(
    kind: Kind, file: String, code: Int32 = 0, message: String, sql: String? = nil,
    sqlWithArguments: String? = nil
  ) {
    self.kind = kind
    self.file = file
    self.code = code
    self.message = message
    self.sql = sql
    self.sqlWithArguments = sqlWithArguments
  }

  /// One line for a person: the file, what is wrong with it, and the statement, cut to 300 characters.
  public var description: String {
    var text = "\(file): \(finding)"
    if code != 0 { text += " (code \(code))" }
    if let statement = sqlWithArguments ?? sql {
      let line = statement.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      text += "; while running: \(line.prefix(300))\(line.count > 300 ? "…" : "")"
    }
    return text
  }

  private var finding: String {
    switch kind {
    case .notADatabase: "not an SQLite database, or a damaged one: \(message)"
    case .notAStore: "not a store of Plimsoll results: \(message)"
    case .newerVersion(let found, let supported):
      "written by a newer Plimsoll: schema version \(found), this one knows versions up to \(supported)"
    case .olderVersion(let found, let supported):
      "written by an older Plimsoll: schema version \(found), this one reads version \(supported)"
    case .readOnly: "may not be written to: \(message)"
    case .cannotOpen: "cannot be opened or created: \(message)"
    case .locked: "in use by another process: \(message)"
    case .full: "no space left: \(message)"
    case .constraint, .other: message
    }
  }
}

extension StoreError.Kind {
  /// The kind of an SQLite result code, primary or extended.
  init(code: Int32) {
    self =
      switch code & 0xFF {
      case SQLITE_NOTADB, SQLITE_CORRUPT: .notADatabase
      case SQLITE_READONLY: .readOnly
      case SQLITE_CANTOPEN, SQLITE_PERM: .cannotOpen
      case SQLITE_BUSY, SQLITE_LOCKED: .locked
      case SQLITE_CONSTRAINT, SQLITE_MISMATCH: .constraint
      case SQLITE_FULL: .full
      default: .other
      }
  }
}
