import Foundation

/// The regularized incomplete gamma functions.
///
/// Power series below `shape + 1` (NIST Digital Library of Mathematical Functions, 8.11.4), continued
/// fraction above (8.9.2) by the method of William J. Lentz, "Generating Bessel functions in Mie
/// scattering calculations using continued fractions", Applied Optics 15(3), 1976, as modified by
/// Thompson and Barnett, 1986. The relative error grows with the shape: about 10⁻¹⁵ × (10 + shape).
package enum RegularizedGamma {
  /// P(shape, x): the distribution function at `x` of a gamma variable with unit scale.
  package static func lower(shape: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < .infinity else { return 1 }
    return x < shape + 1 ? series(shape, x) : 1 - continuedFraction(shape, x)
  }

  /// Q(shape, x) = 1 − P(shape, x), without the loss of digits for large `x`.
  package static func upper(shape: Double, _ x: Double) -> Double {
    guard x > 0 else { return 1 }
    guard x < .infinity else { return 0 }
    return x < shape + 1 ? 1 - series(shape, x) : continuedFraction(shape, x)
  }

  /// The density at `x` > 0 of a gamma variable with unit scale.
  package static func density(shape: Double, _ x: Double) -> Double {
    exp((shape - 1) * log(x) - x - logGamma(shape))
  }

  private static func series(_ shape: Double, _ x: Double) -> Double {
    var term = 1 / shape
    var sum = term
    var denominator = shape
    for _ in 0..<iterationLimit(shape) where term > sum * 0x1p-54 {
      denominator += 1
      term *= x / denominator
      sum += term
    }
    return min(1, sum * exp(shape * log(x) - x - logGamma(shape)))
  }

  private static func continuedFraction(_ shape: Double, _ x: Double) -> Double {
    var fraction = LentzFraction(x + 1 - shape)
    for n in 1...iterationLimit(shape) {
      let n = Double(n)
      if fraction.append(numerator: n * (shape - n), denominator: x + 2 * n + 1 - shape) { break }
    }
    return exp(shape * log(x) - x - logGamma(shape)) / fraction.value
  }

  /// Either expansion needs some multiple of √shape terms where it converges slowest, at x ≈ shape.
  private static func iterationLimit(_ shape: Double) -> Int {
    Int(min(1e5, 500 + 20 * shape.squareRoot()))
  }
}
