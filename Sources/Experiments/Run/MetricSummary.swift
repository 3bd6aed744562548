import TeamModel

/// A metric over all replications: one row of `summary.csv`.
public struct MetricSummary: Sendable, Hashable {
  /// The metric.
  public var metric: MetricDefinition
  /// Mean over the replications in which the metric is defined; nil where it is defined in none.
  public var mean: Double?
  /// Lower end of the confidence interval of the mean; nil where there is none: see `MeanInterval`.
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
  /// How the interval of the mean comes about.
  public var method: MeanInterval.Method
  /// The confidence interval of the standard deviation; nil where there are too few values or too few that differ.
  public var standardDeviationInterval: Ends?
  /// The confidence interval of the 5 % quantile, which takes 72 values at 95 %; nil with fewer.
  public var p05Interval: Ends?
  /// The confidence interval of the median, which takes 6 values at 95 %; nil with fewer.
  public var p50Interval: Ends?
  /// The confidence interval of the 95 % quantile, which takes 72 values at 95 %; nil with fewer.
  public var p95Interval: Ends?

  /// The mean corrected by what the replications drew, where that measurably shrinks its interval.
  public var controlled: Controlled?

  /// A mean corrected by control variates: see `ControlledMean`.
  public struct Controlled: Sendable, Hashable {
    /// The corrected mean.
    public var mean: Double
    /// Its confidence interval.
    public var interval: Ends
    /// How many times as many replications without controls would give the same variance, as estimated.
    public var varianceReduction: Double
    /// What that is at least, with the confidence of the intervals.
    public var varianceReductionBound: Double
  }

  /// The ends of an interval, both of them possible values.
  public struct Ends: Sendable, Hashable {
    /// The lower end.
    public var low: Double
    /// The upper end.
    public var high: Double

    /// An interval from its ends.
    public init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }
  }

  /// Values between which, with the confidence of the intervals, at least 90 % of all replications lie: the outer
  /// ends of the intervals of the 5 % and the 95 % quantile, each of which is passed with half the error. Wilks,
  /// "Determination of Sample Sizes for Setting Tolerance Limits" (Annals of Mathematical Statistics 12, 1941),
  /// has limits of this kind for any continuous distribution.
  public var nineTenths: Ends? {
    guard let p05Interval, let p95Interval else { return nil }
    return Ends(low: p05Interval.low, high: p95Interval.high)
  }

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
    (summary.standardDeviationInterval, summary.p05Interval) = (nil, nil)
    (summary.p50Interval, summary.p95Interval) = (nil, nil)
    summary.controlled = nil
    summary.method = .undefined
    return summary
  }
}
