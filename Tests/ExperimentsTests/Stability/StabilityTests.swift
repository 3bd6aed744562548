import Experiments
import Scenarios
import TeamModel
import Testing

@Suite("Whether a run is stable")
struct StabilityTests {
  private func result(
    of file: String = "verification/mm1.json5", days: Int = 280, replications: Int = 30, _ overrides: [String]
  ) throws -> RunResult {
    try judge(
      file,
      overrides: ["simulation.days=\(days)", "simulation.replications=\(replications)"] + overrides)
  }

  /// A batch of one changes nothing but that the load is measured rather than computed.
  private static let measured = "workload.customers.arrivals.batch=1"

  private func rate(_ load: Double) -> String { "workload.customers.arrivals.perHour=\(load)" }

  @Test(
    "A load that follows from the scenario is compared with one exactly, however short the run",
    arguments: [(0.5, Stability.Outcome.stable), (0.99, .stable), (1, .unstable), (1.01, .unstable)])
  func exactLoad(load: Double, outcome: Stability.Outcome) throws {
    let stability = try result(days: 28, replications: 5, [rate(load)]).stability
    #expect(stability.outcome == outcome)
    let busiest = try #require(stability.busiest)
    #expect(busiest.isExact && busiest.name == "server" && abs(busiest.load.mean - load) < 1e-12)
  }

  @Test("A measured load of 0.8 is stable, and one of 1.05 is not", arguments: [(0.8, false), (1.05, true)])
  func measuredLoad(load: Double, isUnstable: Bool) throws {
    let stability = try result([rate(load), Self.measured]).stability
    #expect(stability.outcome == (isUnstable ? .unstable : .stable))
    let busiest = try #require(stability.busiest)
    #expect(!busiest.isExact && busiest.load.contains(load), "\(busiest.load)")
    let growth = try #require(stability.growthPerWeek)
    // Five in a hundred of 168 customers a week are never served.
    #expect(growth.contains(isUnstable ? 0.05 * 168 : 0), "\(growth)")
  }

  @Test("A rise that is surely there is called one, not the absence of growth")
  func riseIsNamed() throws {
    // From an empty beginning a queue at 99 % load takes years to fill to its 99 customers.
    let slow = try result(days: 364, replications: 200, [rate(0.99), "simulation.warmUpDays=60"])
    #expect(slow.stability.outcome == .stable)
    #expect(slow.stability.sentence.contains("rises over the period (trend "), "\(slow.stability.sentence)")
    #expect(slow.warmUp.verdict != .adequate)
    let settled = try result([rate(0.5)])
    #expect(
      settled.stability.sentence.contains("does not keep growing (trend "), "\(settled.stability.sentence)")
  }

  @Test("What has no mean in an unstable system is not given one, and the use of time is")
  func masked() throws {
    let result = try self.result(days: 28, replications: 5, [rate(1.1)])
    for summary in result.metrics {
      #expect(summary.stability == .unstable)
      #expect(summary.isUnstable == summary.metric.needsStability)
      if summary.isUnstable { #expect(summary.mean == nil && summary.low == nil && summary.p50 == nil) }
    }
    let told = result.metrics.filter { $0.mean != nil }.map(\.metric.name)
    #expect(told.contains("team_utilization") && told.contains("throughput_per_week"))
    let untold = result.metrics.filter(\.isUnstable).map(\.metric.name)
    for name in ["tactical_wait_h.mean", "tactical_wait_h.p95", "work_in_progress", "tactical_queue_length"] {
      #expect(untold.contains(name), "\(name)")
    }
  }

  @Test("Whoever asks for the means of a period gets them, and so does a team that changes")
  func terminating() throws {
    let asked = try result(days: 28, replications: 5, [rate(1.1), "simulation.analysis=terminating"])
    #expect(asked.stability.outcome == .terminating)
    #expect(asked.metrics.allSatisfy { !$0.isUnstable })
    #expect(try scenario("hire-third.json5").analysis.kind == .terminating)
    #expect(
      try scenario("hire-third.json5", overrides: ["simulation.analysis=steady-state"]).analysis.kind
        == .steadyState)
    #expect(try scenario("backend-team.json5").analysis.kind == .steadyState)
  }

  @Test("A team that defers what it cannot do is unstable though nobody is full")
  func deferredWork() throws {
    let stability = try result(
      of: "backend-team.json5", days: 364, replications: 20, ["workload.features.arrivals.perWeek=3"]
    ).stability
    #expect(stability.outcome == .unstable, "\(stability.sentence)")
  }
}
