import Foundation

/// The limiting distribution of √n·D, where D is the largest distance between the empirical distribution
/// function of n independent values and the continuous distribution they come from.
public enum KolmogorovDistribution {
  /// The probability of a value up to `x`.
  ///
  /// Kolmogorov, "Sulla determinazione empirica di una legge di distribuzione" (Giornale dell'Istituto
  /// Italiano degli Attuari 4, 1933). Of the two series, one converges fast for small x and one for large.
  public static func cdf(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    return x < 1.18 ? lowerSeries(x) : 1 - upperSeries(x)
  }

  /// The p-value of a distance D between the empirical distribution of `count` values and a fully
  /// specified distribution, with the finite-sample correction (√n + 0.12 + 0.11/√n)·D of Stephens, "Use of
  /// the Kolmogorov–Smirnov, Cramér–von Mises and Related Statistics without Extensive Tables" (Journal of
  /// the Royal Statistical Society B 32, 1970).
  public static func pValue(distance: Double, count: Int) -> Double {
    precondition(count > 0, "a distance needs values")
    let root = Double(count).squareRoot()
    let x = (root + 0.12 + 0.11 / root) * distance
    guard x > 0 else { return 1 }
    return x < 1.18 ? 1 - lowerSeries(x) : upperSeries(x)
  }

  private static func lowerSeries(_ x: Double) -> Double {
    let exponent = -Double.pi * Double.pi / (8 * x * x)
    let sum = [1.0, 3, 5, 7].reduce(0) { $0 + exp(exponent * $1 * $1) }
    return (2 * Double.pi).squareRoot() / x * sum
  }

  private static func upperSeries(_ x: Double) -> Double {
    2 * [(1.0, 1.0), (2, -1), (3, 1), (4, -1)].reduce(0) { $0 + $1.1 * exp(-2 * $1.0 * $1.0 * x * x) }
  }
}
