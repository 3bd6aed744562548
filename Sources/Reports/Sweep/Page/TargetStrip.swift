import Experiments
import TeamModel

/// How a point stands to what the scenario demands.
struct TargetStrip {
  let findings: SweepFindings
  let chosen: Int

  /// "≥ 95 %".
  static func demand(_ target: SweepTarget, _ unit: MetricUnit) -> String {
    TargetWords.demand(target.side, target.value, unit)
  }

  /// "met", "missed" or "undecided, needs about 400 more"; a point without the metric, or without a mean of it, has none.
  static func verdict(_ result: TargetResult?) -> String {
    result.map { TargetWords($0).standing } ?? "not defined"
  }

  func render() -> Markup {
    let targets = findings.definition.targets ?? []
    let items = targets.enumerated().compactMap { place, target -> StandingStrip.Item? in
      guard let metric = findings.metrics.firstIndex(where: { $0.name == target.metric }) else { return nil }
      let definition = findings.metrics[metric]
      return StandingStrip.Item(
        demand: "\(MetricWords.name(definition)) \(Self.demand(target, definition.unit))",
        verdict: Self.verdict(findings.points[chosen].targets[place]),
        measured: findings.text(findings.points[chosen], metric))
    }
    return StandingStrip(items: items).render()
  }
}
