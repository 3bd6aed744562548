/// A metric of the catalogue; its position is the place in the list given to `RunStore.begin`, from 0.
public struct MetricRow: Sendable, Hashable {
  /// The metric's name, unique in the run.
  public var name: String
  /// Its unit.
  public var unit: String
  /// What better means.
  public var better: String
  /// What it says, in one sentence.
  public var summary: String

  /// A metric from its parts.
  public init(name: String, unit: String, better: String, summary: String) {
    self.name = name
    self.unit = unit
    self.better = better
    self.summary = summary
  }
}

/// A metric over the replications. Values that are not finite are undefined and stored as NULL.
public struct SummaryRow: Sendable, Hashable {
  /// The metric's position in the catalogue, from 0.
  public var position: Int
  /// Mean of the replications that define the metric.
  public var mean: Double
  /// Lower end of the confidence interval of the mean.
  public var low: Double
  /// Upper end of the confidence interval of the mean.
  public var high: Double
  /// Confidence of the interval, in (0, 1).
  public var confidence: Double
  /// Replications that define the metric.
  public var replications: Int
  /// Standard deviation over the replications.
  public var standardDeviation: Double
  /// 5 % quantile over the replications.
  public var p05: Double
  /// Median over the replications.
  public var p50: Double
  /// 95 % quantile over the replications.
  public var p95: Double
  /// The confidence interval of the 5 % quantile.
  public var p05Interval: Ends?
  /// The confidence interval of the median.
  public var p50Interval: Ends?
  /// The confidence interval of the 95 % quantile.
  public var p95Interval: Ends?
  /// The confidence interval of the standard deviation.
  public var standardDeviationInterval: Ends?
  /// How the interval of the mean comes about, "t".
  public var interval: String?
  /// What the run as a whole is, "stable" or "unstable".
  public var stability: String?

  /// The mean corrected by control variates, where it is.
  public var controlled: Controlled?

  /// A mean corrected by control variates.
  public struct Controlled: Sendable, Hashable {
    /// The corrected mean.
    public var mean: Double
    /// Its confidence interval.
    public var interval: Ends
    /// The variance of the mean without controls over that with them.
    public var varianceReduction: Double
    /// What that is at least.
    public var varianceReductionBound: Double

    /// A corrected mean from its parts.
    public init(mean: Double, interval: Ends, varianceReduction: Double, varianceReductionBound: Double) {
      self.mean = mean
      self.interval = interval
      self.varianceReduction = varianceReduction
      self.varianceReductionBound = varianceReductionBound
    }
  }

  /// The ends of an interval.
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

  /// A summary from its parts.
  public init(
    position: Int, mean: Double, low: Double, high: Double, confidence: Double, replications: Int,
    standardDeviation: Double, p05: Double, p50: Double, p95: Double
  ) {
    self.position = position
    self.mean = mean
    self.low = low
    self.high = high
    self.confidence = confidence
    self.replications = replications
    self.standardDeviation = standardDeviation
    self.p05 = p05
    self.p50 = p50
    self.p95 = p95
  }
}
