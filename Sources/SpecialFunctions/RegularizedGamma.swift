import Foundation

/// The regularized incomplete gamma functions.
///
/// Power series below `shape + 1` (NIST Digital Library of Mathematical Functions, 8.11.4), continued
/// fraction above (8.9.2). The relative error grows with the shape: about 10⁻¹⁵ × (10 + shape).
package enum RegularizedGamma {
  /// P(shape, x): the distribution function at `x` of a gamma variable with unit scale.
  package static func lower(shape: Double, _ x: Double) -> Double {
    areas(shape: shape, x).lower
  }

  /// Q(shape, x) = 1 − P(shape, x), without the loss of digits for large `x`.
  package static func upper(shape: Double, _ x: Double) -> Double {
    areas(shape: shape, x).upper
  }

  /// The density at `x` > 0 of a gamma variable with unit scale.
  package static func density(shape: Double, _ x: Double) -> Double {
    exp((shape - 1) * log(x) - x - logGamma(shape))
  }

  /// Both functions at `x`, at the cost of one.
  package static func areas(shape: Double, _ x: Double) -> Areas {
    guard x > 0 else { return Areas(lower: 0, upper: 1, logSlope: 0) }
    guard x < .infinity else { return Areas(lower: 1, upper: 0, logSlope: 0) }
    let slope = exp(shape * log(x) - x - logGamma(shape))
    if x < shape + 1 {
      let lower = min(1, slope * series(shape, x))
      return Areas(lower: lower, upper: 1 - lower, logSlope: slope)
    }
    let upper = slope / continuedFraction(shape, x)
    return Areas(lower: 1 - upper, upper: upper, logSlope: slope)
  }

  private static func series(_ shape: Double, _ x: Double) -> Double {
    var term = 1 / shape
    var sum = term
    var denominator = shape
    for _ in 0..<termLimit(shape: shape) where term > sum * 0x1p-57 {
      denominator += 1
      term *= x / denominator
      sum += term
    }
    return sum
  }

  private static func continuedFraction(_ shape: Double, _ x: Double) -> Double {
    var fraction = LentzFraction(x + 1 - shape)
    for n in 1...termLimit(shape: shape) {
      let n = Double(n)
      if fraction.append(numerator: n * (shape - n), denominator: x + 2 * n + 1 - shape) { break }
    }
    return fraction.value
  }
}
