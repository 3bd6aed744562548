import Foundation

/// The triangle in which a sum of observations wanders until it is clear on which side of zero its mean lies.
///
/// The sum of r observations of variance S² is compared with h²S²/(2δ) − δr/2: where it leaves the triangle at the
/// wrong side although the mean is at least δ from zero, an error is made, and that with probability at most β if
/// observations are normal: S.-H. Kim, B. L. Nelson, "A Fully Sequential Procedure for Indifference-Zone Selection
/// in Simulation", ACM Transactions on Modeling and Computer Simulation 11(3), 2001, with c = 1, whose triangle is
/// closed; then h² = 2η(n₀ − 1) and η = ((2β)^(−2/(n₀ − 1)) − 1)/2.
struct ContinuationRegion: Hashable, Sendable {
  /// δ: how far from zero a mean must lie for the error to be bounded.
  let zone: Double
  /// β: the error of one comparison, below one half.
  let error: Double

  /// h², where the variance has been estimated with so many degrees of freedom.
  func squaredReach(degreesOfFreedom: Int) -> Double {
    let freedom = Double(degreesOfFreedom)
    return freedom * expm1(-2 / freedom * log(2 * error))
  }

  /// How far from zero the sum of `count` observations must be for a decision; 0 beyond the triangle's tip.
  func bound(variance: Double, count: Int, degreesOfFreedom: Int) -> Double {
    max(0, (squaredReach(degreesOfFreedom: degreesOfFreedom) * variance / zone - zone * Double(count)) / 2)
  }

  /// The number of observations at the triangle's tip, where any sum decides.
  func mostObservations(variance: Double, degreesOfFreedom: Int) -> Double {
    (squaredReach(degreesOfFreedom: degreesOfFreedom) * variance / (zone * zone)).rounded(.up)
  }
}
