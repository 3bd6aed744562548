import Foundation

/// The M/M/c queue: Poisson arrivals, exponential service, c servers with one queue between them.
///
/// Erlang's delay formula (Erlang C): D. Gross, J. F. Shortle, J. M. Thompson, C. M. Harris, "Fundamentals of
/// Queueing Theory", 4th ed. 2008, section 2.3. Times are in any unit, rates per that unit.
public struct MMcQueue: Hashable, Sendable {
  /// Arrivals per unit of time, λ.
  public let arrivalRate: Double
  /// Services per unit of time and server, μ.
  public let serviceRate: Double
  /// Servers, c.
  public let servers: Int

  /// A queue with positive rates and at least one server; unstable unless λ < cμ.
  public init(arrivalRate: Double, serviceRate: Double, servers: Int) throws(Instability) {
    self.arrivalRate = arrivalRate
    self.serviceRate = serviceRate
    self.servers = servers
    try Instability.check(
      arrivalRate / serviceRate / Double(servers), of: servers == 1 ? "the server" : "the group of \(servers)"
    )
  }

  /// Offered load in erlangs, a = λ/μ: the mean number of busy servers.
  public var offeredLoad: Double { arrivalRate / serviceRate }
  /// Share of time a server is busy, ρ = a/c.
  public var utilization: Double { offeredLoad / Double(servers) }

  /// Probability that an arrival waits, C(c, a), from Erlang's loss formula.
  public var waitingProbability: Double {
    let blocking = erlangBlocking(servers: servers, offeredLoad: offeredLoad)
    return blocking / (1 - utilization * (1 - blocking))
  }

  /// Mean wait before service, C/(cμ − λ).
  public var meanWait: Double { waitingProbability / (Double(servers) * serviceRate - arrivalRate) }
  /// Mean time in the system.
  public var meanTimeInSystem: Double { meanWait + 1 / serviceRate }
  /// Mean number waiting.
  public var meanQueueLength: Double { arrivalRate * meanWait }
  /// Mean number in the system.
  public var meanPopulation: Double { meanQueueLength + offeredLoad }

  /// Probability that a wait under first in, first out is longer than `time`: C·exp(−(cμ − λ)t).
  public func probabilityOfWait(longerThan time: Double) -> Double {
    waitingProbability * exp(-(Double(servers) * serviceRate - arrivalRate) * time)
  }

  /// Probability of `count` in the system; c or more are in it with probability C, geometrically from there on.
  public func probability(of count: Int) -> Double {
    let atServers = waitingProbability * (1 - utilization)
    if count >= servers { return atServers * pow(utilization, Double(count - servers)) }
    // Down from c: p(n − 1) = p(n)·n/a.
    return stride(from: servers, to: count, by: -1).reduce(atServers) { $0 * Double($1) / offeredLoad }
  }

  /// Probability of `count` or more in the system, for a count of c or more.
  public func probability(ofAtLeast count: Int) -> Double {
    precondition(count >= servers, "the tail is geometric from c on")
    return waitingProbability * pow(utilization, Double(count - servers))
  }
}
