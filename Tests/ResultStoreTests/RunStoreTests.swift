import Foundation
import ResultStore
import Testing

/// What goes in comes out of the tables.
@Suite struct RunStoreTests {
  @Test func aFinishedStoreIsOneFileThatPassesSQLitesOwnCheck() throws {
    let folder = try ScratchFolder()
    let store = try Samples.begun(folder.file())
    try store.add(replication: 1, metrics: [0.8, 0.1], daily: [])
    #expect(try !folder.names.contains("results.sqlite"), "a store has no name before it is complete")
    try store.finish(summaries: [])
    #expect(try folder.names == ["results.sqlite"])
    #expect(try rows("PRAGMA integrity_check", of: folder.file()) == ["ok"])
    #expect(try rows("PRAGMA foreign_key_check", of: folder.file()) == [])
  }

  @Test func anAbandonedRunLeavesNothing() throws {
    let folder = try ScratchFolder()
    do { _ = try Samples.begun(folder.file()) }
    #expect(try folder.names == [])
  }

  @Test func aFinishedStoreReplacesAnOlderOneAndACrashedOne() throws {
    let folder = try ScratchFolder()
    try Data("old".utf8).write(to: URL(fileURLWithPath: folder.file()))
    try Data("crashed".utf8).write(to: URL(fileURLWithPath: folder.file("results.sqlite.partial")))
    try Samples.begun(folder.file()).finish(summaries: [])
    // Looked at first: while a reader is there, SQLite keeps its own files beside a store in WAL mode.
    #expect(try folder.names == ["results.sqlite"])
    #expect(try rows("SELECT name FROM run", of: folder.file()) == ["reference"])
  }

  @Test func everyColumnOfARunIsKeptWithTheWholeSeed() throws {
    let folder = try ScratchFolder()
    try Samples.begun(folder.file()).finish(summaries: [])
    #expect(
      try rows("SELECT * FROM run", of: folder.file()) == [
        "1|reference|The reference team|1.0.0|team.json5|ab12|{ name: 'reference' }|18446744073709551615"
          + "|2|2|0.95|[\"capacity.warning=0.85\"]|0.75|0.85|0.95"
      ])
    #expect(
      try rows("SELECT * FROM person", of: folder.file()) == [
        "1|0|backend-developer|backend-developer|0", "1|1|backend-lead|backend-lead|1",
      ])
  }

  @Test func hostileTextIsTextAndNothingElse() throws {
    let folder = try ScratchFolder()
    var run = Samples.run
    run.title = Samples.hostile
    run.scenarioText = ""
    let store = try Samples.begun(folder.file(), run)
    try store.add(replication: 1, metrics: [], daily: [])
    var task = Samples.task
    task.title = Samples.hostile
    try store.add(tasks: [task])
    try store.finish(summaries: [])
    #expect(try rows("SELECT title FROM run", of: folder.file()) == [Samples.hostile])
    #expect(try rows("SELECT scenario_text FROM run", of: folder.file()) == [""])
    #expect(try rows("SELECT title FROM task", of: folder.file()) == [Samples.hostile])
  }

  @Test func tracedRowsComeBackAsTheyWere() throws {
    let folder = try ScratchFolder()
    let store = try Samples.begun(folder.file())
    try store.add(replication: 1, metrics: [], daily: [])
    try store.add(tasks: [Samples.task])
    try store.add(reviews: [
      ReviewRow(
        replication: 1, strategic: 0, ordinal: 3, round: 1, submitted: "2026-01-06T09:00:00",
        started: "2026-01-06T11:00:00", decided: nil, turnaroundHours: .nan, withinServiceLevel: true,
        failedChecks: "tests logging",
        kind: "domain", reviewer: "backend-lead")
    ])
    try store.add(escalations: [Samples.escalation("dba_assistance", "2026-01-06T09:00:00")])
    try store.finish(summaries: [])
    #expect(
      try rows("SELECT * FROM task", of: folder.file()) == [
        "1|1|0|3|auth|TT2.4|Token refresh|security|3|high|backend-developer|simple|4.0|5.25|completed"
          + "|2026-01-05T09:00:00|2026-01-05T10:00:00|∅|∅|∅|2"
      ])
    #expect(
      try rows("SELECT * FROM review", of: folder.file()) == [
        "1|1|0|3|1|2026-01-06T09:00:00|2026-01-06T11:00:00|∅|∅|1|tests logging|domain|backend-lead"
      ])
    #expect(
      try rows("SELECT * FROM escalation", of: folder.file()) == [
        "1|1|1|dba_assistance|2026-01-06T09:00:00|∅|tech-lead|∅|∅|because"
      ])
  }

  @Test func everyDailyRowArrivesWhateverTheNumberOfRowsInAStatement() throws {
    for count in [0, 1, 31, 32, 33, 64, 100] {
      let folder = try ScratchFolder()
      let store = try Samples.begun(folder.file())
      let daily = (0..<count).map { Samples.day($0 / 2, $0 % 2, available: 8, busy: Int64($0)) }
      try store.add(replication: 1, metrics: [], daily: daily)
      try store.finish(summaries: [])
      let stored = try rows(
        "SELECT CAST(round(busy_h * 3.6e9) AS INTEGER) FROM daily ORDER BY day, person", of: folder.file())
      #expect(stored == (0..<count).map(String.init))
    }
  }

  @Test func theSameCallsGiveTheSameBytes() throws {
    let folder = try ScratchFolder()
    for name in ["first", "second"] {
      let store = try Samples.begun(folder.file(name))
      for replication in 1...150 {
        let daily = (0..<200).map { Samples.day($0 / 2, $0 % 2, available: 8, busy: Int64($0 * replication)) }
        try store.add(replication: replication, metrics: [Double(replication), .nan], daily: daily)
      }
      try store.add(tasks: [Samples.task])
      try store.finish(summaries: [])
    }
    let first = try Data(contentsOf: URL(fileURLWithPath: folder.file("first")))
    let second = try Data(contentsOf: URL(fileURLWithPath: folder.file("second")))
    #expect(first.count > 1_000_000)
    #expect(first == second)
  }
}
