import PositionedJSON

/// How many replications a run has: so many, or as many as its precision takes.
enum ReplicationPlan {
  case fixed(Int)
  case untilPrecise(PrecisionGoal)
}

extension Shape where Value == ReplicationPlan {
  /// A number, or the precision that decides about it.
  static var replicationPlan: Shape {
    either(
      Shape<Int>.integer(2...1_000_000).map(
        { .fixed($0) }, back: { if case .fixed(let count) = $0 { count } else { nil } }),
      Shape<PrecisionGoal>.precisionGoal.map { .untilPrecise($0) })
  }
}

extension Shape where Value == PrecisionGoal {
  /// The precision at which a run stops.
  static var precisionGoal: Shape {
    object { reader in
      let precision = reader.read(
        "relativePrecision", .number(above: 0, below: 1),
        "Run until every mean is off by at most this share of the true one, surely enough: half-widths of x/(1 + x) of "
          + "the means")
      var goal = PrecisionGoal(
        relativePrecision: precision ?? 0.5,
        confidence: reader.read(
          "confidence", .number(above: 0, below: 1), default: 0.95,
          "Confidence of all these intervals together"),
        minimum: reader.read(
          "min", .integer(2...1_000_000), default: 10, "Replications below which nothing is decided"),
        maximum: reader.read(
          "max", .integer(2...1_000_000), default: 2000, "Replications at which the run stops in any case"),
        metrics: (reader.readIfPresent(
          "metrics", .array(of: .located(.string(upTo: 200)), count: 1...100),
          "The metrics that must be precise; left out, the team's utilization, the review service level and the "
            + "mean lead time, as far as the scenario has them") ?? []).map(MetricReference.init))
      if !reader.has("min") { goal.minimum = min(goal.minimum, goal.maximum) }
      if goal.minimum > goal.maximum {
        reader.report(
          "found \(goal.minimum), expected at most \"max\", which is \(goal.maximum) "
            + "(\(reader.words(for: "max")))", at: "min")
      }
      var seen: Set<String> = []
      for (index, metric) in goal.metrics.enumerated() where !seen.insert(metric.name).inserted {
        reader.report("found \"\(metric.name)\" twice, expected it once", at: "metrics", element: index)
      }
      return precision == nil ? nil : goal
    }
  }
}
