import Foundation

/// The M/M/1 queue: Poisson arrivals, exponential service, one server, any order of service that does not look at
/// service times.
///
/// D. Gross, J. F. Shortle, J. M. Thompson, C. M. Harris, "Fundamentals of Queueing Theory", 4th ed. 2008, section 2.2.
/// Times are in any unit, rates per that unit.
public struct MM1Queue: Hashable, Sendable {
  /// Arrivals per unit of time, λ.
  public let arrivalRate: Double
  /// Services per unit of time, μ.
  public let serviceRate: Double

  /// A queue with positive rates; unstable unless λ < μ.
  public init(arrivalRate: Double, serviceRate: Double) throws(Instability) {
    self.arrivalRate = arrivalRate
    self.serviceRate = serviceRate
    try Instability.check(arrivalRate / serviceRate, of: "the server")
  }

  /// Share of time the server is busy, ρ = λ/μ.
  public var utilization: Double { arrivalRate / serviceRate }
  /// Mean time in the system, 1/(μ − λ).
  public var meanTimeInSystem: Double { 1 / (serviceRate - arrivalRate) }
  /// Mean wait before service, ρ/(μ − λ).
  public var meanWait: Double { utilization / (serviceRate - arrivalRate) }
  /// Mean number in the system, ρ/(1 − ρ).
  public var meanPopulation: Double { utilization / (1 - utilization) }
  /// Mean number waiting, ρ²/(1 − ρ).
  public var meanQueueLength: Double { utilization * utilization / (1 - utilization) }

  /// Probability of `count` in the system, (1 − ρ)ρⁿ.
  public func probability(of count: Int) -> Double { (1 - utilization) * pow(utilization, Double(count)) }
}
