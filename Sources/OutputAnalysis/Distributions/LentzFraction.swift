/// A continued fraction b₀ + a₁/(b₁ + a₂/(b₂ + …)), evaluated from the front by Lentz's method (Applied
/// Optics 15, 1976) with the guard against vanishing denominators of Thompson and Barnett, "Coulomb and
/// Bessel Functions of Complex Arguments and Order" (Journal of Computational Physics 64, 1986).
struct LentzFraction {
  private(set) var value: Double
  private var numeratorRatio: Double
  private var denominatorRatio = 0.0
  private var factor = 0.0

  init(leading: Double) {
    value = Self.nonzero(leading)
    numeratorRatio = value
  }

  /// Whether the last term still changed the value.
  var isConverging: Bool { abs(factor - 1) > 4e-16 }

  mutating func append(numerator: Double, denominator: Double) {
    denominatorRatio = 1 / Self.nonzero(denominator + numerator * denominatorRatio)
    numeratorRatio = Self.nonzero(denominator + numerator / numeratorRatio)
    factor = numeratorRatio * denominatorRatio
    value *= factor
  }

  private static func nonzero(_ number: Double) -> Double { abs(number) < 1e-300 ? 1e-300 : number }
}
