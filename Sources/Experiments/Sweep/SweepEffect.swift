import ExperimentDesign
import OutputAnalysis
import TeamModel

/// How much a metric goes with one factor of a sweep, or with two together.
public struct SweepEffect: Sendable {
  /// What kind of effect.
  public enum Kind: String, Sendable, CaseIterable {
    /// From the first level of a factor to its last, over all points.
    case main
    /// Half of how much more the first factor changes the metric at the second's last level than at its first.
    case interaction
    /// From the level of a factor with the lowest mean to that with the highest.
    case range
    /// From the least value of a numeric factor to its greatest, along the plane that fits all points best.
    case linear
  }

  /// The metric.
  public var metric: MetricDefinition
  /// What kind of effect.
  public var kind: Kind
  /// The paths of the factors, one or two.
  public var factors: [String]
  /// The levels between which it is; nil for an interaction.
  public var levels: (from: String, to: String)?
  /// The effect with its interval.
  public var interval: ConfidenceInterval
  /// The probability of such an effect where there is none; nil for a range, whose ends were picked for what they show.
  public var pValue: Double?
  /// The same among all effects on all metrics of the sweep (Holm).
  public var adjustedPValue: Double?
}
