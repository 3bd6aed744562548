import Scenarios

/// What the scenario of a sweep demands of a metric, as the sweep's store keeps it.
public struct SweepTarget: Codable, Sendable, Hashable {
  /// The name of the metric.
  public var metric: String
  /// On which side of the value it is to be.
  public var side: Target.Side
  /// The value, in the metric's unit.
  public var value: Double

  /// A target of a scenario.
  init(_ target: Target) {
    metric = target.metric.name
    side = target.side
    value = target.value
  }
}

extension StoredSweep {
  /// How the metrics of a point stand to the targets, in their order; nil for a target on a metric that the point does
  /// not have.
  public func targetResults(_ point: Point) -> [TargetResult?] {
    (definition.targets ?? []).map { target in
      guard let summary = point.summaries.first(where: { $0.metric.name == target.metric }) else {
        return nil
      }
      let values = values(of: target.metric, at: point) ?? []
      return TargetResult(target.side, target.value, summary: summary, values: values.filter { !$0.isNaN })
    }
  }

  /// The values of a metric in the replications of a point, not-a-number where it is not defined; nil where the point
  /// does not have it, or no mean of it because work piles up.
  func values(of name: String, at point: Point) -> [Double]? {
    guard let metric = metrics.firstIndex(where: { $0.name == name }), let place = point.places[metric],
      !(point.stability.outcome == .unstable && metrics[metric].needsStability)
    else { return nil }
    return point.replications.map { $0.values[place] }
  }
}
