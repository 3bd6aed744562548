import Experiments
import TeamModel

/// What a sweep found, as far as it is shown: of each metric at each point the mean with its interval.
public struct SweepFindings: Sendable {
  /// A mean with its interval; nil where there is none.
  public struct Estimate: Sendable {
    /// The mean.
    public var mean: Double?
    /// The lower end.
    public var low: Double?
    /// The upper end.
    public var high: Double?
    /// Replications in which the metric is defined.
    public var replications: Int
    /// Whether there is no mean because work piles up.
    public var isUnstable: Bool
  }

  /// A point.
  public struct Point: Sendable {
    /// What it is called.
    public var label: String
    /// The level of each factor.
    public var levels: [String]
    /// Its steady state.
    public var stability: Stability.Outcome
    /// By metric of the sweep; nil where the point does not have it.
    public var estimates: [Estimate?]
  }

  /// The experiment.
  public let record: (experiment: String, name: String, title: String, version: String)
  /// What was asked.
  public let definition: SweepDefinition
  /// The factors' paths.
  public let factors: [String]
  /// The metrics that any point has.
  public let metrics: [MetricDefinition]
  /// The points.
  public private(set) var points: [Point] = []
  /// The effects; none where the design tells none.
  public internal(set) var effects: [SweepEffect] = []
  private let levels: [[String]]

  init(_ sweep: StoredSweep) {
    record = (sweep.row.experiment, sweep.row.name, sweep.row.title, sweep.row.version)
    definition = sweep.definition
    factors = sweep.design.points.factors.map(\.path)
    metrics = sweep.metrics
    levels = sweep.design.points.points
  }

  /// What a sweep found, without writing anything.
  public static func read(_ sweep: StoredSweep) throws -> SweepFindings {
    var findings = SweepFindings(sweep)
    findings.effects = try sweep.walk { findings.add($0) }
    return findings
  }

  mutating func add(_ point: StoredSweep.Point) {
    let byName = Dictionary(point.summaries.map { ($0.metric.name, $0) }) { first, _ in first }
    points.append(
      Point(
        label: point.label, levels: levels[point.position], stability: point.stability.outcome,
        estimates: metrics.map { metric in
          byName[metric.name].map {
            Estimate(
              mean: $0.mean, low: $0.low, high: $0.high, replications: $0.replications,
              isUnstable: $0.isUnstable)
          }
        }))
  }

  /// The metrics that are shown first, by their place.
  public var headline: [Int] {
    let names = [
      "team_utilization", "lead_utilization", "review_sla_hit_rate", "strategic_lead_time_h.mean",
      "tactical_wait_h.mean", "throughput_per_week", "escalations_per_week",
    ]
    return names.compactMap { name in metrics.firstIndex { $0.name == name } }
  }
}
