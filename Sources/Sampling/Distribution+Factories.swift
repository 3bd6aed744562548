import Foundation

extension Distribution {
  /// The lognormal with the given mean and coefficient of variation (standard deviation over mean).
  public static func lognormal(mean: Double, coefficientOfVariation: Double) -> Distribution {
    let variance = log1p(coefficientOfVariation * coefficientOfVariation)
    // A negative coefficient stays visible as a negative sigma.
    let sigma = coefficientOfVariation < 0 ? -variance.squareRoot() : variance.squareRoot()
    return .lognormal(median: mean * exp(-variance / 2), sigma: sigma)
  }
}
