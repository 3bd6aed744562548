import Experiments
import TeamModel

/// What a comparison says of one metric, as a sentence.
public enum DifferenceWords {
  /// "review SLA hit rate falls by 4.1 ± 0.6 points (worse)"; nil where nothing is shown.
  public static func sentence(_ comparison: MetricComparison) -> String? {
    guard let difference = comparison.difference else { return nil }
    switch comparison.verdict {
    case .better, .worse, .differs: break
    case .notShown, .identical, .unstable, .undefined: return nil
    }
    let verb = difference.interval.mean > 0 ? "rises" : "falls"
    let amount = amount(
      difference.interval.mean.magnitude, difference.interval.halfWidth, comparison.metric.unit)
    let judgement =
      switch comparison.verdict {
      case .better: " (better)"
      case .worse: " (worse)"
      default: ""
      }
    return "\(MetricWords.name(comparison.metric)) \(verb) by \(amount)\(judgement)"
  }

  /// A difference with its half-width, "4.1 ± 0.6 points", "0.31 ± 0.04 h".
  public static func amount(_ value: Double, _ halfWidth: Double, _ unit: MetricUnit) -> String {
    let (value, halfWidth) = (value * unit.factor, halfWidth * unit.factor)
    let places = Quantity.decimals(halfWidth: halfWidth, value: value)
    let number = Quantity.number(value, places: places)
    let interval =
      halfWidth > 0 ? " ± \(Quantity.number(halfWidth, places: places))" : " in every replication"
    let suffix =
      switch unit {
      case .share: " points"
      case .hours: " h"
      case .perWeek, .costPerWeek: " a week"
      case .perHundred: " per 100"
      case .count, .ratio: ""
      }
    return number + (halfWidth > 0 ? interval + suffix : suffix + interval)
  }

  /// The difference with its sign, "+4.1 ± 0.6 points"; nil where there is none to tell.
  public static func signed(_ comparison: MetricComparison) -> String? {
    guard let interval = comparison.difference?.interval else { return nil }
    guard interval.mean != 0 || interval.halfWidth > 0 else { return "0 in every replication" }
    let amount = amount(interval.mean, interval.halfWidth, comparison.metric.unit)
    return (interval.mean > 0 ? "+" : "") + amount
  }

  /// The verdict in a few words for a table.
  public static func verdict(_ comparison: MetricComparison) -> String {
    switch comparison.verdict {
    case .better: "better"
    case .worse: "worse"
    case .differs: "differs"
    case .notShown: "no difference shown"
    case .identical: "identical"
    case .unstable: "unstable"
    case .undefined: "undefined"
    }
  }

  /// The sentences of a variant, those first whose difference is surest against its noise.
  public static func sentences(_ variant: ScenarioComparison.Variant) -> [String] {
    let shown = variant.metrics.compactMap { comparison in
      sentence(comparison).map { (sentence: $0, weight: weight(comparison)) }
    }
    return shown.enumerated().sorted {
      ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }.map(\.element.sentence)
  }

  private static func weight(_ comparison: MetricComparison) -> Double {
    guard let interval = comparison.difference?.interval else { return 0 }
    return interval.halfWidth > 0 ? interval.mean.magnitude / interval.halfWidth : .infinity
  }
}
