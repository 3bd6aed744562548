import OutputAnalysis
import TeamModel

/// What a tuning found.
public struct TuningResult: Sendable {
  /// The experiment.
  public var record: ExperimentRecord
  /// What was asked.
  public var definition: TuningDefinition
  /// The points, in the order of the design.
  public var points: [Point]
  /// The points that the tuning recommends: one, or the front of several objectives; none where every point breaks a
  /// constraint.
  public var chosen: [Int]
  /// Whether that is as sure as was asked for.
  public var isDecided: Bool
  /// The difference of the objective that was worth detecting, in its unit; nil with several objectives.
  public var indifference: Double?
  /// The approximate probability that the choice is right; nil where a guarantee stands in its place.
  public var probability: Double?
  /// Replications of all points together.
  public var cost: Int
  /// What it would have cost to give every point as much; nil where that cannot be told.
  public var equalCost: Int?
  /// What queueing theory says of how many people there should be, for each role whose number was varied.
  public var guesses: [StaffingGuess]

  /// A point of the design.
  public struct Point: Sendable {
    /// The point.
    public var point: DesignPoint
    /// Its replications.
    public var values: PointValues
    /// How many of them the tuning used.
    public var replications: Int
    /// The objectives, in their order.
    public var objectives: [MetricSummary]
    /// The constraints, in their order, each with the interval of the mean or of the share that it is about.
    public var constraints: [ConstraintState]
    /// Where it stands.
    public var standing: Standing
  }

  /// A constraint at a point.
  public struct ConstraintState: Sendable {
    /// What the constraint is about: the mean of the metric, or the share of replications that keep its bound.
    public var estimate: ConstraintEstimate?
    /// What is known.
    public var judgement: FeasibilityCheck.Judgement
  }

  /// Where a point stands.
  public enum Standing: Sendable, Hashable {
    /// It is recommended.
    case chosen
    /// It is behind another point; surely, or by its mean alone.
    case behind(Int, isSure: Bool)
    /// It breaks a constraint; surely, or by its mean alone.
    case breaks(constraint: Int, isSure: Bool)
    /// Work piles up, so that a metric that is asked for has no mean.
    case unstable
    /// Nothing is known against it.
    case open
  }
}
