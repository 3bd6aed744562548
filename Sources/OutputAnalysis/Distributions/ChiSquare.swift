import SpecialFunctions

/// The chi-square distribution: the sum of squares of `degreesOfFreedom` independent standard normals.
///
/// Relative errors are around 10⁻¹³ up to a thousand degrees of freedom, and grow in proportion beyond.
public enum ChiSquare {
  /// The probability of a value up to `x`.
  public static func cdf(_ x: Double, degreesOfFreedom: Double) -> Double {
    areas(x, degreesOfFreedom).lower
  }

  /// The probability of a value above `x`: the p-value of a test statistic.
  public static func upperTail(_ x: Double, degreesOfFreedom: Double) -> Double {
    areas(x, degreesOfFreedom).upper
  }

  /// The value below which lies the given probability; 0 and ∞ at 0 and 1.
  public static func quantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    if probability == 0 { return 0 }
    if probability == 1 { return .infinity }
    return positiveQuantile(lower: probability, upper: 1 - probability, start: degreesOfFreedom) {
      areas($0, degreesOfFreedom)
    }
  }

  private static func areas(_ x: Double, _ degreesOfFreedom: Double) -> Areas {
    precondition(degreesOfFreedom > 0, "degrees of freedom are positive")
    return RegularizedGamma.areas(shape: degreesOfFreedom / 2, x / 2)
  }
}
