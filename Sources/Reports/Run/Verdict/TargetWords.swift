import Experiments
import Scenarios
import TeamModel

/// A target and how a run stands to it, in words for the terminal and the page.
package struct TargetWords {
  private let target: TargetResult

  package init(_ target: TargetResult) { self.target = target }

  /// "≥ 95 %".
  package var demand: String {
    Self.demand(target.side, target.value, target.metric.unit)
  }

  /// The same of what is demanded, whatever became of it.
  static func demand(_ side: Target.Side, _ value: Double, _ unit: MetricUnit) -> String {
    let sign = side == .atLeast ? "≥" : "≤"
    return "\(sign)\u{A0}\(Decimals.trimmed(value * unit.factor, places: 6))\(unit.suffix)"
  }

  /// The verdict, or "unstable" where there is no mean to judge.
  var standing: String { target.summary.isUnstable ? "unstable" : verdict }

  /// "met", or "undecided: about 400 more replications".
  package var verdict: String {
    switch target.verdict {
    case .met, .missed: target.verdict.rawValue
    case .undecided:
      "undecided" + (target.more.map { ", needs about \(Quantity.count($0)) more" } ?? "")
    }
  }

  /// "62.5 % (55.6 to 68.9)", the share of replications that meet the target.
  package var share: String {
    guard let share = target.probability else { return "not defined" }
    let ends = [share.low, share.high].map { Quantity.number($0 * 100, places: 1) }
    return "\(Quantity.number(share.proportion * 100, places: 1))\u{A0}% (\(ends[0]) to \(ends[1]))"
  }
}
