import SimulatedTime
import TeamModel
import Testing

/// Nobody in the model knows when the run ends.
@Suite struct PrefixTests {
  @Test(
    "what happens on a day does not depend on how long the run goes on",
    arguments: [
      [], ["workload.change-requests.arrivals.perWeek=10"],
      ["capacity.lookaheadDays=10", "assignment.dispatch=push"],
    ])
  func longerRunBeginsAlike(_ overrides: [String]) throws {
    let days = 60
    func outcome(_ days: Int, _ number: Int) throws -> ReplicationOutcome {
      let compiled = try CompiledScenario(
        try scenario(
          "backend-team.json5",
          overrides: ["simulation.warmUpDays=0", "simulation.days=\(days)"] + overrides))
      var replicator = TeamReplicator(compiled)
      return replicator.replicate(number, isTraced: true)
    }
    let end = SimulationTime(hours: Double(days) * 24)
    for number in 0..<12 {
      let short = try outcome(days, number)
      let long = try outcome(days + 40, number)
      #expect(short.daily == long.daily.filter { $0.day < days })
      #expect(short.escalations == long.escalations.filter { $0.day < days })
      let trace = try #require(long.trace)
      #expect(
        try #require(short.trace).tasks.filter { $0.completed != nil }
          == trace.tasks.filter { $0.completed.map { $0 < end } ?? false })
      #expect(try #require(short.trace).reviews == trace.reviews.filter { $0.decided < end })
    }
  }
}
