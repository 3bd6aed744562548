/// When to stop replicating two variants: as soon as the difference of every metric named is settled, that is its
/// paired interval is narrow enough.
///
/// The sequential interval of Y. S. Chow, H. Robbins, "On the Asymptotic Theory of Fixed-Width Sequential Confidence
/// Intervals for the Mean", Annals of Mathematical Statistics 36(2), 1965: its coverage is the nominal one in the limit
/// of small widths, and somewhat less where few replications may end it. With several metrics each interval has an
/// equal share of the error (Bonferroni). Where all pairs differ by the same, the interval is that of
/// `UnanimousDifference`, since Student's would be a point.
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
    /// The interval of the difference at `levelOfEach`; nil where there is none: with fewer than two pairs, and where all
    /// differ by the same amount of a quantity without bounds.
    public var interval: ConfidenceInterval?
    /// The half-width allowed, in the metric's unit; nil with fewer than two pairs.
    public var target: Double?
    /// Whether the difference is settled.
    public var isSettled = false
    /// About how many replications it takes in all, judged by the pairs seen so far and by how often they define the
    /// metric; nil where that cannot be told: without an interval, and relative to a base whose mean is 0.
    public var replicationsNeeded: Int?
  }

  /// How far the metric with the given number has come.
  ///
  /// - Parameters:
  ///   - metric: its number among `widths`.
  ///   - before: the base's value in each replication; not-a-number where undefined.
  ///   - after: the variant's in the same ones.
  ///   - bounds: what is known of its values before any is seen.
  public func state(
    of metric: Int, before: [Double], after: [Double], bounds: UnanimousDifference.Bounds = .none
  ) -> State {
    precondition(before.count == after.count, "paired values come in pairs")
    let pairs = zip(before, after).filter { $0.isFinite && $1.isFinite }
    let differences = Tally(pairs.map { $1 - $0 })
    guard var interval = ConfidenceInterval(differences, level: levelOfEach) else { return State() }
    let target =
      switch widths[metric] {
      case .absolute(let width): width
      case .relativeToBase(let share): share * abs(Tally(pairs.map(\.0)).mean)
      }
    var state = State(target: target)
    let isUnanimous = differences.minimum == differences.maximum
    if isUnanimous {
      guard let halfWidth = UnanimousDifference.halfWidth(pairs, bounds, level: levelOfEach) else {
        return state
      }
      interval.halfWidth = halfWidth
    }
    state.interval = interval
    let isNarrow = interval.halfWidth <= target
    state.isSettled = isNarrow && pairs.count >= minimum
    // Half the width takes four times as many pairs, but twice as many where they are unanimous: then it shrinks with
    // their number, not with its root.
    let ratio = isNarrow ? 1 : interval.halfWidth / target
    let needed = max(Double(minimum), Double(pairs.count) * (isUnanimous ? ratio : ratio * ratio))
    let projected = (needed * Double(before.count) / Double(pairs.count)).rounded(.up)
    state.replicationsNeeded = state.isSettled ? before.count : projected < 1e15 ? Int(projected) : nil
    return state
  }
}
