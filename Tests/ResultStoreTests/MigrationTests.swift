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

  @Test("A store of every older version keeps its summaries, and has what is new since in the view")
  func everyOlderVersion() throws {
    let steps = Schema.run.migrations
    #expect(steps.map(\.name) == ["results", "precision", "controls"])
    for version in 1..<steps.count {
      let folder = try ScratchFolder()
      let connection = try Connection(opening: folder.file(), for: .create)
      try connection.migrate(
        to: Schema(
          applicationID: Schema.run.applicationID, kind: Schema.run.kind,
          migrations: Array(steps.prefix(version))))
      try connection.execute(
        """
        INSERT INTO run VALUES (1, 'a', 'A', '1.0.0', 'a.json5', 'ab', '{}', '1', 2, 1, 0.95, '[]', 0.75, 0.85, 0.95);
        INSERT INTO metric VALUES (1, 0, 'team_utilization', 'share', 'neutral', 'Busy.');
        INSERT INTO metric_summary (run_id, position, mean, ci_low, ci_high, confidence, replications)
        VALUES (1, 0, 0.75, 0.7, 0.8, 0.95, 2);
        """)
      try connection.migrate()
      #expect(try connection.integer("PRAGMA user_version") == steps.count)
      #expect(try connection.integer("SELECT count(*) FROM pragma_foreign_key_check") == 0)
      let view = try connection.prepare(
        "SELECT metric, mean, stddev_ci_low, controlled_mean, variance_reduction_low FROM v_summary")
      #expect(try view.step())
      #expect(view.text(at: 0) == "team_utilization")
      #expect(view.double(at: 1) == 0.75)
      #expect((2...4).allSatisfy { view.double(at: $0) == nil })
      #expect(try !view.step())
    }
  }
}
