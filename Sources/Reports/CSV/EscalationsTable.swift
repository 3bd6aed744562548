import TeamModel
import WorkingTime

extension CSVTable<TracedRow<EscalationRecord>> {
  /// `escalations.csv`: a row per escalation of the traced replications.
  ///
  /// - Parameter firstDay: The scenario's first day.
  public static func escalations(firstDay: CalendarDay) -> Self {
    Self([
      Column("replication") { $1.append($0.replication) },
      Column("trigger") { $1.append($0.record.trigger.code) },
      Column("raised") { $1.append($0.record.raised, from: firstDay) },
      Column("answered") { $1.append($0.record.answered, from: firstDay) },
      Column("answered_by") { $1.append($0.record.answeredBy) },
      Column("strategic") { $1.append($0.record.strategic) },
      Column("ordinal") { $1.append($0.record.ordinal) },
      Column("reason") { $1.append($0.record.reason) },
    ])
  }
}
