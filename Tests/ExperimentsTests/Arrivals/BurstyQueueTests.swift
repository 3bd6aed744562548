import Testing

/// What bursts and batches do to a queue.
@Suite struct BurstyQueueTests {
  private func simulated(_ overrides: [String]) throws -> (
    wait: ClosedRange<Double>, busy: ClosedRange<Double>
  ) {
    let metrics = try simulate(
      "verification/mm1.json5", overrides: ["simulation.confidence=0.99"] + overrides)
    return (
      try metrics.interval(of: "tactical_wait_h.mean"), try metrics.interval(of: "team_utilization")
    )
  }

  @Test("at equal utilization, tasks wait the longer the burstier they arrive")
  func burstsLengthenWaits() throws {
    let rate = "workload.customers.arrivals.perHour=0.7"
    var earlier = try simulated([rate])
    for factor in [3, 9] {
      let bursts = "{ factor: \(factor), shareOfTime: 0.2, meanHours: 16 }"
      let bursty = try simulated([rate, "workload.customers.arrivals.bursts=\(bursts)"])
      #expect(bursty.busy.contains(0.7), "\(bursty.busy)")
      #expect(bursty.wait.lowerBound > earlier.wait.upperBound, "\(bursty.wait) after \(earlier.wait)")
      earlier = bursty
    }
  }

  /// D. Gross, J. F. Shortle, J. M. Thompson, C. M. Harris, "Fundamentals of Queueing Theory", 4th ed. 2008,
  /// section 3.1: with r = λE[X]/μ below 1, L = (r + λE[X²]/μ) / (2(1 - r)); by Little's law the wait is
  /// L / (λE[X]) - 1/μ.
  @Test("the wait of tasks that arrive in batches is that of the M[X]/M/1 queue")
  func batches() throws {
    // Sizes 1, 2 and 3 with means 2 and 14/3; 0.49 rounds to 0, which counts as 1.
    let (rate, mean, square) = (0.4, 2.0, 14.0 / 3)
    let load = rate * mean
    let present = (load + rate * square) / (2 * (1 - load))
    let exact = present / (rate * mean) - 1
    let simulated = try simulated([
      "workload.customers.arrivals.perHour=\(rate)",
      #"workload.customers.arrivals.batch={ distribution: "empirical", values: [0.49, 2, 3.2] }"#,
    ])
    #expect(simulated.busy.contains(load), "\(simulated.busy)")
    #expect(simulated.wait.contains(exact), "exact \(exact), simulated \(simulated.wait)")
    #expect(simulated.wait.upperBound - simulated.wait.lowerBound < 0.05 * exact)
  }
}
