/// The M/M/c+M queue (Erlang A): whoever waits gives up after an exponential patience.
///
/// C. Palm, "Research on telephone traffic carried by full availability groups", Tele 1, 1957; O. Garnett,
/// A. Mandelbaum, M. Reiman, "Designing a call center with impatient customers", Manufacturing & Service Operations
/// Management 4(3), 2002. Service is first in, first out. Times are in any unit, rates per that unit.
public struct ErlangAQueue: Hashable, Sendable {
  /// Arrivals per unit of time, λ.
  public let arrivalRate: Double
  /// Services per unit of time and server, μ.
  public let serviceRate: Double
  /// Servers, c.
  public let servers: Int
  /// Rate at which each who waits gives up, θ: one over the mean patience.
  public let abandonmentRate: Double
  private let process: BirthDeathProcess

  /// A queue with positive rates and at least one server; stable at any load.
  ///
  /// States beyond which no more than 10⁻¹⁸ of the probability lies are left out: from there up, each state is less
  /// likely than the one below by at least the same factor. An overload of whoever hardly ever gives up takes as
  /// many states as would have to wait to be worn down.
  public init(arrivalRate: Double, serviceRate: Double, servers: Int, abandonmentRate: Double) {
    self.arrivalRate = arrivalRate
    self.serviceRate = serviceRate
    self.servers = servers
    self.abandonmentRate = abandonmentRate
    func death(_ state: Int) -> Double {
      Double(min(state, servers)) * serviceRate + Double(max(0, state - servers)) * abandonmentRate
    }
    var last = servers
    var weight = 1.0
    var largest = 1.0
    while true {
      let fall = arrivalRate / death(last + 1)
      if fall < 1, weight * fall / (1 - fall) < 1e-18 * largest { break }
      weight *= fall
      if weight > 1e200 { (weight, largest) = (1, largest / weight) }
      largest = max(largest, weight)
      last += 1
    }
    process = BirthDeathProcess(last: last, birth: { _ in arrivalRate }, death: death)
  }

  /// Probability of `count` in the system.
  public func probability(of count: Int) -> Double {
    count < process.probabilities.count ? process.probabilities[count] : 0
  }
  /// The rate at which the number in the system forgets what it was: see `BirthDeathProcess`.
  public var relaxationRate: Double { process.relaxationRate }
  /// After how long a system that began empty is within `distance` of its steady state: see `BirthDeathProcess`.
  public func timeToForget(to distance: Double) -> Double { process.timeToForget(to: distance) }
  /// Mean number waiting.
  public var meanQueueLength: Double { process.mean { [servers] in Double(max(0, $0 - servers)) } }
  /// Mean number in the system.
  public var meanPopulation: Double { process.mean { Double($0) } }
  /// Share of arrivals that give up: those who wait leave at the rate θ each.
  public var abandonmentProbability: Double { abandonmentRate * meanQueueLength / arrivalRate }
  /// Share of time a server is busy.
  public var utilization: Double { process.mean { [servers] in Double(min($0, servers)) } / Double(servers) }
  /// Mean wait of everybody, whether it ends in service or in giving up.
  public var meanWait: Double { meanQueueLength / arrivalRate }
  /// Mean time in the system of everybody.
  public var meanTimeInSystem: Double { meanPopulation / arrivalRate }

  /// Mean wait of those who are served.
  ///
  /// Somebody with j others ahead in the queue moves up when a server frees or one of the j gives up, at the rate
  /// cμ + jθ, and gives up at θ. So they are served with probability cμ/(cμ + (j + 1)θ), and then have waited for
  /// the minimum of both at each place on the way: Σ 1/(cμ + (i + 1)θ) for i = 0 … j.
  public var meanWaitOfServed: Double {
    let completion = Double(servers) * serviceRate
    var (served, waited, waitAtPlace) = (0.0, 0.0, 0.0)
    for state in process.probabilities.indices {
      let probability = process.probabilities[state]
      guard state >= servers else {
        served += probability
        continue
      }
      let rate = completion + Double(state - servers + 1) * abandonmentRate
      waitAtPlace += 1 / rate
      served += probability * completion / rate
      waited += probability * completion / rate * waitAtPlace
    }
    return waited / served
  }
}
