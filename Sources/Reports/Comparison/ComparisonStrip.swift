import Experiments
import Scenarios
import TeamModel

/// How a variant stands to the targets and the gates of the base.
struct ComparisonStrip {
  let result: ScenarioComparison
  /// The variant, from 0.
  let place: Int

  func render() -> Markup {
    let variant = result.variants[place]
    let targets = result.targetResults(place + 1).map { target in
      let words = TargetWords(target)
      return StandingStrip.Item(
        demand: "\(MetricWords.name(target.metric)) \(words.demand)",
        verdict: words.standing,
        measured: target.summary.isUnstable ? "" : Quantity.estimate(target.summary))
    }
    let gates = result.gateStandings(place).map { standing in
      let comparison = variant.metrics.first { $0.metric.name == standing.metric.name }
      return StandingStrip.Item(
        demand: Self.demand(standing.gate, standing.metric), verdict: Self.verdict(standing),
        measured: comparison.flatMap(DifferenceWords.signed) ?? "")
    }
    return StandingStrip(items: targets + gates).render()
  }

  /// "escalations rises less than 10 %".
  static func demand(_ gate: Gate, _ metric: MetricDefinition) -> String {
    let limit =
      gate.isRelative
      ? Quantity.exactPercent(gate.limit)
      : Decimals.trimmed(gate.limit * metric.unit.factor, places: 6)
        + (metric.unit == .share ? " points" : metric.unit.suffix)
    return "\(MetricWords.name(metric)) \(gate.change.rawValue) less than \(limit)"
  }

  /// "kept", "broken", "undecided, needs about 400 more".
  static func verdict(_ standing: GateStanding) -> String {
    guard standing.verdict == .undecided else { return standing.verdict.rawValue }
    return "undecided" + (standing.more.map { ", needs about \(Quantity.count($0)) more" } ?? "")
  }
}
