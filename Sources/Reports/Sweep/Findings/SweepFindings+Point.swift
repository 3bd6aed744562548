import Experiments
import TeamModel

extension SweepFindings {
  /// A point.
  public struct Point: Sendable {
    /// What it is called.
    public var label: String
    /// The level of each factor.
    public var levels: [String]
    /// Its steady state.
    public var stability: Stability.Outcome
    /// By metric of the sweep; nil where the point does not have it.
    public var estimates: [Estimate?]
    /// By metric of the sweep, against the base; nil where there is none to tell.
    var differences: [Difference?]
    /// By metric that is shown first; nil where there is nothing to tell.
    var spreads: [Spread?]
    /// By target; nil where the point does not have the metric.
    var targets: [TargetResult?]
  }

  /// A mean with its interval; nil where there is none.
  public struct Estimate: Sendable {
    /// The mean.
    public var mean: Double?
    /// The lower end.
    public var low: Double?
    /// The upper end.
    public var high: Double?
    /// Replications in which the metric is defined.
    public var replications: Int
    /// Whether there is no mean because work piles up.
    public var isUnstable: Bool

    init(_ summary: MetricSummary) {
      mean = summary.mean
      low = summary.low
      high = summary.high
      replications = summary.replications
      isUnstable = summary.isUnstable
    }
  }

  /// A paired difference with its interval.
  struct Difference: Sendable {
    var mean: Double
    var halfWidth: Double
  }

  /// What single replications bring.
  struct Spread: Sendable {
    var p05: Double?
    var p95: Double?
    var p05Interval: MetricSummary.Ends?
    var p95Interval: MetricSummary.Ends?
    var least: Double
    var greatest: Double

    init(_ summary: MetricSummary, least: Double, greatest: Double) {
      p05 = summary.p05
      p95 = summary.p95
      p05Interval = summary.p05Interval
      p95Interval = summary.p95Interval
      self.least = least
      self.greatest = greatest
    }
  }
}
