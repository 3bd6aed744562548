import TeamModel

/// A metric over all replications: one row of `summary.csv`.
public struct MetricSummary: Sendable, Hashable {
  /// The metric.
  public var metric: MetricDefinition
  /// Mean over the replications in which the metric is defined; nil where it is defined in none.
  public var mean: Double?
  /// Lower end of the confidence interval of the mean; nil with fewer than two values.
  public var low: Double?
  /// Upper end of the confidence interval of the mean.
  public var high: Double?
  /// Confidence level of the interval.
  public var confidence: Double
  /// Replications in which the metric is defined.
  public var replications: Int
  /// Sample standard deviation over the replications.
  public var standardDeviation: Double?
  /// 5 %, 50 % and 95 % quantiles over the replications.
  public var p05: Double?
  /// The median over the replications.
  public var p50: Double?
  /// The 95 % quantile over the replications.
  public var p95: Double?
  /// What the run as a whole is; where it is unstable and the metric has no mean then, the numbers above are nil.
  public var stability = Stability.Outcome.terminating

  /// Whether there is no mean because the system is unstable.
  public var isUnstable: Bool { stability == .unstable && metric.needsStability }

  /// The summary as it may be told of a run that is found stable or not.
  func judged(by stability: Stability.Outcome) -> MetricSummary {
    var summary = self
    summary.stability = stability
    guard summary.isUnstable else { return summary }
    (summary.mean, summary.low, summary.high, summary.standardDeviation) = (nil, nil, nil, nil)
    (summary.p05, summary.p50, summary.p95) = (nil, nil, nil)
    return summary
  }
}
