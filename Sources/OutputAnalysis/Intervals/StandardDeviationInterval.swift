import Foundation

/// A two-sided confidence interval of the standard deviation of independent observations of any distribution with
/// a fourth moment.
///
/// Student's t over the jackknife's pseudo-values of the logarithm of the variance: Miller, "Jackknifing Variances"
/// (Annals of Mathematical Statistics 39, 1968). The textbook interval by chi-square holds for normal observations
/// only, and grows no better with their number for others.
public struct StandardDeviationInterval: Hashable, Sendable {
  /// The lower end.
  public let low: Double
  /// The upper end.
  public let high: Double
  /// The nominal probability of covering the standard deviation, between 0 and 1.
  public let level: Double

  /// The interval of the standard deviation of `values`.
  ///
  /// - Returns: nil with fewer than three values, and where leaving one of them out leaves no variance.
  /// - Complexity: O(n)
  public init?(of values: [Double], level: Double) {
    var critical = CriticalValues(level: level)
    self.init(of: values, &critical)
  }

  /// The same with critical values that other intervals at the same level share.
  public init?(of values: [Double], _ critical: inout CriticalValues) {
    let all = Tally(values)
    guard values.count >= 3, let variance = all.variance, variance > 0 else { return nil }
    let n = Double(values.count)
    var pseudo = Tally()
    for value in values {
      // The variance without this value.
      let deviation = value - all.mean
      let rest = ((n - 1) * variance - n / (n - 1) * deviation * deviation) / (n - 2)
      guard rest > variance * 1e-12 else { return nil }
      pseudo.add(n * log(variance) - (n - 1) * log(rest))
    }
    guard let interval = ConfidenceInterval(pseudo, &critical) else { return nil }
    low = exp(interval.low / 2)
    high = exp(interval.high / 2)
    level = critical.level
  }
}
