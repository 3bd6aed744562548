import Foundation

/// The regularized incomplete beta function.
///
/// Continued fraction (NIST Digital Library of Mathematical Functions, 8.17.22); the symmetry
/// I(x; a, b) = 1 − I(1 − x; b, a) keeps it where it converges fast.
package enum RegularizedBeta {
  /// I(x; alpha, beta): the distribution function at `x` of a beta variable on 0 … 1.
  package static func lower(alpha: Double, beta: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    return areas(alpha: alpha, beta: beta, UnitPoint(x)).lower
  }

  /// The density at 0 < `x` < 1 of a beta variable on 0 … 1.
  package static func density(alpha: Double, beta: Double, _ x: Double) -> Double {
    exp((alpha - 1) * log(x) + (beta - 1) * log1p(-x) - logBeta(alpha, beta))
  }

  /// I(x; alpha, beta) and I(1 − x; beta, alpha) at the point x, at the cost of one.
  package static func areas(alpha: Double, beta: Double, _ point: UnitPoint) -> Areas {
    let (powerOfX, powerOfY) = (alpha * point.logX, beta * point.logY)
    // The greater logarithm comes last, so that the sum is rounded at its size only once.
    let slope = exp(min(powerOfX, powerOfY) + (max(powerOfX, powerOfY) - logBeta(alpha, beta)))
    if point.x <= (alpha + 1) / (alpha + beta + 2) {
      let lower = min(1, slope / (alpha * continuedFraction(alpha, beta, point.x)))
      return Areas(lower: lower, upper: 1 - lower, logSlope: slope)
    }
    let upper = min(1, slope / (beta * continuedFraction(beta, alpha, point.y)))
    return Areas(lower: 1 - upper, upper: upper, logSlope: slope)
  }

  private static func continuedFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    var fraction = LentzFraction(1)
    for n in 0..<termLimit(shape: max(a, b)) {
      let m = Double(n / 2)
      let numerator =
        n % 2 == 0
        ? -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        : (m + 1) * (b - m - 1) * x / ((a + 2 * m + 1) * (a + 2 * m + 2))
      if fraction.append(numerator: numerator, denominator: 1) { break }
    }
    return fraction.value
  }
}
