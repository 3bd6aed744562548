import SpecialFunctions

/// The normal distribution with mean 0 and variance 1.
public enum StandardNormal {
  /// The probability of a value up to `z`.
  public static func cdf(_ z: Double) -> Double { SpecialFunctions.StandardNormal.cumulative(z) }

  /// The value below which lies the given probability, to about 1 part in 10¹⁶; ∓∞ at 0 and 1.
  public static func quantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    return SpecialFunctions.StandardNormal.quantile(probability)
  }
}
