/// When to stop replicating: as soon as the interval of every metric is narrow enough against its mean.
///
/// The sequential procedure of Law, "Simulation Modeling and Analysis" (5th edition, 2015), section 9.4.1. To
/// keep the error of the true mean within γ of it, the half-width is held to γ/(1 + γ) of the mean seen. With
/// several metrics each interval has an equal share of the error (Bonferroni, section 9.7).
///
/// Stopping where the interval happens to be narrow makes coverage a little less than nominal, and much less
/// where few replications may end it: Law recommends at least 10, and small γ; here `minimum` is the least
/// number.
public struct RelativePrecision: Hashable, Sendable {
  /// The error allowed, relative to the true mean, between 0 and 1.
  public let precision: Double
  /// The confidence of all metrics together, between 0 and 1.
  public let confidence: Double
  /// The number of metrics that must be precise.
  public let metricCount: Int
  /// The least number of replications of each metric, at least 2.
  public let minimum: Int

  /// A rule for `metricCount` metrics.
  public init(_ precision: Double, confidence: Double, metricCount: Int = 1, minimum: Int = 10) {
    precondition(precision > 0 && precision < 1, "a relative precision lies between 0 and 1")
    precondition(confidence > 0 && confidence < 1, "a confidence level lies between 0 and 1")
    precondition(metricCount > 0 && minimum >= 2, "a rule needs a metric and two replications")
    self.precision = precision
    self.confidence = confidence
    self.metricCount = metricCount
    self.minimum = minimum
  }

  /// The level of each metric's interval.
  public var levelOfEach: Double {
    BonferroniCorrection.level(ofEachOf: metricCount, family: confidence)
  }

  /// The half-width allowed, relative to the mean seen: γ/(1 + γ).
  public var target: Double { precision / (1 + precision) }

  /// How far a metric has come.
  public struct State: Hashable, Sendable {
    /// The metric's interval at `levelOfEach`; nil with fewer than two replications.
    public let interval: ConfidenceInterval?
    /// The half-width over the absolute mean; 0 where nothing varies, infinite where the mean is 0 and varies;
    /// nil without an interval.
    public let relativeHalfWidth: Double?
    /// Whether the metric is precise enough and has its least number of replications.
    public let isPrecise: Bool
    /// About how many replications it takes in all, judged by the variance seen so far; nil where that cannot
    /// be told: without an interval and around a mean of 0.
    public let replicationsNeeded: Int?
  }

  /// How far a metric has come that was defined in these replications.
  public func state(of metric: Tally) -> State {
    guard let interval = ConfidenceInterval(metric, level: levelOfEach) else {
      return State(interval: nil, relativeHalfWidth: nil, isPrecise: false, replicationsNeeded: nil)
    }
    let relative = interval.halfWidth == 0 ? 0 : interval.halfWidth / abs(interval.mean)
    let isPrecise = metric.count >= minimum && relative <= target
    let ratio = relative / target
    // The variance over replications falls as their number grows: half the width takes four times as many.
    let projected = max(Double(minimum), (Double(metric.count) * ratio * ratio).rounded(.up))
    return State(
      interval: interval, relativeHalfWidth: relative, isPrecise: isPrecise,
      replicationsNeeded: isPrecise ? metric.count : projected < 1e15 ? Int(projected) : nil)
  }

  /// Whether every metric is precise enough.
  public func isMet(by metrics: [Tally]) -> Bool {
    precondition(metrics.count == metricCount, "the rule is for as many metrics as it was made for")
    return metrics.allSatisfy { state(of: $0).isPrecise }
  }
}
