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

  /// The steps of this version, oldest first.
  public static let all: [Migration] = [.results, .precision]
}

extension Connection {
  // "Plim" in ASCII, which also tells file(1) and others whose database this is.
  private static let applicationID = 0x506C_696D

  /// Brings the schema up to date in one transaction; an empty database becomes an empty store.
  ///
  /// - Throws: `.newerVersion` for a store of a later program and `.notAStore` for somebody else's
  ///   database, both of which are left alone; what SQLite reports if a step fails.
  public func migrate(_ migrations: [Migration] = Migration.all) throws(StoreError) {
    try transaction { () throws(StoreError) in
      let version = try storeVersion(supported: migrations.count)
      guard version < migrations.count else { return }
      for migration in migrations[version...] {
        try execute(migration.sql)
      }
      try execute(
        "PRAGMA application_id = \(Self.applicationID); PRAGMA user_version = \(migrations.count)")
    }
  }

  /// Checks that this is a store that can be read as it is.
  ///
  /// - Throws: `.newerVersion`, `.olderVersion` or `.notAStore`.
  public func requireCurrentStore() throws(StoreError) {
    let supported = Migration.all.count
    let version = try storeVersion(supported: supported)
    guard version == supported else {
      throw StoreError(
        kind: .olderVersion(found: version, supported: supported), file: file, message: "older schema")
    }
  }

  /// The number of migrations the store has been through; 0 for an empty database.
  private func storeVersion(supported: Int) throws(StoreError) -> Int {
    let version = try integer("PRAGMA user_version")
    let isOurs = try integer("PRAGMA application_id") == Self.applicationID
    if !isOurs {
      let objects = try integer("SELECT count(*) FROM sqlite_schema")
      guard version == 0, objects == 0 else {
        throw StoreError(
          kind: .notAStore, file: file, message: "a database that another program has written")
      }
    }
    guard version >= 0, version <= supported else {
      throw StoreError(
        kind: .newerVersion(found: version, supported: supported), file: file, message: "newer schema")
    }
    return version
  }
}
