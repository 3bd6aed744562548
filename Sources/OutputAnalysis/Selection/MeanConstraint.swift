/// A bound that the mean of a metric must keep for a system to be acceptable at all.
public struct MeanConstraint: Hashable, Sendable {
  /// On which side of the threshold the mean must lie.
  public enum Sense: Hashable, Sendable {
    /// The mean must be at least the threshold.
    case atLeast
    /// The mean must be at most the threshold.
    case atMost
  }

  /// The side of the threshold.
  public let sense: Sense
  /// The threshold, in the metric's unit.
  public let threshold: Double
  /// How far from the threshold the error of a judgement is bounded, in the metric's unit, above 0. A system whose
  /// mean is nearer may be judged either way.
  public let tolerance: Double

  /// A constraint on a mean.
  public init(_ sense: Sense, _ threshold: Double, tolerance: Double) {
    precondition(threshold.isFinite, "a threshold is finite")
    precondition(tolerance > 0 && tolerance.isFinite, "a tolerance is positive")
    self.sense = sense
    self.threshold = threshold
    self.tolerance = tolerance
  }

  /// By how much a value keeps the constraint; negative where it breaks it.
  func slack(_ value: Double) -> Double {
    sense == .atLeast ? value - threshold : threshold - value
  }
}
