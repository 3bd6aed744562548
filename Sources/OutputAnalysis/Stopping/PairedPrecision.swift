/// When to stop replicating two variants: as soon as the difference of every metric named is settled, that is its
/// paired interval is narrow enough.
///
/// The sequential interval of Y. S. Chow, H. Robbins, "On the Asymptotic Theory of Fixed-Width Sequential Confidence
/// Intervals for the Mean", Annals of Mathematical Statistics 36(2), 1965: its coverage is the nominal one in the limit
/// of small widths, and somewhat less where few replications may end it. With several metrics each interval has an
/// equal share of the error (Bonferroni).
public struct PairedPrecision: Hashable, Sendable {
  /// The half-width asked for.
  public enum Width: Hashable, Sendable {
    /// In the metric's unit.
    case absolute(Double)
    /// As a share of the base's mean, taken as it was seen: 0.01 for 1 %.
    case relativeToBase(Double)
  }

  /// The half-width asked for, of each metric.
  public let widths: [Width]
  /// The confidence of all metrics together, between 0 and 1.
  public let confidence: Double
  /// The least number of replications that define a metric in both variants, at least 2.
  public let minimum: Int

  /// A rule for one metric or more.
  ///
  /// - Parameters:
  ///   - widths: one for each metric, above 0.
  ///   - confidence: between 0 and 1.
  ///   - minimum: at least 2; at least 10 for coverage near the nominal one.
  public init(_ widths: [Width], confidence: Double, minimum: Int = 20) {
    precondition(!widths.isEmpty && minimum >= 2, "a rule needs a metric and two replications")
    precondition(confidence > 0 && confidence < 1, "a confidence level lies between 0 and 1")
    for case .absolute(let value) in widths { precondition(value > 0, "a half-width is positive") }
    for case .relativeToBase(let value) in widths { precondition(value > 0, "a half-width is positive") }
    self.widths = widths
    self.confidence = confidence
    self.minimum = minimum
  }

  /// The level of each metric's interval.
  public var levelOfEach: Double { BonferroniCorrection.level(ofEachOf: widths.count, family: confidence) }

  /// How far a metric has come.
  public struct State: Hashable, Sendable {
    /// The paired difference at `levelOfEach`; nil with fewer than two pairs.
    public let difference: PairedDifference?
    /// The half-width allowed, in the metric's unit; nil without a difference.
    public let target: Double?
    /// Whether the difference is settled.
    public let isSettled: Bool
    /// About how many replications it takes in all, judged by the variance seen so far; nil where that cannot be
    /// told: without an interval, and relative to a base whose mean is 0.
    public let replicationsNeeded: Int?
  }

  /// How far the metric with the given number has come.
  ///
  /// - Parameters:
  ///   - metric: its number among `widths`.
  ///   - before: the base's value in each replication; not-a-number where undefined.
  ///   - after: the variant's in the same ones.
  public func state(of metric: Int, before: [Double], after: [Double]) -> State {
    guard let difference = PairedDifference(from: before, to: after, level: levelOfEach) else {
      return State(difference: nil, target: nil, isSettled: false, replicationsNeeded: nil)
    }
    let interval = difference.interval
    let target =
      switch widths[metric] {
      case .absolute(let width): width
      case .relativeToBase(let share):
        share * abs(Tally(zip(before, after).filter { $0.isFinite && $1.isFinite }.map(\.0)).mean)
      }
    let isNarrow = interval.halfWidth <= target
    let isSettled = isNarrow && interval.count >= minimum
    // Half the width takes four times as many.
    let ratio = isNarrow ? 1 : interval.halfWidth / target
    let projected = max(Double(minimum), (Double(interval.count) * ratio * ratio).rounded(.up))
    return State(
      difference: difference, target: target, isSettled: isSettled,
      replicationsNeeded: isSettled ? interval.count : projected < 1e15 ? Int(projected) : nil)
  }
}
