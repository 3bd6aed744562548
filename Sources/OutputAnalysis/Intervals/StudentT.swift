import Foundation
import SpecialFunctions

/// Student's t distribution.
public enum StudentT {
  /// P(T ≤ t) for the given degrees of freedom, above 0.
  ///
  /// Through the regularized incomplete beta function: M. Abramowitz and I. A. Stegun, "Handbook of
  /// Mathematical Functions", 1964, 26.7.1.
  public static func cumulative(_ t: Double, degreesOfFreedom: Double) -> Double {
    precondition(degreesOfFreedom > 0, "a t distribution has positive degrees of freedom")
    let square = t * t
    // The smaller of the two arguments that sum to 1 keeps its digits.
    let tail =
      square < degreesOfFreedom
      ? 1 - RegularizedBeta.lower(alpha: 0.5, beta: degreesOfFreedom / 2, square / (degreesOfFreedom + square))
      : RegularizedBeta.lower(
        alpha: degreesOfFreedom / 2, beta: 0.5, degreesOfFreedom / (degreesOfFreedom + square))
    return t < 0 ? tail / 2 : 1 - tail / 2
  }

  /// The t with P(T ≤ t) = `probability`, strictly between 0 and 1, to a relative error below 10⁻¹².
  ///
  /// Newton's method on `cumulative` from the normal quantile with the first two terms of the
  /// Cornish–Fisher expansion (Abramowitz and Stegun, 26.7.5), kept inside a bracket by bisection; 1 and 2
  /// degrees of freedom have closed forms.
  public static func quantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
    precondition(probability > 0 && probability < 1, "a quantile belongs to a probability between 0 and 1")
    precondition(degreesOfFreedom > 0, "a t distribution has positive degrees of freedom")
    if probability == 0.5 { return 0 }
    if probability < 0.5 { return -quantile(1 - probability, degreesOfFreedom: degreesOfFreedom) }
    if degreesOfFreedom == 1 { return tan(.pi * (probability - 0.5)) }
    if degreesOfFreedom == 2 {
      return (2 * probability - 1) * (2 / (4 * probability * (1 - probability))).squareRoot()
    }
    let z = StandardNormal.quantile(probability)
    let first = (z * z * z + z) / 4
    let second = (5 * pow(z, 5) + 16 * pow(z, 3) + 3 * z) / 96
    var t = z + first / degreesOfFreedom + second / (degreesOfFreedom * degreesOfFreedom)
    var (low, high) = (0.0, max(t, 1))
    while cumulative(high, degreesOfFreedom: degreesOfFreedom) < probability { high *= 2 }
    for _ in 0..<100 {
      let excess = cumulative(t, degreesOfFreedom: degreesOfFreedom) - probability
      if excess > 0 { high = t } else { low = t }
      var next = t - excess / density(t, degreesOfFreedom: degreesOfFreedom)
      if !(next > low && next < high) { next = (low + high) / 2 }
      if abs(next - t) <= 1e-14 * abs(next) { return next }
      t = next
    }
    return t
  }

  private static func density(_ t: Double, degreesOfFreedom n: Double) -> Double {
    let logConstant = logGamma((n + 1) / 2) - logGamma(n / 2) - 0.5 * log(n * .pi)
    return exp(logConstant - (n + 1) / 2 * log1p(t * t / n))
  }
}
