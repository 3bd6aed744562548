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
    return Self([
      Column("replication") { $1.append($0.replication) },
      Column("strategic") { $1.append($0.record.strategic) },
      Column("ordinal") { $1.append($0.record.ordinal) },
      Column("template") { $1.append($0.record.template) },
      Column("key") { $1.append($0.record.key) },
      Column("title") { $1.append($0.record.title) },
      Column("category") { $1.append($0.record.category.rawValue) },
      Column("tier") { $1.append($0.record.tier) },
      Column("priority") { $1.append($0.record.priority.name) },
      Column("assignee") { row, buffer in
        buffer.append(row.record.assignee.map { people.indices.contains($0) ? people[$0] : String($0) })
      },
      Column("rule") { $1.append($0.record.rule) },
      Column("estimate_h") { $1.append($0.record.estimateHours) },
      Column("actual_h") { $1.append($0.record.actualHours) },
      Column("state") { $1.append($0.record.state) },
      Column("arrived") { $1.append($0.record.arrived, from: firstDay) },
      Column("assigned") { $1.append($0.record.assigned, from: firstDay) },
      Column("ready") { $1.append($0.record.ready, from: firstDay) },
      Column("started") { $1.append($0.record.started, from: firstDay) },
      Column("completed") { $1.append($0.record.completed, from: firstDay) },
      Column("review_rounds") { $1.append($0.record.reviewRounds) },
    ])
  }
}
