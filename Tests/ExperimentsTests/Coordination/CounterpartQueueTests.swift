import ExactResults
import Experiments
import OutputAnalysis
import Testing

/// A counterpart whom every task asks before it is begun is a textbook queue of its own.
@Suite struct CounterpartQueueTests {
  /// Enough days for a 99 % interval narrower than 3 % of the mean wait, as for the queue of the workers.
  @Test(
    "Poisson requests of exponential service wait as Erlang C says",
    arguments: [(servers: 1, days: 7_000), (servers: 3, days: 3_000)])
  func agreesWithErlangC(servers: Int, days: Int) throws {
    let exact = try MMcQueue(arrivalRate: 0.8 * Double(servers), serviceRate: 1, servers: servers)
    let metrics = try simulate(
      "verification/mmc.json5",
      overrides: [
        "workload.customers.arrivals.perHour=\(exact.arrivalRate)",
        "workload.customers.tasks.service.estimate=0.001", "simulation.days=\(days)",
        "simulation.warmUpDays=200", "simulation.seed=20260105", "simulation.confidence=0.99",
        #"counterparts={dba:{responseHours:{distribution:"exponential",mean:1},people:\#(servers)}}"#,
        #"coordination={requests:[{code:"question",with:"dba",before:"start"}]}"#,
      ])
    let wait = try metrics.interval(of: "counterpart_wait_h.dba.mean")
    #expect(wait.contains(exact.meanWait), "exact \(exact.meanWait), simulated \(wait)")
    #expect(wait.upperBound - wait.lowerBound < 0.03 * exact.meanWait)
    let busy = try metrics.interval(of: "counterpart_utilization.dba")
    #expect(busy.contains(exact.utilization), "exact \(exact.utilization), simulated \(busy)")
  }
}
