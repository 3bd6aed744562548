/// One step from a version of the schema to the next.
///
/// The list is append-only: a step that has been released is never edited, because stores that went
/// through it exist. A store's version, `PRAGMA user_version`, is the number of steps it has been through.
public struct Migration: Sendable {
  /// What the step brings, for error messages and readers.
  public let name: String
  /// Statements separated by semicolons.
  public let sql: String

  /// A step from its parts.
  public init(name: String, sql: String) {
    self.name = name
    self.sql = sql
  }

  /// The steps of this version for the results of one run, oldest first.
  public static let all: [Migration] = [.results, .precision, .controls]
}

/// A kind of database and the steps that make it.
public struct Schema: Sendable {
  /// The number by which file(1) and others tell whose database it is, `PRAGMA application_id`.
  public let applicationID: Int
  /// What it is, for error messages.
  public let kind: String
  /// The steps of this version, oldest first.
  public let migrations: [Migration]

  /// A kind of database from its parts.
  public init(applicationID: Int, kind: String, migrations: [Migration]) {
    self.applicationID = applicationID
    self.kind = kind
    self.migrations = migrations
  }

  /// The results of one run, as they lie in its report. The number is "Plim" in ASCII.
  public static let run = Schema(
    applicationID: 0x506C_696D, kind: "a store of Plimsoll results", migrations: Migration.all)
}

extension Connection {
  /// Brings the schema up to date in one transaction; an empty database becomes an empty store.
  ///
  /// - Throws: `.newerVersion` for a store of a later program and `.notAStore` for somebody else's
  ///   database, both of which are left alone; what SQLite reports if a step fails.
  public func migrate(to schema: Schema = .run) throws(StoreError) {
    try transaction { () throws(StoreError) in
      let version = try storeVersion(of: schema)
      guard version < schema.migrations.count else { return }
      for migration in schema.migrations[version...] {
        try execute(migration.sql)
      }
      try execute(
        "PRAGMA application_id = \(schema.applicationID); PRAGMA user_version = \(schema.migrations.count)")
    }
  }

  /// Checks that this is a store that can be read as it is.
  ///
  /// - Throws: `.newerVersion`, `.olderVersion` or `.notAStore`.
  public func requireCurrentStore(_ schema: Schema = .run) throws(StoreError) {
    let supported = schema.migrations.count
    let version = try storeVersion(of: schema)
    guard version > 0 else {
      throw StoreError(
        kind: .notAStore, file: file, message: "found an empty database, expected \(schema.kind)")
    }
    guard version == supported else {
      throw StoreError(
        kind: .olderVersion(found: version, supported: supported), file: file, message: "older schema")
    }
  }

  /// The number of migrations the store has been through; 0 for an empty database.
  private func storeVersion(of schema: Schema) throws(StoreError) -> Int {
    let supported = schema.migrations.count
    let version = try integer("PRAGMA user_version")
    let isOurs = try integer("PRAGMA application_id") == schema.applicationID
    if !isOurs {
      let objects = try integer("SELECT count(*) FROM sqlite_schema")
      guard version == 0, objects == 0 else {
        throw StoreError(
          kind: .notAStore, file: file, message: "a database of something else, expected \(schema.kind)")
      }
    }
    guard version >= 0, version <= supported else {
      throw StoreError(
        kind: .newerVersion(found: version, supported: supported), file: file, message: "newer schema")
    }
    return version
  }
}
