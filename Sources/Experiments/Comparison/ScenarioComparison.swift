import OutputAnalysis
import ResultStore
import Scenarios
import TeamModel

/// What a comparison found.
public struct ScenarioComparison: Sendable {
  /// The experiment.
  public var record: ExperimentRecord
  /// What was asked.
  public var definition: ComparisonDefinition
  /// The base.
  public var base: DesignPoint
  /// The base's steady state.
  public var baseStability: Stability
  /// The variants, each against the base.
  public var variants: [Variant]
  /// Replications of each point.
  public var replications: Int
  /// The values, base first, then the variants.
  public var values: [PointValues]
  /// How each goal stands, variant by variant in their order; empty without goals.
  public var goals: [GoalState]

  /// A variant against the base.
  public struct Variant: Sendable {
    /// The variant.
    public var point: DesignPoint
    /// Its steady state.
    public var stability: Stability
    /// Every metric that both have, in the order of the base's catalogue.
    public var metrics: [MetricComparison]
    /// Metrics that only one of the two has.
    public var unmatched: [String]
  }

  /// How well a difference is known that was to be known so well.
  public struct GoalState: Sendable {
    /// The variant's place, from 0.
    public var variant: Int
    /// What was asked.
    public var goal: ComparisonDefinition.Goal
    /// The half-width reached, in the unit of the goal; nil where there is no interval.
    public var reached: Double?
    /// Whether that is enough.
    public var isReached: Bool
    /// About how many replications more it takes; nil where it is reached or nothing can be said.
    public var more: Int?
  }
}

extension ScenarioComparison {
  /// Judges the first replications of a base and its variants, all of which must be simulated.
  init(
    _ record: ExperimentRecord, _ definition: ComparisonDefinition, points: [DesignPoint],
    values: [PointValues], replications: Int, goals: [GoalState]
  ) throws {
    self.record = record
    self.definition = definition
    self.replications = replications
    self.values = values
    self.goals = goals
    base = points[0]
    baseStability = try Self.stability(points[0], values[0], replications)
    variants = []
    for place in points.indices.dropFirst() {
      variants.append(
        try Self.compare(
          points[0], values[0], baseStability, points[place], values[place], replications, definition))
    }
    judge()
  }

  private static func stability(
    _ point: DesignPoint, _ values: PointValues, _ replications: Int
  ) throws -> Stability {
    try values.stability(of: point.scenario, CompiledScenario(point.scenario), first: replications)
  }

  private static func compare(
    _ base: DesignPoint, _ baseValues: PointValues, _ baseStability: Stability, _ point: DesignPoint,
    _ values: PointValues, _ replications: Int, _ definition: ComparisonDefinition
  ) throws -> Variant {
    let stability = try stability(point, values, replications)
    let comparisons = baseValues.metrics.compactMap { metric -> MetricComparison? in
      guard let before = baseValues.values(of: metric.name, first: replications),
        let after = values.values(of: metric.name, first: replications),
        let first = baseValues.summary(of: metric.name, first: replications, scenario: base.scenario),
        let second = values.summary(of: metric.name, first: replications, scenario: base.scenario)
      else { return nil }
      let isUnstable =
        metric.needsStability && (baseStability.outcome == .unstable || stability.outcome == .unstable)
      let difference =
        isUnstable ? nil : PairedDifference(from: before, to: after, level: definition.confidence)
      return MetricComparison(
        metric: metric, base: first.judged(by: baseStability.outcome),
        variant: second.judged(by: stability.outcome),
        difference: difference, verdict: isUnstable ? .unstable : .undefined,
        differences: zip(before, after).map { $1 - $0 }.filter(\.isFinite))
    }
    let both = Set(comparisons.map(\.metric.name))
    let names = baseValues.metrics.map(\.name) + values.metrics.map(\.name)
    var seen: Set<String> = []
    let unmatched = names.filter { !both.contains($0) && seen.insert($0).inserted }
    return Variant(point: point, stability: stability, metrics: comparisons, unmatched: unmatched)
  }

  /// The verdicts: all metrics of all variants are one family.
  private mutating func judge() {
    var family = variants.flatMap(\.metrics)
    family.judge(confidence: definition.confidence)
    var rest = family[...]
    for place in variants.indices {
      let count = variants[place].metrics.count
      variants[place].metrics = Array(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
  }
}
