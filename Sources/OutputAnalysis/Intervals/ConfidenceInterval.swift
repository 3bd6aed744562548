/// A two-sided confidence interval of a mean, as mean ± half-width.
public struct ConfidenceInterval: Hashable, Sendable {
  /// The point estimate.
  public var mean: Double
  /// Half the width of the interval, at least 0.
  public var halfWidth: Double
  /// The probability with which such intervals cover the true mean, between 0 and 1.
  public var level: Double
  /// The number of independent observations behind it: replications or disjoint batches.
  public var count: Int

  /// An interval whose half-width was found elsewhere.
  public init(mean: Double, halfWidth: Double, level: Double, count: Int) {
    self.mean = mean
    self.halfWidth = halfWidth
    self.level = level
    self.count = count
  }

  /// The interval of the mean of independent observations by Student's t: Student, "The Probable Error of
  /// a Mean" (Biometrika 6, 1908). Over replications this is the replication/deletion approach of Law,
  /// "Simulation Modeling and Analysis" (5th edition, 2015), section 9.5.2.
  ///
  /// - Returns: nil with fewer than two observations.
  public init?(_ tally: Tally, level: Double) {
    var critical = CriticalValues(level: level)
    self.init(tally, &critical)
  }

  /// The same with critical values that other intervals at the same level share.
  public init?(_ tally: Tally, _ critical: inout CriticalValues) {
    guard let standardError = tally.standardError else { return nil }
    mean = tally.mean
    level = critical.level
    count = tally.count
    halfWidth = standardError * critical.student(count: tally.count)
  }

  /// A value without an error, as its own interval.
  public init(exactly value: Double) {
    mean = value
    halfWidth = 0
    level = 1
    count = 1
  }

  /// The lower end.
  public var low: Double { mean - halfWidth }

  /// The upper end.
  public var high: Double { mean + halfWidth }

  /// Whether a value lies in the interval, its ends included.
  public func contains(_ value: Double) -> Bool { low <= value && value <= high }
}
