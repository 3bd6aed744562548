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
}
