import ResultStore
import Testing

/// The views say what the CSV tables say.
@Suite struct ViewTests {
  @Test func theSummaryViewHasTheColumnsOfTheSummaryTableInTheOrderOfTheCatalogue() throws {
    let folder = try ScratchFolder()
    let store = try Samples.begun(folder.file())
    let second = SummaryRow(
      position: 1, mean: .nan, low: .nan, high: .infinity, confidence: 0.95, replications: 0,
      standardDeviation: .nan, p05: .nan, p50: .nan, p95: .nan)
    let first = SummaryRow(
      position: 0, mean: 0.1 + 0.2, low: 0.25, high: 0.35, confidence: 0.95, replications: 2,
      standardDeviation: 0.05, p05: 0.26, p50: 0.3, p95: 0.34)
    var third = first
    third.p95Interval = SummaryRow.Ends(low: 0.33, high: 0.36)
    third.interval = "t"
    third.controlled = SummaryRow.Controlled(
      mean: 0.31, interval: SummaryRow.Ends(low: 0.3, high: 0.32), varianceReduction: 2.5,
      varianceReductionBound: 1.75)
    try store.finish(summaries: [second, third])
    let connection = try Connection(opening: folder.file(), for: .read)
    let statement = try connection.prepare("SELECT * FROM v_summary")
    #expect(
      (0..<statement.columnCount).map { statement.columnName(at: $0) } == [
        "metric", "unit", "mean", "ci_low", "ci_high", "confidence", "replications", "stddev", "p05", "p50",
        "p95", "p05_ci_low", "p05_ci_high", "p50_ci_low", "p50_ci_high", "p95_ci_low", "p95_ci_high",
        "stddev_ci_low", "stddev_ci_high", "interval", "stability", "controlled_mean", "controlled_ci_low",
        "controlled_ci_high", "variance_reduction", "variance_reduction_low",
      ])
    #expect(try statement.step())
    #expect(statement.text(at: 0) == "team_utilization")
    #expect(statement.double(at: 2) == 0.1 + 0.2, "numbers are kept to the last bit")
    #expect((11..<15).allSatisfy { statement.double(at: $0) == nil }, "what has no interval has no ends")
    #expect((15..<17).map { statement.double(at: $0) } == [0.33, 0.36])
    #expect(statement.text(at: 19) == "t")
    #expect((21...25).map { statement.double(at: $0) } == [0.31, 0.3, 0.32, 2.5, 1.75])
    #expect(try statement.step())
    #expect(statement.text(at: 0) == "rework_rate")
    #expect((2...4).allSatisfy { statement.double(at: $0) == nil })
    #expect(statement.integer(at: 6) == 0)
    #expect(try !statement.step())
  }

  @Test func dailyUtilizationIsRoundedAndBandedAsInTheDailyTable() throws {
    let folder = try ScratchFolder()
    let store = try Samples.begun(folder.file())
    let eight = 8 * Samples.hour
    try store.add(
      replication: 2, metrics: [],
      daily: [
        Samples.day(Samples.monday, 0, available: eight, busy: eight * 3 / 4 - 1),
        Samples.day(Samples.monday, 1, available: eight, busy: eight * 3 / 4, committed: 180_000),
        Samples.day(Samples.monday + 1, 0, available: eight, busy: eight * 85 / 100, committed: 179_999),
        Samples.day(
          Samples.monday + 1, 1, available: eight, busy: eight * 95 / 100, committed: 35 * Samples.hour),
        Samples.day(Samples.monday + 2, 0, available: 0, busy: 0),
        Samples.day(Samples.monday + 2, 1, available: 20_000, busy: 1),
      ])
    try store.add(
      replication: 1, metrics: [], daily: [Samples.day(0, 0, available: 20_001, busy: 1)])
    try store.finish(summaries: [])
    // 180 000 µs is half of 0.0001 h; 1/20 000 is half of 0.0001. Halves go up.
    #expect(
      try rows("SELECT * FROM v_daily_utilization", of: folder.file()) == [
        "1|1970-01-01|backend-developer|0.0|0.0|0.0|0.0|below-ideal",
        "2|2026-01-05|backend-developer|8.0|6.0|0.0|0.75|below-ideal",
        "2|2026-01-05|backend-lead|8.0|6.0|0.0001|0.75|ideal",
        "2|2026-01-06|backend-developer|8.0|6.8|0.0|0.85|warning",
        "2|2026-01-06|backend-lead|8.0|7.6|35.0|0.95|critical",
        "2|2026-01-07|backend-developer|0.0|0.0|0.0|∅|∅",
        "2|2026-01-07|backend-lead|0.0|0.0|0.0|0.0001|below-ideal",
      ])
  }

  @Test func everyShareOfADayIsRoundedAsIntegersAre() throws {
    let folder = try ScratchFolder()
    let store = try Samples.begun(folder.file())
    let available: [Int64] = [28_800_000_000, 21_599_999_999, 7 * Samples.hour + 1, 17, 360_000]
    let pairs = available.flatMap { available in
      (0..<400).map { (available, busy: available / 400 * $0 + $0 * 7) }
    }
    let daily = pairs.enumerated().map { Samples.day($0, 0, available: $1.0, busy: $1.busy) }
    try store.add(replication: 1, metrics: [], daily: daily)
    try store.finish(summaries: [])
    let stored = try rows(
      """
      SELECT CAST(round(utilization * 10000) AS INTEGER), CAST(round(busy_h * 10000) AS INTEGER)
      FROM v_daily_utilization
      """, of: folder.file())
    let expected = pairs.map { available, busy in
      "\((busy * 20_000 + available) / (available * 2))|\((busy + 180_000) / 360_000)"
    }
    #expect(stored == expected)
  }

  @Test(arguments: [
    ("SELECT * FROM task WHERE run_id = 1 AND assignee = 'backend-lead'", "task_by_assignee"),
    ("SELECT * FROM escalation WHERE run_id = 1 AND \"trigger\" = 'dba_assistance'", "escalation_by_trigger"),
  ])
  func theObviousQuestionsAreAnsweredByAnIndex(question: String, index: String) throws {
    let folder = try crowded()
    let plan = try rows("EXPLAIN QUERY PLAN " + question, of: folder.file())
    #expect(plan.contains { $0.contains("USING INDEX \(index)") }, "\(plan)")
  }

  @Test func dailyUtilizationIsReadInTheOrderOfItsKeyWithoutSorting() throws {
    let folder = try crowded()
    let plan = try rows("EXPLAIN QUERY PLAN SELECT * FROM v_daily_utilization", of: folder.file())
    #expect(plan.contains { $0.contains("daily USING PRIMARY KEY") }, "\(plan)")
    #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
  }

  /// A store with enough rows for an index to be worth while.
  private func crowded() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    let store = try Samples.begun(folder.file())
    for replication in 1...20 {
      let daily = (0..<200).map { Samples.day($0 / 2, $0 % 2, available: 8, busy: 4) }
      try store.add(replication: replication, metrics: [], daily: daily)
      let tasks = (0..<20).map { ordinal in
        var task = Samples.task
        task.replication = replication
        task.ordinal = ordinal
        task.assignee = Samples.people[ordinal % 2].id
        return task
      }
      try store.add(tasks: tasks)
      try store.add(escalations: [
        Samples.escalation("dba_assistance", "2026-01-05T00:00:00", replication: replication),
        Samples.escalation("all_oversubscribed", "2026-01-06T00:00:00", replication: replication),
      ])
    }
    try store.finish(summaries: [])
    return folder
  }

  @Test func escalationsAreCountedByTheWeekThatBeginsOnMonday() throws {
    let folder = try ScratchFolder()
    let store = try Samples.begun(folder.file())
    for replication in 1...2 { try store.add(replication: replication, metrics: [], daily: []) }
    try store.add(escalations: [
      Samples.escalation("sustained_utilization", "2026-01-05T00:00:00"),
      Samples.escalation("sustained_utilization", "2026-01-11T23:59:59", replication: 2),
      Samples.escalation("sustained_utilization", "2026-01-11T23:59:59", replication: 2),
      Samples.escalation("sustained_utilization", "2026-01-12T00:00:00"),
      Samples.escalation("dba_assistance", "2026-01-07T12:00:00"),
    ])
    try store.finish(summaries: [])
    #expect(
      try rows("SELECT * FROM v_escalations", of: folder.file()) == [
        "dba_assistance|2026-01-05|1|0.5",
        "sustained_utilization|2026-01-05|3|1.5",
        "sustained_utilization|2026-01-12|1|0.5",
      ])
  }
}
