import Foundation

/// How much of a test's error may be spent by the time that a share of the data is in.
///
/// K. K. G. Lan, D. L. DeMets, "Discrete Sequential Boundaries for Clinical Trials", Biometrika 70(3), 1983: with such
/// a function given in advance, the number and the times of looks need not be.
public enum AlphaSpending: Hashable, Sendable {
  /// 2 − 2Φ(z_{α/2}/√t): next to nothing early, so that the last look is almost a test without looks; close to the
  /// boundaries of O'Brien and Fleming. Lan and DeMets, section 3.
  case obrienFleming
  /// α ln(1 + (e − 1)t): about as much at each look; close to Pocock's boundaries. Lan and DeMets, section 3.
  case pocock
  /// α t^ρ, ρ > 0: K. Kim, D. L. DeMets, "Design and Analysis of Group Sequential Tests Based on the Type I Error
  /// Spending Rate Function", Biometrika 74(1), 1987.
  case power(Double)

  /// The error spent up to the share `fraction` of the data, out of the error `level` in all.
  public func spent(at fraction: Double, level: Double) -> Double {
    guard fraction > 0 else { return 0 }
    guard fraction < 1 else { return level }
    switch self {
    case .obrienFleming:
      return 2 * StandardNormal.cdf(StandardNormal.quantile(level / 2) / fraction.squareRoot())
    case .pocock: return level * log1p((M_E - 1) * fraction)
    case .power(let exponent):
      precondition(exponent > 0, "the error spent grows with the data")
      return level * pow(fraction, exponent)
    }
  }
}
