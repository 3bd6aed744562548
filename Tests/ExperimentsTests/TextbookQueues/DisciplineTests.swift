import Foundation
import OutputAnalysis
import Testing

/// Queues beyond M/M/c whose exact answers are known: other orders of service, and two queues in a row.
@Suite struct DisciplineTests {
  private func simulated(_ overrides: [String], _ metric: String) throws -> ClosedRange<Double> {
    try simulate(
      "verification/mm1.json5",
      overrides: ["simulation.days=4500", "simulation.confidence=0.99"] + overrides
    ).interval(of: metric)
  }

  /// L. Kleinrock, "Queueing Systems", volume 2, 1976, section 3.4: an order that does not look at service
  /// times leaves the mean wait alone where all classes have the same service.
  @Test("priorities move waits between tasks and leave their mean")
  func prioritiesConserveTheMean() throws {
    let wait = try simulated(
      ["assignment.discipline=priority", "workload.customers.priorities={low:1,normal:1,high:1}"],
      "tactical_wait_h.mean")
    #expect(wait.contains(4), "\(wait)")
  }

  /// T. E. Phipps, "Machine repair as a priority waiting-line problem", Operations Research 4, 1956: under
  /// shortest job first a job of size x waits W0 / (1 - ρ(x))² on average, where W0 = λ E[S²] / 2 and ρ(x)
  /// is the load of the jobs up to x.
  @Test("shortest estimate first waits as long as Phipps says")
  func shortestFirst() throws {
    let (rate, residual) = (0.8, 0.8)
    func load(_ x: Double) -> Double { rate * (1 - exp(-x) * (1 + x)) }
    // Midpoint rule over the quantiles of the exponential size; the integrand is smooth and bounded.
    let steps = 1_000_000
    var exact = 0.0
    for step in 0..<steps {
      let size = -log(1 - (Double(step) + 0.5) / Double(steps))
      exact += residual / pow(1 - load(size), 2) / Double(steps)
    }
    let wait = try simulated(["assignment.discipline=shortest-estimate"], "tactical_wait_h.mean")
    #expect(wait.contains(exact), "exact \(exact), simulated \(wait)")
  }

  /// P. J. Burke, "The output of a queuing system", Operations Research 4, 1956: what leaves an M/M/1 queue
  /// is Poisson, so that the second of two in a row is one as well.
  @Test("the lead who reviews what one server finishes is an M/M/1 queue")
  func tandem() throws {
    let checks = [
      "acceptance-criteria", "api-design", "input-validation", "error-handling", "database-queries",
      "security-practice", "authentication", "test-coverage", "api-documentation", "logging-and-monitoring",
      "performance",
    ].map { "review.checks.\($0)={defect:0,detected:1}" }
    let overrides =
      checks + [
        "review.enabled=true", "lead.focus=1", "workload.customers.arrivals.perHour=0.6",
        #"review.effortHours={distribution:"exponential",mean:1.25}"#,
      ]
    // Service rate 0.8, arrival rate 0.6: 1 / (μ - λ) = 5 hours from submission to verdict.
    let turnaround = try simulated(overrides, "review_turnaround_h.mean")
    #expect(turnaround.contains(5), "\(turnaround)")
    let busy = try simulated(overrides, "lead_utilization")
    #expect(busy.contains(0.75), "\(busy)")
  }
}
