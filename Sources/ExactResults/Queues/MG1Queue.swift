/// The M/G/1 queue: Poisson arrivals, any distribution of service, one server.
///
/// The formula of F. Pollaczek (1930) and A. Y. Khinchine (1932): L. Kleinrock, "Queueing Systems", volume 1, 1975,
/// chapter 5. With a constant service time it is the M/D/1 queue. Times are in any unit, rates per that unit.
public struct MG1Queue: Hashable, Sendable {
  /// Arrivals per unit of time, λ.
  public let arrivalRate: Double
  /// Mean service time.
  public let meanService: Double
  /// Variance of the service time, at least 0.
  public let serviceVariance: Double

  /// A queue with a positive rate and mean; unstable unless λE[S] < 1.
  public init(arrivalRate: Double, meanService: Double, serviceVariance: Double) throws(Instability) {
    self.arrivalRate = arrivalRate
    self.meanService = meanService
    self.serviceVariance = serviceVariance
    try Instability.check(arrivalRate * meanService, of: "the server")
  }

  /// Share of time the server is busy, ρ = λE[S].
  public var utilization: Double { arrivalRate * meanService }
  /// Mean wait before service, λE[S²]/(2(1 − ρ)), in any order that does not look at service times and does not
  /// interrupt them.
  public var meanWait: Double {
    arrivalRate * (serviceVariance + meanService * meanService) / (2 * (1 - utilization))
  }
  /// Mean time in the system.
  public var meanTimeInSystem: Double { meanWait + meanService }
  /// Mean number waiting.
  public var meanQueueLength: Double { arrivalRate * meanWait }
  /// Mean number in the system.
  public var meanPopulation: Double { meanQueueLength + utilization }
}
