import Experiments
import LeadPolicy
import Reports
import SimulatedTime
import TeamModel
import Testing
import WorkingTime

@Suite struct CSVTableTests {
  private func parse<Row>(_ table: CSVTable<Row>, _ rows: [Row]) throws -> [[String]] {
    var buffer = CSVBuffer()
    table.appendHeader(to: &buffer)
    for row in rows { table.append(row, to: &buffer) }
    let parsed = try #require(parseCSV(buffer.bytes))
    #expect(parsed.count == rows.count + 1)
    #expect(parsed.allSatisfy { $0.count == table.columnNames.count })
    return parsed
  }

  @Test func `the summary has a row per metric with the very numbers of the result`() throws {
    let result = try SampleRun.result()
    let rows = try parse(.summary, result.metrics)
    #expect(
      rows[0] == [
        "metric", "unit", "mean", "ci_low", "ci_high", "confidence", "replications", "stddev", "p05", "p50",
        "p95", "p05_ci_low", "p05_ci_high", "p50_ci_low", "p50_ci_high", "p95_ci_low", "p95_ci_high",
        "stddev_ci_low", "stddev_ci_high", "interval", "stability", "controlled_mean", "controlled_ci_low",
        "controlled_ci_high", "variance_reduction", "variance_reduction_low",
      ])
    for (row, metric) in zip(rows.dropFirst(), result.metrics) {
      #expect(row[0] == metric.metric.name)
      #expect(Double(row[2]) == metric.mean)
      #expect(Double(row[3]) == metric.low)
      #expect(Double(row[4]) == metric.high)
      #expect(Int(row[6]) == metric.replications)
      #expect(Double(row[10]) == metric.p95)
      #expect(Double(row[11]) == metric.p05Interval?.low)
      #expect(Double(row[18]) == metric.standardDeviationInterval?.high)
      #expect(row[19] == metric.method.rawValue)
      #expect(row[20] == metric.stability.rawValue)
      #expect(Double(row[21]) == metric.controlled?.mean)
      #expect(Double(row[22]) == metric.controlled?.interval.low)
      #expect(Double(row[24]) == metric.controlled?.varianceReduction)
    }
  }

  @Test func `a metric that a replication leaves undefined is an empty cell`() throws {
    let metrics = try Array(SampleRun.result().metrics.map(\.metric).prefix(3))
    let rows = try parse(
      .replications(metrics),
      [
        ReplicationRow(replication: 1, values: [0.5, .nan, -2]),
        ReplicationRow(replication: 2, values: [0.25]),
      ])
    #expect(rows[0] == ["replication"] + metrics.map(\.name))
    #expect(rows[1] == ["1", "0.5", "", "-2.0"])
    #expect(rows[2] == ["2", "0.25", "", ""])
  }

  @Test func `a day has its date, its person, its hours and its band`() throws {
    let (_, compiled) = try SampleRun.scenario()
    let table = CSVTable<DailyRow>.daily(
      roster: compiled.roster, firstDay: compiled.firstDay, thresholds: CapacityThresholds())
    func row(_ busy: Double, _ available: Double) -> DailyRow {
      DailyRow(
        replication: 3,
        record: DailyRecord(
          day: 31, person: 1, available: SimulationDuration(hours: available),
          busy: SimulationDuration(hours: busy), committed: SimulationDuration(hours: 12.25)))
    }
    let rows = try parse(table, [row(5.999, 8), row(6, 8), row(6.8, 8), row(7.6, 8), row(0, 0)])
    #expect(
      rows[0] == [
        "replication", "date", "person", "available_h", "busy_h", "committed_h", "utilization", "band",
      ])
    #expect(
      rows[1] == [
        "3", "2026-02-05", compiled.roster[1].id, "8.0000", "5.9990", "12.2500", "0.7499", "below-ideal",
      ])
    #expect(rows.dropFirst().map { $0[7] } == ["below-ideal", "ideal", "warning", "critical", ""])
    #expect(rows[5][6] == "")
  }

  @Test func `every record of a traced replication makes a whole row`() throws {
    let (_, compiled) = try SampleRun.scenario()
    let trace = try #require(SampleRun.outcomes(compiled, count: 1)[0].trace)
    func traced<Record: Sendable>(_ records: [Record]) -> [TracedRow<Record>] {
      records.map { TracedRow(replication: 1, record: $0) }
    }
    let tasks = try parse(.tasks(roster: compiled.roster, firstDay: compiled.firstDay), traced(trace.tasks))
    let reviews = try parse(
      .reviews(roster: compiled.roster, firstDay: compiled.firstDay), traced(trace.reviews))
    let escalations = try parse(.escalations(firstDay: compiled.firstDay), traced(trace.escalations))
    #expect(tasks.count > 50 && reviews.count > 50 && escalations.count > 5)
    for (row, task) in zip(tasks.dropFirst(), trace.tasks) {
      #expect(row[9] == task.assignee.map { compiled.roster[$0].id } ?? "")
      #expect(row[18].isEmpty == (task.completed == nil))
    }
  }

  @Test func `a title that looks like a formula is defused in the task table`() throws {
    let (_, compiled) = try SampleRun.scenario()
    var task = try #require(SampleRun.outcomes(compiled, count: 1)[0].trace?.tasks.first)
    task.title = "=cmd|' /C calc'!A0"
    let table = CSVTable<TracedRow<TaskRecord>>.tasks(roster: compiled.roster, firstDay: compiled.firstDay)
    let rows = try parse(table, [TracedRow(replication: 1, record: task)])
    #expect(rows[1][5] == "'" + task.title)
  }
}
