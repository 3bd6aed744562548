import ResultStore
import Scenarios
import TeamModel

/// Writes a run into a new store as its replications come in.
public final class StoreWriter {
  private let store: RunStore

  /// Creates the store and enters the run, its roster and its metrics.
  ///
  /// - Throws: `StoreError` where the file cannot be created or written.
  public init(
    creating path: String, scenario: Scenario, compiled: CompiledScenario, text: String,
    provenance: Provenance
  ) throws(StoreError) {
    store = try RunStore(creating: path)
    try store.begin(
      RunRow(
        name: scenario.name, title: scenario.title, version: provenance.version,
        scenarioFile: provenance.portableScenarioFile, scenarioDigest: provenance.scenarioDigest,
        scenarioText: text, seed: provenance.seed, replications: provenance.replications,
        tracedReplications: scenario.simulation.tracedReplications,
        confidence: scenario.simulation.confidence, overrides: provenance.overrides,
        ideal: scenario.capacity.ideal, warning: scenario.capacity.warning,
        critical: scenario.capacity.critical),
      people: compiled.roster.map { PersonRow(id: $0.id, role: $0.role, isLead: $0.isLead) },
      metrics: compiled.metrics.map {
        MetricRow(
          name: $0.name, unit: $0.unit.rawValue, better: $0.better.rawValue, summary: $0.summary)
      })
  }

  /// Adds the next replication.
  public func add(_ rows: StoreRows) throws(StoreError) {
    try store.add(
      replication: rows.replication, metrics: rows.metrics, daily: rows.daily, series: rows.series)
    try store.add(tasks: rows.tasks)
    try store.add(reviews: rows.reviews)
    try store.add(escalations: rows.escalations)
  }

  /// Adds the summaries and closes the store.
  ///
  /// - Parameters:
  ///   - metrics: All metrics, in the order of the catalogue.
  ///   - targets: How the run stands to its targets.
  ///   - stopping: Why the run stopped where it did, where the number of replications was not given.
  /// - Throws: `StoreError` where the store cannot be written.
  public func finish(
    _ metrics: [MetricSummary], targets: [TargetResult] = [], stopping: Stopping? = nil
  ) throws(StoreError) {
    try store.finish(
      summaries: metrics.enumerated().map { position, summary in
        func ends(_ ends: MetricSummary.Ends?) -> SummaryRow.Ends? {
          ends.map { SummaryRow.Ends(low: $0.low, high: $0.high) }
        }
        var row = SummaryRow(
          position: position, mean: summary.mean ?? .nan, low: summary.low ?? .nan,
          high: summary.high ?? .nan, confidence: summary.confidence,
          replications: summary.replications, standardDeviation: summary.standardDeviation ?? .nan,
          p05: summary.p05 ?? .nan, p50: summary.p50 ?? .nan, p95: summary.p95 ?? .nan)
        row.p05Interval = ends(summary.p05Interval)
        row.p50Interval = ends(summary.p50Interval)
        row.p95Interval = ends(summary.p95Interval)
        row.standardDeviationInterval = ends(summary.standardDeviationInterval)
        row.controlled = summary.controlled.map {
          SummaryRow.Controlled(
            mean: $0.mean, interval: SummaryRow.Ends(low: $0.interval.low, high: $0.interval.high),
            varianceReduction: $0.varianceReduction, varianceReductionBound: $0.varianceReductionBound)
        }
        row.interval = summary.method.rawValue
        row.stability = summary.stability.rawValue
        return row
      },
      targets: targets.map { target in
        TargetRow(
          position: metrics.firstIndex { $0.metric.name == target.metric.name } ?? -1,
          side: target.side.rawValue, value: target.value, verdict: target.verdict.rawValue,
          more: target.more,
          metBy: target.metBy, shareMet: target.probability?.proportion, shareLow: target.probability?.low,
          shareHigh: target.probability?.high)
      },
      stopping: stopping.map { stopping in
        StoppingRow(
          reason: stopping.reason.rawValue, relativePrecision: stopping.relativePrecision,
          confidence: stopping.confidence, minimum: stopping.minimum, maximum: stopping.maximum,
          metrics: stopping.metrics.map {
            StoppingRow.Metric(
              name: $0.metric, relativeHalfWidth: $0.relativeHalfWidth, isReached: $0.isReached, more: $0.more
            )
          })
      },
      replications: stopping?.replications)
  }
}
