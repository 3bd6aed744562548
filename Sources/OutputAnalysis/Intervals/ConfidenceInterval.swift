/// An interval that holds a mean with a stated confidence.
public struct ConfidenceInterval: Hashable, Sendable {
  /// The estimate in the middle.
  public var mean: Double
  /// Half the interval's width, at least 0.
  public var halfWidth: Double
  /// The confidence level, strictly between 0 and 1.
  public var level: Double

  /// Lower end.
  public var low: Double { mean - halfWidth }
  /// Upper end.
  public var high: Double { mean + halfWidth }

  /// The interval for the mean of independent observations, by Student's t with n − 1 degrees of freedom;
  /// nil for fewer than two.
  ///
  /// Exact for normal observations, and for averages over replications close to it: A. M. Law,
  /// "Simulation Modeling and Analysis", 5th ed. 2015, sections 4.5 and 9.4.1.
  public init?(mean tally: Tally, level: Double) {
    precondition(level > 0 && level < 1, "a confidence level is strictly between 0 and 1")
    guard tally.count >= 2 else { return nil }
    mean = tally.mean
    self.level = level
    halfWidth =
      StudentT.quantile((1 + level) / 2, degreesOfFreedom: Double(tally.count - 1)) * tally.standardError
  }
}
