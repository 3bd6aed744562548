import ExactResults
import Experiments
import OutputAnalysis
import Testing

/// The team model with everything switched off but arrivals and work is a textbook queue.
@Suite struct MarkovQueueTests {
  /// A queue and how long to watch it: enough for a 99 % interval narrower than 3 % of the mean wait.
  struct Case: Sendable, CustomTestStringConvertible {
    var servers: Int
    var utilization: Double
    var days: Int
    var replications: Int

    var testDescription: String { "M/M/\(servers) at \(utilization)" }
  }

  static let cases = [
    Case(servers: 1, utilization: 0.5, days: 4_000, replications: 40),
    Case(servers: 1, utilization: 0.8, days: 7_000, replications: 40),
    Case(servers: 1, utilization: 0.9, days: 25_000, replications: 40),
    Case(servers: 2, utilization: 0.8, days: 5_000, replications: 40),
    Case(servers: 5, utilization: 0.8, days: 3_000, replications: 40),
    Case(servers: 20, utilization: 0.8, days: 2_500, replications: 40),
  ]

  @Test("mean wait, queue length and utilization agree with Erlang C", arguments: cases)
  func agreesWithErlangC(_ queue: Case) throws {
    let exact = try MMcQueue(
      arrivalRate: queue.utilization * Double(queue.servers), serviceRate: 1, servers: queue.servers)
    let file = queue.servers == 1 ? "verification/mm1.json5" : "verification/mmc.json5"
    let metrics = try simulate(
      file,
      overrides: [
        "workload.customers.arrivals.perHour=\(exact.arrivalRate)", "team.server.count=\(queue.servers)",
        "simulation.days=\(queue.days)", "simulation.warmUpDays=200",
        "simulation.replications=\(queue.replications)", "simulation.seed=20260105",
        "simulation.confidence=0.99",
      ])

    let wait = try metrics.interval(of: "tactical_wait_h.mean")
    #expect(wait.contains(exact.meanWait), "exact \(exact.meanWait), simulated \(wait)")
    #expect(wait.upperBound - wait.lowerBound < 0.03 * exact.meanWait)
    let waiting = try metrics.interval(of: "tactical_queue_length")
    #expect(waiting.contains(exact.meanQueueLength), "exact \(exact.meanQueueLength), simulated \(waiting)")
    let present = try metrics.interval(of: "work_in_progress")
    #expect(present.contains(exact.meanPopulation), "exact \(exact.meanPopulation), simulated \(present)")
    let busy = try metrics.interval(of: "team_utilization")
    #expect(busy.contains(exact.utilization), "exact \(exact.utilization), simulated \(busy)")
  }
}
