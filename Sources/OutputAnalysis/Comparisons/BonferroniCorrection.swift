/// Confidence for several statements at once, by dividing the error among them.
///
/// Dunn, "Multiple Comparisons Among Means" (Journal of the American Statistical Association 56, 1961); for
/// simulation, Law, "Simulation Modeling and Analysis" (5th edition, 2015), section 9.7. It holds however the
/// statements depend on each other.
public enum BonferroniCorrection {
  /// The level of each of `count` intervals that together hold with at least the confidence `family`.
  public static func level(ofEachOf count: Int, family: Double) -> Double {
    precondition(family > 0 && family < 1, "a confidence level lies between 0 and 1")
    return 1 - (1 - family) / Double(max(1, count))
  }

  /// The p-values, each to be held against the error of the whole family: multiplied by their number.
  public static func adjusted(_ pValues: [Double]) -> [Double] {
    pValues.map { min(1, $0 * Double(pValues.count)) }
  }
}
