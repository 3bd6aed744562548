import LeadPolicy
import TeamModel
import Testing

/// The triggers that look at the whole team fire exactly when their rule says so, as recomputed from the
/// daily records of people by other means.
@Suite struct CapacityEscalationTests {
  private static let variants: [[String]] = [
    [], ["workload.change-requests.arrivals.perWeek=12"],
    ["assignment.dispatch=push", "team.backend-developer.count=2", "team.backend-developer.absences=[]"],
    ["capacity.escalateAfterDays=0", "capacity.escalateAbove=0.5"],
  ]

  private func outcomes(_ overrides: [String]) throws -> (CompiledScenario, [ReplicationOutcome]) {
    let compiled = try CompiledScenario(
      try scenario("backend-team.json5", overrides: ["simulation.warmUpDays=0"] + overrides))
    var replicator = TeamReplicator(compiled)
    return (compiled, (0..<8).map { replicator.replicate($0, isTraced: false) })
  }

  /// Days on which marks of a trigger were set.
  private func marks(_ outcome: ReplicationOutcome, _ trigger: EscalationTrigger) -> [Int] {
    outcome.escalations.filter { $0.trigger == trigger }.map { Int($0.day) }
  }

  /// The records of the individual contributors by day; days on which nobody works are left out.
  private func contributors(
    _ outcome: ReplicationOutcome, _ compiled: CompiledScenario
  ) -> [(day: Int, records: [DailyRecord])] {
    let records = outcome.daily.filter { !compiled.roster[Int($0.person)].isLead && $0.available > .zero }
    return Dictionary(grouping: records) { Int($0.day) }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  @Test(
    "utilization above the mark for more days than tolerated escalates once per episode", arguments: variants)
  func sustainedUtilization(_ overrides: [String]) throws {
    let (compiled, outcomes) = try outcomes(overrides)
    let isStrict = overrides.contains("capacity.escalateAfterDays=0")
    let (mark, tolerated) = isStrict ? (0.5, 0) : (0.9, 2)
    var seen = 0
    for outcome in outcomes {
      var expected: [Int] = []
      var daysAbove = 0
      for (day, records) in contributors(outcome, compiled) where day < compiled.totalDays - 1 {
        let busy = records.reduce(0) { $0 + $1.busy.hours }
        let available = records.reduce(0) { $0 + $1.available.hours }
        daysAbove = busy / available > mark ? daysAbove + 1 : 0
        if daysAbove == tolerated + 1 { expected.append(day + 1) }
      }
      #expect(marks(outcome, .sustainedUtilization) == expected)
      seen += expected.count
    }
    #expect(seen > 5)
  }

  @Test("everybody committed beyond the next three working days escalates once per episode")
  func allOversubscribed() throws {
    let (compiled, outcomes) = try outcomes([
      "workload.change-requests.arrivals.perWeek=8", "team.backend-developer.absences=[]",
      "team.senior-developer.absences=[]", "calendar.holidays=[]",
    ])
    var seen = 0
    for outcome in outcomes {
      var expected: [Int] = []
      var held = false
      for (day, records) in contributors(outcome, compiled) where day < compiled.totalDays - 1 {
        // Without holidays and absences three working days are always 24 hours.
        let holds = records.allSatisfy { $0.committed.hours > 24 }
        if holds, !held { expected.append(day + 1) }
        held = holds
      }
      #expect(marks(outcome, .allOversubscribed) == expected)
      seen += expected.count
    }
    #expect(seen > 8)
  }
}
