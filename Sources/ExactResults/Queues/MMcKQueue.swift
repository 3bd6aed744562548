/// The M/M/c/K queue: at most K in the system, whoever finds it full is lost.
///
/// D. Gross, J. F. Shortle, J. M. Thompson, C. M. Harris, "Fundamentals of Queueing Theory", 4th ed. 2008,
/// section 2.5; with K = c, Erlang's loss system. Times are in any unit, rates per that unit.
public struct MMcKQueue: Hashable, Sendable {
  /// Arrivals per unit of time, λ, those that are lost included.
  public let arrivalRate: Double
  /// Services per unit of time and server, μ.
  public let serviceRate: Double
  /// Servers, c.
  public let servers: Int
  /// The most in the system, K ≥ 1; no more than that of the servers are ever busy.
  public let capacity: Int
  private let process: BirthDeathProcess

  /// A queue with positive rates, at least one server and a capacity of at least 1; stable at any load.
  public init(arrivalRate: Double, serviceRate: Double, servers: Int, capacity: Int) {
    self.arrivalRate = arrivalRate
    self.serviceRate = serviceRate
    self.servers = servers
    self.capacity = capacity
    process = BirthDeathProcess(
      last: capacity, birth: { _ in arrivalRate }, death: { Double(min($0, servers)) * serviceRate })
  }

  /// Probability of `count` in the system; 0 above the capacity.
  public func probability(of count: Int) -> Double { count <= capacity ? process.probabilities[count] : 0 }
  /// The rate at which the number in the system forgets what it was: see `BirthDeathProcess`.
  public var relaxationRate: Double { process.relaxationRate }
  /// After how long a system that began empty is within `distance` of its steady state: see `BirthDeathProcess`.
  public func timeToForget(to distance: Double) -> Double { process.timeToForget(to: distance) }
  /// Share of arrivals that are lost: Poisson arrivals see time averages.
  public var lossProbability: Double { process.probabilities[capacity] }
  /// Arrivals per unit of time that get in.
  public var acceptedRate: Double { arrivalRate * (1 - lossProbability) }
  /// Mean number in the system.
  public var meanPopulation: Double { process.mean { Double($0) } }
  /// Mean number waiting.
  public var meanQueueLength: Double { process.mean { [servers] in Double(max(0, $0 - servers)) } }
  /// Share of time a server is busy.
  public var utilization: Double { acceptedRate / serviceRate / Double(servers) }
  /// Mean wait of those who get in.
  public var meanWait: Double { meanQueueLength / acceptedRate }
  /// Mean time in the system of those who get in.
  public var meanTimeInSystem: Double { meanPopulation / acceptedRate }
}
