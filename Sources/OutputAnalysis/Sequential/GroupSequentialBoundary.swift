import Foundation

/// The values that a standardized mean must exceed at each look for a one-sided test to stop, such that all looks
/// together have the error of the test.
///
/// Without an effect the standardized means are normal, with correlations √(tᵢ/tⱼ) between looks at the shares tᵢ < tⱼ
/// of the data. Each boundary takes what the spending function has set free since the look before; the probability of
/// first passing it there is found by integrating from look to look: P. Armitage, C. K. McPherson, B. C. Rowe,
/// "Repeated Significance Tests on Accumulating Data", Journal of the Royal Statistical Society A 132(2), 1969;
/// C. Jennison, B. W. Turnbull, "Group Sequential Methods with Applications to Clinical Trials", 2000, chapters 7 and 19.
public struct GroupSequentialBoundary: Hashable, Sendable {
  /// The share of the data at each look, ascending to at most 1.
  public let fractions: [Double]
  /// The error of all looks together.
  public let level: Double
  /// What the standardized mean must exceed at each look; infinite where no error can be spent yet.
  public let criticalValues: [Double]

  /// The boundary at the given looks.
  ///
  /// - Parameters:
  ///   - fractions: ascending, above 0 and at most 1.
  ///   - level: the one-sided error, between 0 and ½.
  ///   - spending: how the error is spent.
  public init(fractions: [Double], level: Double, spending: AlphaSpending) {
    precondition(!fractions.isEmpty && fractions.allSatisfy { $0 > 0 && $0 <= 1 }, "shares are of the data")
    precondition(zip(fractions, fractions.dropFirst()).allSatisfy(<), "looks come one after the other")
    precondition(level > 0 && level < 0.5, "an error probability lies between 0 and ½")
    self.fractions = fractions
    self.level = level
    var values: [Double] = []
    var density = SurvivingDensity()
    var spent = 0.0
    for (look, fraction) in fractions.enumerated() {
      let allowed = spending.spent(at: fraction, level: level)
      let value = density.criticalValue(at: fraction, error: allowed - spent)
      if value < .infinity { spent = allowed }
      values.append(value)
      if look + 1 < fractions.count {
        density = density.advanced(to: fraction, below: value, next: fractions[look + 1])
      }
    }
    criticalValues = values
  }

  /// The error at which each look tests on its own, Φ(−critical value). Student's test at this error stands in for
  /// the normal one where the variance is estimated: Jennison and Turnbull, section 3.8.
  public var nominalErrors: [Double] { criticalValues.map { StandardNormal.cdf(-$0) } }

  /// The probability of first passing the boundary at each look.
  ///
  /// - Parameter drift: the expectation that the standardized mean would have with all the data, that is the effect
  ///   over the standard deviation of a difference, times the root of the budget.
  public func exitProbabilities(drift: Double = 0) -> [Double] {
    var density = SurvivingDensity(drift: drift)
    return fractions.indices.map { look in
      let fraction = fractions[look]
      let probability = density.exceedance(of: criticalValues[look], at: fraction)
      if look + 1 < fractions.count {
        density = density.advanced(to: fraction, below: criticalValues[look], next: fractions[look + 1])
      }
      return probability
    }
  }

  /// The probability of passing the boundary by the last look.
  public func power(drift: Double) -> Double { min(1, exitProbabilities(drift: drift).reduce(0, +)) }

  /// The drift at which the boundary is passed with the given probability, above the error and below 1. A true excess
  /// over the margin of e, at a standard deviation of σ, has it with (drift · σ/e)² replications.
  public func drift(power wanted: Double) -> Double {
    precondition(wanted > level && wanted < 1, "a power lies between the error and 1")
    var (low, high) = (0.0, 1.0)
    while power(drift: high) < wanted { high *= 2 }
    while high - low > 1e-9 * high {
      let middle = (low + high) / 2
      if power(drift: middle) < wanted { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
