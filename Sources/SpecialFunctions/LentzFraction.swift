/// A continued fraction b₀ + a₁/(b₁ + a₂/(b₂ + …)) evaluated from the front, term by term.
///
/// William J. Lentz, "Generating Bessel functions in Mie scattering calculations using continued
/// fractions", Applied Optics 15(3), 1976, with the safeguard against zero denominators of I. J. Thompson
/// and A. R. Barnett, "Coulomb and Bessel functions of complex arguments and order", Journal of
/// Computational Physics 64, 1986.
struct LentzFraction {
  private(set) var value: Double
  private var c: Double
  private var d = 0.0

  /// The fraction that is only b₀.
  init(_ leading: Double) {
    value = Self.nonZero(leading)
    c = value
  }

  /// Appends aₙ/(bₙ + …); true when the value has converged or is not a number.
  mutating func append(numerator a: Double, denominator b: Double) -> Bool {
    d = 1 / Self.nonZero(b + a * d)
    c = Self.nonZero(b + a / c)
    let factor = c * d
    value *= factor
    return !(abs(factor - 1) >= 0x1p-52)
  }

  private static func nonZero(_ x: Double) -> Double {
    abs(x) < 1e-300 ? 1e-300 : x
  }
}

/// How many terms an expansion of an incomplete gamma or beta function may take: more than any needs that
/// converges. The slowest, at the mean of a large shape, takes about 9·√shape.
func termLimit(shape: Double) -> Int {
  Int(min(1e7, 500 + 20 * shape.squareRoot()))
}
