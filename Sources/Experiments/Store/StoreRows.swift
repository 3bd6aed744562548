import LeadPolicy
import ResultStore
import SimulatedTime
import TeamModel
import WorkingTime

/// What one replication puts into a store.
public struct StoreRows: Sendable {
  let replication: Int
  let metrics: [Double]
  let daily: [DailyRow]
  let series: [SeriesRow]
  var tasks: [TaskRow] = []
  var reviews: [ReviewRow] = []
  var escalations: [EscalationRow] = []
}

/// Turns the outcomes of replications into the rows of a store; shared by all simulating threads, so that the one
/// that writes has nothing to do but write.
///
/// Whatever is text for people or machines is the same here as in the CSV files: names, codes, ISO 8601
/// instants, replications numbered from 1.
public struct StoreRowRenderer: Sendable {
  private let firstDay: CalendarDay
  private let roster: [RosterPerson]

  /// A renderer for the outcomes of a compiled scenario.
  public init(_ compiled: CompiledScenario) {
    firstDay = compiled.firstDay
    roster = compiled.roster
  }

  /// The rows of one replication.
  public func render(_ outcome: ReplicationOutcome) -> StoreRows {
    let number = outcome.number + 1
    let origin = firstDay.daysSinceEpoch
    var rows = StoreRows(
      replication: number, metrics: outcome.metrics,
      daily: outcome.daily.map { record in
        DailyRow(
          day: origin + Int(record.day), person: Int(record.person),
          available: record.available.microseconds, busy: record.busy.microseconds,
          committed: record.committed.microseconds)
      },
      series: outcome.series)
    guard let trace = outcome.trace else { return rows }
    rows.tasks = trace.tasks.map { row($0, number) }
    rows.reviews = trace.reviews.map { row($0, number) }
    rows.escalations = trace.escalations.map { row($0, number) }
    return rows
  }

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
