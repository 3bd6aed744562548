import Foundation

/// What a sample says whose observations are all the same, so that its variance is zero and Student's interval
/// collapses to a point: nothing seen in 200 observations is not never.
public enum UnanimousSample {
  /// The largest probability at which `count` independent observations without a single exception are not
  /// surprising: the upper end of the exact interval after no successes, Clopper and Pearson, "The Use of
  /// Confidence or Fiducial Limits Illustrated in the Case of the Binomial" (Biometrika 26, 1934).
  ///
  /// - Parameters:
  ///   - count: The number of observations, at least 1.
  ///   - level: The two-sided confidence level, between 0 and 1.
  public static func largestShareOfExceptions(in count: Int, level: Double) -> Double {
    precondition(count >= 1, "a sample has observations")
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    return -expm1(log((1 - level) / 2) / Double(count))
  }
}
