import LeadPolicy
import ResultStore
import Scenarios
import SimulatedTime
import TeamModel
import WorkingTime

/// Writes a run into a new store as its replications come in.
///
/// Whatever is text for people or machines is the same here as in the CSV files: names, codes, ISO 8601
/// instants, replications numbered from 1.
public final class StoreWriter {
  private let store: RunStore
  private let firstDay: CalendarDay
  private let roster: [RosterPerson]

  /// Creates the store and enters the run, its roster and its metrics.
  ///
  /// - Throws: `StoreError` where the file cannot be created or written.
  public init(
    creating path: String, scenario: Scenario, compiled: CompiledScenario, text: String,
    provenance: Provenance
  ) throws(StoreError) {
    store = try RunStore(creating: path)
    firstDay = compiled.firstDay
    roster = compiled.roster
    try store.begin(
      RunRow(
        name: scenario.name, title: scenario.title, version: provenance.version,
        scenarioFile: provenance.portableScenarioFile, scenarioDigest: provenance.scenarioDigest,
        scenarioText: text, seed: provenance.seed, replications: provenance.replications,
        tracedReplications: scenario.simulation.tracedReplications,
        confidence: scenario.simulation.confidence, overrides: provenance.overridesAsJSON,
        ideal: scenario.capacity.ideal, warning: scenario.capacity.warning,
        critical: scenario.capacity.critical),
      people: roster.map { PersonRow(id: $0.id, role: $0.role, isLead: $0.isLead) },
      metrics: compiled.metrics.map {
        MetricRow(
          name: $0.name, unit: $0.unit.rawValue, better: $0.better.rawValue, summary: $0.summary)
      })
  }

  /// Adds the next replication.
  public func add(_ outcome: ReplicationOutcome) throws(StoreError) {
    let number = outcome.number + 1
    let origin = firstDay.daysSinceEpoch
    try store.add(
      replication: number, metrics: outcome.metrics,
      daily: outcome.daily.lazy.map { record in
        DailyRow(
          day: origin + Int(record.day), person: Int(record.person),
          available: record.available.microseconds, busy: record.busy.microseconds,
          committed: record.committed.microseconds)
      },
      series: outcome.series)
    guard let trace = outcome.trace else { return }
    try store.add(tasks: trace.tasks.map { row($0, number) })
    try store.add(reviews: trace.reviews.map { row($0, number) })
    try store.add(escalations: trace.escalations.map { row($0, number) })
  }

  /// Adds the summaries and closes the store.
  ///
  /// - Parameters:
  ///   - metrics: All metrics, in the order of the catalogue.
  ///   - targets: How the run stands to its targets.
  ///   - stopping: Why the run stopped where it did, where the number of replications was not given.
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

  // MARK: Rows

  private func text(_ time: SimulationTime?) -> String? {
    time.map { LocalDateTime($0, from: firstDay).iso8601 }
  }

  private func row(_ task: TaskRecord, _ replication: Int) -> TaskRow {
    TaskRow(
      replication: replication, strategic: task.strategic, ordinal: task.ordinal,
      template: task.template, key: task.key, title: task.title, category: task.category.rawValue,
      tier: task.tier, priority: task.priority.name, assignee: task.assignee.map { roster[$0].id },
      rule: task.rule, estimateHours: task.estimateHours, actualHours: task.actualHours,
      state: task.state, arrived: text(task.arrived), assigned: text(task.assigned),
      ready: text(task.ready), started: text(task.started), completed: text(task.completed),
      reviewRounds: task.reviewRounds)
  }

  private func row(_ review: ReviewRecord, _ replication: Int) -> ReviewRow {
    ReviewRow(
      replication: replication, strategic: review.strategic, ordinal: review.ordinal,
      round: review.round, submitted: text(review.submitted), started: text(review.started),
      decided: text(review.decided), turnaroundHours: review.turnaroundHours,
      withinServiceLevel: review.withinServiceLevel,
      failedChecks: review.failedChecks.joined(separator: " "), kind: review.kind.rawValue,
      reviewer: review.reviewer.map { roster[$0].id })
  }

  private func row(_ escalation: EscalationRecord, _ replication: Int) -> EscalationRow {
    EscalationRow(
      replication: replication, trigger: escalation.trigger.code, raised: text(escalation.raised),
      answered: text(escalation.answered), answeredBy: escalation.answeredBy,
      strategic: escalation.strategic, ordinal: escalation.ordinal, reason: escalation.reason)
  }
}
