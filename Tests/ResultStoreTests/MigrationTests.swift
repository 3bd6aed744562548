import ResultStore
import Testing

/// A schema grows by steps that are applied once, all or none.
@Suite struct MigrationTests {
  private let first = Migration(
    name: "first", sql: "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1)")
  private let second = Migration(name: "second", sql: "ALTER TABLE a ADD COLUMN y INTEGER DEFAULT 5")

  private func schema(_ migrations: Migration...) -> Schema {
    Schema(applicationID: 1, kind: "a sample", migrations: migrations)
  }

  @Test func onlyTheStepsThatAreMissingAreApplied() throws {
    let folder = try ScratchFolder()
    let connection = try Connection(opening: folder.file(), for: .create)
    try connection.migrate(to: schema(first))
    try connection.migrate(to: schema(first))
    #expect(try connection.integer("PRAGMA user_version") == 1)
    try connection.migrate(to: schema(first, second))
    #expect(try connection.integer("PRAGMA user_version") == 2)
    #expect(try connection.integer("SELECT sum(x + y) FROM a") == 6)
  }

  @Test func aStepThatFailsTakesTheOthersBack() throws {
    let folder = try ScratchFolder()
    let connection = try Connection(opening: folder.file(), for: .create)
    let broken = Migration(name: "broken", sql: "CREATE TABLE b (x INTEGER); SELECT * FROM nowhere")
    #expect(throws: StoreError.self) { try connection.migrate(to: schema(first, broken)) }
    #expect(try connection.integer("PRAGMA user_version") == 0)
    #expect(try connection.integer("SELECT count(*) FROM sqlite_schema") == 0)
    try connection.migrate(to: schema(first, second))
    #expect(try connection.integer("SELECT count(*) FROM a") == 1)
  }
}
