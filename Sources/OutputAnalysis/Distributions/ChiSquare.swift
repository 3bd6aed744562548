import Foundation

/// The chi-square distribution: the sum of squares of `degreesOfFreedom` independent standard normals.
///
/// Relative errors are around 10⁻¹³ up to a thousand degrees of freedom, and grow in proportion beyond.
public enum ChiSquare {
  /// The probability of a value up to `x`.
  public static func cdf(_ x: Double, degreesOfFreedom: Double) -> Double {
    Areas(at: x, degreesOfFreedom: degreesOfFreedom).lower
  }

  /// The probability of a value above `x`: the p-value of a test statistic.
  public static func upperTail(_ x: Double, degreesOfFreedom: Double) -> Double {
    Areas(at: x, degreesOfFreedom: degreesOfFreedom).upper
  }

  /// The value below which lies the given probability; 0 and ∞ at 0 and 1.
  public static func quantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    if probability == 0 { return 0 }
    if probability == 1 { return .infinity }
    if probability < 0.5 {
      return positiveQuantile(target: probability, start: degreesOfFreedom) {
        let areas = Areas(at: $0, degreesOfFreedom: degreesOfFreedom)
        return (areas.lower, areas.logDensity)
      }
    }
    return positiveQuantile(target: 1 - probability, start: degreesOfFreedom) {
      let areas = Areas(at: $0, degreesOfFreedom: degreesOfFreedom)
      return (areas.upper, -areas.logDensity)
    }
  }

  /// The regularized incomplete gamma functions P(ν/2, x/2) and Q(ν/2, x/2): the power series 6.5.29 of
  /// Abramowitz and Stegun, "Handbook of Mathematical Functions" (1964), below the mean and the continued
  /// fraction 6.5.31 (its contraction) above.
  private struct Areas {
    /// The density at x, times x.
    var logDensity: Double
    var lower: Double
    var upper: Double

    init(at x: Double, degreesOfFreedom: Double) {
      precondition(degreesOfFreedom > 0, "degrees of freedom are positive")
      guard x > 0, x.isFinite else {
        (logDensity, lower, upper) = (0, x > 0 ? 1 : 0, x > 0 ? 0 : 1)
        return
      }
      let (a, h) = (degreesOfFreedom / 2, x / 2)
      logDensity = exp(a * log(h) - h - lgamma(a))
      if h < a + 1 {
        var term = 1 / a
        var sum = term
        var n = a
        while term > sum * 1e-17 {
          n += 1
          term *= h / n
          sum += term
        }
        lower = logDensity * sum
        upper = 1 - lower
      } else {
        var fraction = LentzFraction(leading: h + 1 - a)
        var n = 0.0
        repeat {
          n += 1
          fraction.append(numerator: -n * (n - a), denominator: h + 1 - a + 2 * n)
        } while fraction.isConverging
        upper = logDensity / fraction.value
        lower = 1 - upper
      }
    }
  }
}
