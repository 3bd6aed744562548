import Experiments
import LeadPolicy
import TeamModel
import WorkingTime

/// A record of a traced replication.
public struct TracedRow<Record: Sendable>: Sendable {
  /// The replication's number, from 1.
  public var replication: Int
  /// What happened in it.
  public var record: Record

  /// A record of one replication.
  public init(replication: Int, record: Record) {
    self.replication = replication
    self.record = record
  }
}

extension CSVTable<TracedRow<TaskRecord>> {
  /// `tasks.csv`: a row per tactical task of the traced replications.
  ///
  /// - Parameters:
  ///   - roster: The people, indexed by `TaskRecord.assignee`.
  ///   - firstDay: The scenario's first day.
  public static func tasks(roster: [RosterPerson], firstDay: CalendarDay) -> Self {
    let people = roster.map(\.id)
    return Self(
      "A row per tactical task of the traced replications.", key: ["replication", "strategic", "ordinal"],
      references: [.replication],
      [
        Column("replication", .count(from: 1).required, "The replication's number.") {
          $1.append($0.replication)
        },
        Column("strategic", .count().required, "The strategic task's number, in order of arrival.") {
          $1.append($0.record.strategic)
        },
        Column("ordinal", .count().required, "The task's number within its strategic task.") {
          $1.append($0.record.ordinal)
        },
        Column(
          "template", .text.required, "The breakdown it comes from; of an atomic task, its stream of work."
        ) { $1.append($0.record.template) },
        Column("key", .text.required, "The task's key within the breakdown.") { $1.append($0.record.key) },
        Column("title", .text.required, "What was to be done.") { $1.append($0.record.title) },
        Column("category", .choice(WorkCategory.self).required, "The category of the strategic task.") {
          $1.append($0.record.category.rawValue)
        },
        Column("tier", .count(from: 1).required, "Tier 1 to 4.") { $1.append($0.record.tier) },
        Column("priority", .choice(Priority.allCases.map(\.name)).required, "The inherited priority.") {
          $1.append($0.record.priority.name)
        },
        Column("assignee", .text, "Who took it up; empty for nobody.") { row, buffer in
          buffer.append(row.record.assignee.map { people.indices.contains($0) ? people[$0] : String($0) })
        },
        Column("rule", .text, "The assignment rule, or what the policy went by.") {
          $1.append($0.record.rule)
        },
        Column("estimate_h", .hours.required, "The estimate in direct hours.") {
          $1.append($0.record.estimateHours)
        },
        Column("actual_h", .hours, "Direct hours spent, rework included; empty until it is handed in.") {
          $1.append($0.record.actualHours)
        },
        Column(
          "state", .choice(TaskState.allCases.map(\.name)).required,
          "Its state at the end, or when it was completed."
        ) { $1.append($0.record.state) },
        Column("arrived", .instant.required, "When the strategic task arrived.") {
          $1.append($0.record.arrived, from: firstDay)
        },
        Column("assigned", .instant, "When it was assigned.") {
          $1.append($0.record.assigned, from: firstDay)
        },
        Column("ready", .instant, "When all it depends on was done and it waited for its worker.") {
          $1.append($0.record.ready, from: firstDay)
        },
        Column("started", .instant, "When work began.") { $1.append($0.record.started, from: firstDay) },
        Column("completed", .instant, "When it was completed.") {
          $1.append($0.record.completed, from: firstDay)
        },
        Column("review_rounds", .count().required, "Rounds of review.") { $1.append($0.record.reviewRounds) },
      ])
  }
}
