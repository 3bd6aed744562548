/// A distribution at one of its points: what lies on either side, each side found without cancellation
/// where it is the smaller one, and how fast the point's movement changes it.
package struct Areas {
  /// The probability up to the point.
  package var lower: Double
  /// The probability beyond the point.
  package var upper: Double
  /// The derivative of `lower` with respect to the logarithm of the coordinate x of a distribution on 0 … ∞,
  /// of the odds x/(1 − x) of one on 0 … 1. Unlike the density it neither overflows nor underflows with x.
  package var logSlope: Double

  /// The areas, both given because neither can be won back from the other where that is nearly 1.
  package init(lower: Double, upper: Double, logSlope: Double) {
    (self.lower, self.upper, self.logSlope) = (lower, upper, logSlope)
  }
}
