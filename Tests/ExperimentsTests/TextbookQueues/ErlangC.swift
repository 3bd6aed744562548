/// Exact results of the M/M/c queue, coded from the textbook and from nothing in the simulator.
///
/// Source: D. Gross, J. F. Shortle, J. M. Thompson, C. M. Harris, "Fundamentals of Queueing Theory",
/// 4th ed. 2008, section 2.3 (equations 2.30 to 2.38).
struct ErlangC {
  var arrivalRate: Double
  var serviceRate: Double
  var servers: Int

  /// Offered load r = λ/μ.
  var offeredLoad: Double { arrivalRate / serviceRate }
  /// Utilization ρ = λ/(cμ).
  var utilization: Double { offeredLoad / Double(servers) }

  /// Probability that an arrival waits, C(c, r), from the recursion of the Erlang B formula.
  var waitingProbability: Double {
    var blocking = 1.0
    for server in 1...servers {
      blocking = offeredLoad * blocking / (Double(server) + offeredLoad * blocking)
    }
    return blocking / (1 - utilization * (1 - blocking))
  }

  /// Mean wait in the queue.
  var meanWait: Double {
    waitingProbability / (Double(servers) * serviceRate - arrivalRate)
  }

  /// Mean number waiting.
  var meanQueueLength: Double { arrivalRate * meanWait }

  /// Mean number in the system.
  var meanPopulation: Double { arrivalRate * meanWait + offeredLoad }
}
