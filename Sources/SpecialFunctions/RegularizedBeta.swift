import Foundation

/// The regularized incomplete beta function.
///
/// Continued fraction (NIST Digital Library of Mathematical Functions, 8.17.22) by Lentz's method; the
/// symmetry I(x; a, b) = 1 − I(1 − x; b, a) keeps the fraction where it converges fast.
package enum RegularizedBeta {
  /// I(x; alpha, beta): the distribution function at `x` of a beta variable on 0 … 1.
  package static func lower(alpha: Double, beta: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    if x > (alpha + 1) / (alpha + beta + 2) { return 1 - lowerTail(beta, alpha, 1 - x, complement: x) }
    return lowerTail(alpha, beta, x, complement: 1 - x)
  }

  /// The density at 0 < `x` < 1 of a beta variable on 0 … 1.
  package static func density(alpha: Double, beta: Double, _ x: Double) -> Double {
    exp((alpha - 1) * log(x) + (beta - 1) * log1p(-x) - logBeta(alpha, beta))
  }

  private static func lowerTail(_ a: Double, _ b: Double, _ x: Double, complement y: Double) -> Double {
    var fraction = LentzFraction(1)
    let limit = Int(min(1e5, 500 + 20 * max(a, b).squareRoot()))
    for n in 0...limit {
      let m = Double(n / 2)
      let numerator =
        n % 2 == 0
        ? -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        : (m + 1) * (b - m - 1) * x / ((a + 2 * m + 1) * (a + 2 * m + 2))
      if fraction.append(numerator: numerator, denominator: 1) { break }
    }
    return min(1, exp(a * log(x) + b * log(y) - logBeta(a, b)) / (a * fraction.value))
  }

  private static func logBeta(_ a: Double, _ b: Double) -> Double {
    logGamma(a) + logGamma(b) - logGamma(a + b)
  }
}
