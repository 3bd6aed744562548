import Foundation
import SpecialFunctions

/// The M/G/∞ queue: Poisson arrivals, any distribution of service, a server for everybody.
///
/// The number in the system is Poisson with mean λE[S], whatever else is known of the service: L. Takács,
/// "Introduction to the Theory of Queues", 1962, chapter 3. Times are in any unit, rates per that unit.
public struct MGInfinityQueue: Hashable, Sendable {
  /// Arrivals per unit of time, λ.
  public let arrivalRate: Double
  /// Mean service time.
  public let meanService: Double

  /// A queue with a positive rate and mean; stable at any load.
  public init(arrivalRate: Double, meanService: Double) {
    self.arrivalRate = arrivalRate
    self.meanService = meanService
  }

  /// Mean number in the system, λE[S], which is its variance as well.
  public var meanPopulation: Double { arrivalRate * meanService }

  /// Probability of `count` in the system.
  public func probability(of count: Int) -> Double {
    exp(Double(count) * log(meanPopulation) - meanPopulation - logGamma(Double(count) + 1))
  }

  /// Probability that `servers` or more are in the system: what a group of so many servers falls short of infinity
  /// by is less than this share of the time.
  public func probability(ofAtLeast servers: Int) -> Double {
    servers <= 0 ? 1 : RegularizedGamma.lower(shape: Double(servers), meanPopulation)
  }
}
