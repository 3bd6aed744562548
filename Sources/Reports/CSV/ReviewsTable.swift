import TeamModel
import WorkingTime

extension CSVTable<TracedRow<ReviewRecord>> {
  /// `reviews.csv`: a row per round of review of the traced replications.
  ///
  /// - Parameter firstDay: The scenario's first day.
  public static func reviews(firstDay: CalendarDay) -> Self {
    Self([
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
    ])
  }
}
