import OutputAnalysis
import Scenarios
import TeamModel

/// How a run stands to a target: how often single replications meet it, and whether their mean does.
///
/// The two are different questions. A mean that meets its target is kept in perhaps half of all years; the share of
/// replications says in how many.
public struct TargetResult: Sendable, Hashable {
  /// Where the mean lies.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// The whole interval of the mean meets the target.
    case met
    /// No value in the interval of the mean meets the target.
    case missed
    /// The interval holds the target's value, or there is none.
    case undecided
  }

  /// The metric.
  public var metric: MetricDefinition
  /// On which side of the value it is to be.
  public var side: Target.Side
  /// The value.
  public var value: Double
  /// The metric over the replications.
  public var summary: MetricSummary
  /// Replications that meet the target, of `summary.replications` that define the metric.
  public var metBy: Int
  /// The probability that a replication meets it, with the interval of Wilson, since replications are independent;
  /// nil where no replication defines the metric.
  public var probability: WilsonInterval?
  /// Whether the mean meets the target beyond its interval.
  public var verdict: Verdict
  /// Where undecided, an estimate of the further replications after which the interval no longer holds the value, if
  /// the mean stays where it is; nil where nothing can be said.
  public var more: Int?

  /// How the values of a metric stand to a target.
  ///
  /// - Parameters:
  ///   - target: The target.
  ///   - summary: The metric over the replications.
  ///   - values: The metric in each replication that defines it.
  init(_ target: Target, summary: MetricSummary, values: [Double]) {
    self.init(target.side, target.value, summary: summary, values: values)
  }

  /// The same for a side of a value.
  init(_ side: Target.Side, _ value: Double, summary: MetricSummary, values: [Double]) {
    func isMet(by metric: Double) -> Bool { side.holds(metric, value) }
    metric = summary.metric
    self.side = side
    self.value = value
    self.summary = summary
    metBy = values.count(where: isMet)
    probability = WilsonInterval(successes: metBy, trials: values.count, level: summary.confidence)
    guard let mean = summary.mean, let low = summary.low, let high = summary.high else {
      verdict = .undecided
      return
    }
    let (worst, best) = side == .atLeast ? (low, high) : (high, low)
    verdict = isMet(by: worst) ? .met : isMet(by: best) ? .undecided : .missed
    if verdict == .undecided {
      // The half-width shrinks with the root of the number of replications.
      let halfWidth = isMet(by: mean) ? (mean - worst).magnitude : (best - mean).magnitude
      let ratio = halfWidth / (mean - value).magnitude
      more = Stopping.whole(Double(summary.replications) * (ratio * ratio - 1))
    }
  }
}
