import OutputAnalysis
import TeamModel

/// A metric in the base and in a variant, replication by replication on the same random numbers.
public struct MetricComparison: Sendable {
  /// The metric.
  public var metric: MetricDefinition
  /// The metric in the base.
  public var base: MetricSummary
  /// The metric in the variant.
  public var variant: MetricSummary
  /// What differs; nil with fewer than two pairs.
  public var difference: PairedDifference?
  /// The probability of such a difference, or a greater one, in any of the family's metrics if none differed (Holm).
  public var adjustedPValue: Double?
  /// What that says.
  public var verdict: Verdict
  /// The differences, replication by replication where both have the metric: for quantiles and charts.
  public var differences: [Double]

  /// What is known of a difference.
  public enum Verdict: String, Sendable, CaseIterable {
    /// The variant is better, surely enough.
    case better
    /// The variant is worse, surely enough.
    case worse
    /// The variant differs, surely enough, in a metric that has no better side.
    case differs
    /// Nothing was shown; the interval says how large a difference may be.
    case notShown = "not-shown"
    /// Every replication gave the same in both.
    case identical
    /// One of the two has no steady state, so that a mean of this metric says nothing.
    case unstable
    /// Too few replications define the metric.
    case undefined
  }
}

extension [MetricComparison] {
  /// Judges all that have a difference as one family (Holm).
  mutating func judge(confidence: Double) {
    let judged = indices.filter { self[$0].difference != nil }
    let adjusted = HolmCorrection.adjusted(judged.compactMap { self[$0].difference?.pValue })
    for (place, pValue) in zip(judged, adjusted) {
      guard let difference = self[place].difference else { continue }
      self[place].adjustedPValue = pValue
      self[place].verdict = MetricComparison.Verdict(
        difference, adjustedPValue: pValue, error: 1 - confidence, better: self[place].metric.better)
    }
  }
}

extension MetricComparison.Verdict {
  /// The verdict on a difference.
  ///
  /// - Parameters:
  ///   - difference: What differs.
  ///   - adjustedPValue: Its p-value in the family.
  ///   - error: The probability of any false claim in the family, 1 − confidence.
  ///   - better: Which side of the metric is the better one, if any.
  init(_ difference: PairedDifference, adjustedPValue: Double, error: Double, better: MetricDirection) {
    guard difference.interval.mean != 0 || difference.interval.halfWidth > 0 else {
      self = .identical
      return
    }
    guard adjustedPValue <= error else {
      self = .notShown
      return
    }
    self =
      switch (better, difference.interval.mean > 0) {
      case (.neutral, _): .differs
      case (.higher, true), (.lower, false): .better
      case (.higher, false), (.lower, true): .worse
      }
  }
}
