import Foundation
import SpecialFunctions

/// Student's t distribution, with degrees of freedom from 1 (Cauchy) to ∞ (normal).
public enum StudentT {
  /// The probability of a value up to `t`.
  public static func cdf(_ t: Double, degreesOfFreedom: Double) -> Double {
    let areas = areas(ofAbsolute: abs(t), degreesOfFreedom)
    return t < 0 ? areas.upper / 2 : 0.5 + areas.lower / 2
  }

  /// The value below which lies the given probability, with a relative error below 10⁻¹⁰;
  /// ∓∞ at 0 and 1.
  public static func quantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    let tail = min(probability, 1 - probability)
    let size: Double
    if tail == 0 {
      size = .infinity
    } else if tail == 0.5 {
      size = 0
    } else {
      let start = tail > 0.25 ? 0.5 : -StandardNormal.quantile(tail)
      size = positiveQuantile(lower: 1 - 2 * tail, upper: 2 * tail, start: start) {
        areas(ofAbsolute: $0, degreesOfFreedom)
      }
    }
    return probability < 0.5 ? -size : size
  }

  /// The areas of the distribution of |T| on both sides of t ≥ 0.
  private static func areas(ofAbsolute t: Double, _ degreesOfFreedom: Double) -> Areas {
    precondition(degreesOfFreedom >= 1, "degrees of freedom are at least 1")
    guard t < .infinity else { return Areas(lower: 1, upper: 0, logSlope: 0) }
    return degreesOfFreedom > 1e6 ? areasByNormal(t, degreesOfFreedom) : areasByBeta(t, degreesOfFreedom)
  }

  /// By the incomplete beta function at x = ν/(ν + t²), whose odds are ν/t²: Abramowitz and Stegun,
  /// "Handbook of Mathematical Functions" (1964), 26.7.1.
  private static func areasByBeta(_ t: Double, _ degreesOfFreedom: Double) -> Areas {
    let ratio = t / degreesOfFreedom.squareRoot()
    // A logarithm, because x itself underflows far out in the tail of few degrees of freedom.
    let logX = ratio < 1e8 ? -log1p(ratio * ratio) : -2 * log(ratio)
    let areas = RegularizedBeta.areas(alpha: degreesOfFreedom / 2, beta: 0.5, UnitPoint(logX: logX))
    return Areas(lower: areas.upper, upper: areas.lower, logSlope: 2 * areas.logSlope)
  }

  /// By the transformation to the normal distribution of Hill, "Algorithm 395: Student's t-Distribution"
  /// (Communications of the ACM 13, 1970); above a million degrees of freedom its first correction is all
  /// that shows in double precision.
  private static func areasByNormal(_ t: Double, _ degreesOfFreedom: Double) -> Areas {
    let squared =
      degreesOfFreedom < .infinity
      ? (degreesOfFreedom - 0.5) * log1p(t / degreesOfFreedom * t) : t * t
    let scale = 48 * (degreesOfFreedom - 0.5) * (degreesOfFreedom - 0.5)
    let z = squared.squareRoot() * (1 + (squared + 3) / scale)
    let root = 0.5.squareRoot()
    return Areas(
      lower: erf(z * root), upper: erfc(z * root),
      logSlope: t * exp(-0.5 * z * z) * (2 / Double.pi).squareRoot())
  }
}
