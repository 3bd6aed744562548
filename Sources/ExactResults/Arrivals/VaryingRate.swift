import Foundation

/// A rate that is constant on stretches of time and repeats after a period: a Poisson process with it brings a
/// Poisson number of arrivals in any span, whose mean is the integral of the rate over it.
///
/// E. Çinlar, "Introduction to Stochastic Processes", 1975, chapter 4 (non-stationary Poisson processes). Times are
/// in any unit, rates per that unit.
public struct VaryingRate: Hashable, Sendable {
  /// A stretch of the period with a constant rate.
  public struct Stretch: Hashable, Sendable {
    /// Where it begins, from 0.
    public var start: Double
    /// Where it ends, at most at the end of the period.
    public var end: Double
    /// The rate in it, at least 0.
    public var rate: Double

    /// A stretch from `start` to `end`.
    public init(start: Double, end: Double, rate: Double) {
      self.start = start
      self.end = end
      self.rate = rate
    }
  }

  /// The stretches with a rate, in order and apart from each other; elsewhere it is 0.
  public let stretches: [Stretch]
  /// After how long it repeats.
  public let period: Double

  /// A rate on stretches of a period that are in order and apart from each other.
  public init(_ stretches: [Stretch], period: Double) {
    self.stretches = stretches
    self.period = period
  }

  /// Mean arrivals from 0 up to `time` of the first period.
  private func integral(upTo time: Double) -> Double {
    stretches.reduce(0) { $0 + $1.rate * max(0, min(time, $1.end) - $1.start) }
  }

  /// Mean arrivals per period.
  public var perPeriod: Double { integral(upTo: period) }

  /// Mean arrivals from `start`, at least 0, to `end`.
  public func meanArrivals(from start: Double, to end: Double) -> Double {
    func total(_ time: Double) -> Double {
      let periods = (time / period).rounded(.down)
      return periods * perPeriod + integral(upTo: time - periods * period)
    }
    return total(end) - total(start)
  }

  /// Mean number in an M(t)/M/∞ queue with mean service time `meanService` at a time of the period, long after its
  /// beginning: ∫ λ(t − u)·exp(−u/E[S]) du.
  ///
  /// S. G. Eick, W. A. Massey, W. Whitt, "The physics of the Mt/G/∞ queue", Operations Research 41(4), 1993.
  public func meanPopulation(at time: Double, meanService: Double) -> Double {
    // What is left at the end of a period of what came in it, and of that after every further period.
    func left(from start: Double, to end: Double, rate: Double, at instant: Double) -> Double {
      rate * meanService * (exp((end - instant) / meanService) - exp((start - instant) / meanService))
    }
    let ofOnePeriod = stretches.reduce(0) {
      $0 + left(from: $1.start, to: $1.end, rate: $1.rate, at: period)
    }
    let ofAllBefore = ofOnePeriod / -expm1(-period / meanService)
    return stretches.filter { $0.start < time }.reduce(ofAllBefore * exp(-time / meanService)) {
      $0 + left(from: $1.start, to: min($1.end, time), rate: $1.rate, at: time)
    }
  }
}
