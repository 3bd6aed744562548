/// Priorities that do not interrupt: whoever is next in the highest class begins when a server frees.
///
/// A. Cobham, "Priority assignment in waiting line problems", Journal of the Operations Research Society of America 2,
/// 1954: for one server with any service times by class, and for c servers with one exponential rate for all. Times
/// are in any unit, rates per that unit.
public struct NonPreemptivePriorities: Hashable, Sendable {
  /// Mean wait before service by class, the most urgent first.
  public let meanWaits: [Double]
  /// Arrivals per unit of time by class.
  public let arrivalRates: [Double]
  /// Share of time a server is busy.
  public let utilization: Double

  /// One class of a single server.
  public struct Class: Hashable, Sendable {
    /// Arrivals per unit of time.
    public var arrivalRate: Double
    /// Mean service time.
    public var meanService: Double
    /// Variance of the service time.
    public var serviceVariance: Double

    /// A class with a rate of at least 0 and a positive mean.
    public init(arrivalRate: Double, meanService: Double, serviceVariance: Double) {
      self.arrivalRate = arrivalRate
      self.meanService = meanService
      self.serviceVariance = serviceVariance
    }
  }

  /// One server, M/G/1: W(k) = Σ λE[S²]/2 / ((1 − σ(k−1))(1 − σ(k))), where σ(k) is the load of the classes up to k.
  public init(singleServer classes: [Class]) throws(Instability) {
    let residual = classes.reduce(0) {
      $0 + $1.arrivalRate * ($1.serviceVariance + $1.meanService * $1.meanService) / 2
    }
    try self.init(
      arrivalRates: classes.map(\.arrivalRate), loads: classes.map { $0.arrivalRate * $0.meanService },
      delay: residual, subject: "the server")
  }

  /// c servers, M/M/c, with one service rate for all: W(k) = C/(cμ) / ((1 − σ(k−1))(1 − σ(k))), where C is the
  /// probability that an arrival waits.
  public init(arrivalRates: [Double], serviceRate: Double, servers: Int) throws(Instability) {
    let total = arrivalRates.reduce(0, +)
    let queue = try MMcQueue(arrivalRate: total, serviceRate: serviceRate, servers: servers)
    let completion = Double(servers) * serviceRate
    try self.init(
      arrivalRates: arrivalRates, loads: arrivalRates.map { $0 / completion },
      delay: queue.waitingProbability / completion, subject: "the group of \(servers)")
  }

  private init(arrivalRates: [Double], loads: [Double], delay: Double, subject: String) throws(Instability) {
    try Instability.check(loads.reduce(0, +), of: subject)
    self.arrivalRates = arrivalRates
    utilization = loads.reduce(0, +)
    var above = 0.0
    meanWaits = loads.map { load in
      defer { above += load }
      return delay / ((1 - above) * (1 - above - load))
    }
  }

  /// Mean number waiting by class.
  public var meanQueueLengths: [Double] { zip(arrivalRates, meanWaits).map { $0 * $1 } }
  /// Mean wait over all classes.
  public var meanWait: Double { meanQueueLengths.reduce(0, +) / arrivalRates.reduce(0, +) }
}
