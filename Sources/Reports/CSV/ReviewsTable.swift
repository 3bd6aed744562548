import TeamModel
import WorkingTime

extension CSVTable<TracedRow<ReviewRecord>> {
  /// `reviews.csv`: a row per round of review of the traced replications.
  ///
  /// - Parameters:
  ///   - roster: The people, indexed by `ReviewRecord.reviewer`.
  ///   - firstDay: The scenario's first day.
  public static func reviews(roster: [RosterPerson], firstDay: CalendarDay) -> Self {
    let people = roster.map(\.id)
    return Self([
      Column("replication") { $1.append($0.replication) },
      Column("strategic") { $1.append($0.record.strategic) },
      Column("ordinal") { $1.append($0.record.ordinal) },
      Column("round") { $1.append($0.record.round) },
      Column("submitted") { $1.append($0.record.submitted, from: firstDay) },
      Column("started") { $1.append($0.record.started, from: firstDay) },
      Column("decided") { $1.append($0.record.decided, from: firstDay) },
      Column("turnaround_h") { $1.append($0.record.turnaroundHours) },
      Column("within_service_level") { $1.append($0.record.withinServiceLevel) },
      Column("failed_checks") { $1.append($0.record.failedChecks.joined(separator: " ")) },
      Column("kind") { $1.append($0.record.kind.rawValue) },
      Column("reviewer") { row, buffer in
        buffer.append(row.record.reviewer.map { people.indices.contains($0) ? people[$0] : String($0) })
      },
    ])
  }
}
