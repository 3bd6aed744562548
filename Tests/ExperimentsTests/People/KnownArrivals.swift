import LeadPolicy
import Scenarios
import TeamModel
import Testing
import WorkingTime

/// A small team whose stories arrive at known times, with settings made by code.
struct KnownArrivals {
  var team = SmallTeam()
  /// Hours since Monday 5 January 2026, 00:00, at which stories arrive.
  var hours: [Double] = [9]
  /// Further sections of the scenario.
  var sections = ""
  var change: (inout Scenario) -> Void = { _ in }

  /// Monday 5 January 2026, the first simulated day.
  static let monday = CalendarDay(year: 2026, month: 1, day: 5) ?? CalendarDay(daysSinceEpoch: 0)

  func scenario() throws -> Scenario {
    var scenario = try ScenarioReader.read(
      text: team.text.replacing("work: { enabled: false },", with: "work: { enabled: false }, \(sections)"),
      file: "known-arrivals.json5")
    scenario.workload[0].arrivals.ratePerHour = 0
    scenario.workload[0].arrivals.trace = ArrivalTrace(
      file: "known.csv", text: "",
      arrivals: hours.map { hour in
        let day = Int(hour / 24)
        return ArrivalTrace.Arrival(
          day: Self.monday + day, microsecond: Int64((hour - 24 * Double(day)) * 3_600_000_000),
          work: nil, priority: nil)
      })
    change(&scenario)
    return scenario
  }

  func run() throws -> (CompiledScenario, ReplicationOutcome) {
    let compiled = try CompiledScenario(try scenario())
    var replicator = TeamReplicator(compiled)
    let outcome = replicator.replicate(0, isTraced: true)
    #expect(outcome.ledger.holds, "\(outcome.ledger)")
    return (compiled, outcome)
  }

  /// When the stories' tasks were completed, in hours since the first midnight and in order of arrival.
  func completions() throws -> [Double?] {
    try #require(try run().1.trace).tasks.sorted { ($0.strategic, $0.ordinal) < ($1.strategic, $1.ordinal) }
      .map { $0.completed?.hours }
  }
}
