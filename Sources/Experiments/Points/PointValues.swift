import OutputAnalysis
import ResultStore
import Scenarios
import TeamModel

/// The replications of a point, as far as an experiment has asked for them.
public struct PointValues: Sendable {
  /// The metrics, in the order of the values.
  public let metrics: [MetricDefinition]
  /// The replications, from the first, without gaps.
  public internal(set) var replications: [ReplicationRow] = []
  private let places: [String: Int]

  init(metrics: [MetricDefinition]) {
    self.metrics = metrics
    places = Dictionary(uniqueKeysWithValues: metrics.enumerated().map { ($1.name, $0) })
  }

  /// The place of a metric among the values; nil where the point does not have it.
  public func place(of metric: String) -> Int? { places[metric] }

  /// The values of a metric, replication by replication, not-a-number where it is not defined; nil where the point
  /// does not have it.
  ///
  /// - Parameter count: How many, from the first; nil for all.
  public func values(of metric: String, first count: Int? = nil) -> [Double]? {
    guard let place = places[metric] else { return nil }
    return replications.prefix(count ?? replications.count).map { $0.values[place] }
  }

  /// A metric over the first replications.
  public func summary(of metric: String, first count: Int? = nil, scenario: Scenario) -> MetricSummary? {
    guard let place = places[metric], let values = values(of: metric, first: count) else { return nil }
    var critical = CriticalValues(level: scenario.simulation.confidence)
    return MetricSummary(
      metrics[place], values: values.filter { !$0.isNaN }, &critical,
      weeks: Double(scenario.simulation.days) / 7)
  }

  /// Whether the point has a steady state, as far as the first replications can tell.
  public func stability(
    of scenario: Scenario, _ compiled: CompiledScenario, first count: Int? = nil
  ) -> Stability {
    var collector = StabilityCollector(compiled)
    for row in replications.prefix(count ?? replications.count) { collector.add(evidence: row.stability) }
    return collector.stability(of: scenario)
  }
}
