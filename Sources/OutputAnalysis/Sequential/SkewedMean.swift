import Foundation

/// Mean, variance and skewness of a stream of values, and bounds on its mean that allow for the skewness.
struct SkewedMean: Hashable, Sendable {
  private(set) var tally = Tally()
  private var squares = 0.0
  private var cubes = 0.0

  /// Adds one value: P. Pébay, "Formulas for Robust, One-Pass Parallel Computation of Covariances and Arbitrary-Order
  /// Statistical Moments" (Sandia report SAND2008-6212, 2008).
  mutating func add(_ value: Double) {
    let deviation = value - tally.mean
    tally.add(value)
    let count = Double(tally.count)
    let step = deviation / count
    let square = deviation * step * (count - 1)
    cubes += square * step * (count - 2) - 3 * step * squares
    squares += square
  }

  /// The third central moment over the cube of the deviation; 0 where nothing varies.
  var skewness: Double {
    squares > 0 ? Double(tally.count).squareRoot() * cubes / (squares * squares.squareRoot()) : 0
  }

  /// The mean that a one-sided test by Student's quantile just rejects: a `quantile` above 0 gives a lower bound, one
  /// below 0 an upper bound; nil with fewer than two values.
  ///
  /// Where values are skewed, the mean and its own standard error depend on each other, and Student's bound on the side of
  /// the long tail is passed too often. P. Hall, "On the Removal of Skewness by Transformation", Journal of the Royal
  /// Statistical Society B 54(1), 1992, takes that out of the statistic by a cubic that can be inverted.
  func bound(quantile: Double) -> Double? {
    guard let deviation = tally.standardDeviation else { return nil }
    guard quantile.isFinite else { return quantile > 0 ? -.infinity : .infinity }
    let (count, skewness) = (Double(tally.count), skewness)
    let shifted = quantile / count.squareRoot() - skewness / (6 * count)
    // Without skewness the cubic is a straight line, and near that the difference of roots would cancel.
    let standardized =
      abs(skewness * shifted) < 1e-6 ? shifted : 3 / skewness * (cbrt(1 + skewness * shifted) - 1)
    return tally.mean - deviation * standardized
  }
}
