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
    return Self(
      "A row per round of review of the traced replications.",
      key: ["replication", "strategic", "ordinal", "kind", "round"],
      references: [
        .replication, CSVReference(["replication", "strategic", "ordinal"], in: "tasks.csv"),
      ],
      [
        Column("replication", .count(from: 1).required, "The replication's number.") {
          $1.append($0.replication)
        },
        Column("strategic", .count().required, "The strategic task's number, in order of arrival.") {
          $1.append($0.record.strategic)
        },
        Column("ordinal", .count().required, "The tactical task's number within it.") {
          $1.append($0.record.ordinal)
        },
        Column("round", .count(from: 1).required, "1 for the first time it is reviewed.") {
          $1.append($0.record.round)
        },
        Column("submitted", .instant.required, "When it was submitted for this review.") {
          $1.append($0.record.submitted, from: firstDay)
        },
        Column("started", .instant.required, "When the reviewer began; the Tech Lead, when asked.") {
          $1.append($0.record.started, from: firstDay)
        },
        Column("decided", .instant.required, "When the verdict fell.") {
          $1.append($0.record.decided, from: firstDay)
        },
        Column(
          "turnaround_h", .hours.required, "From submission to verdict on the service level's clock."
        ) { $1.append($0.record.turnaroundHours) },
        Column("within_service_level", .flag.required, "Whether the verdict came in time.") {
          $1.append($0.record.withinServiceLevel)
        },
        Column("failed_checks", .text, "The failed checks, with spaces between; empty for a pass.") {
          $1.append($0.record.failedChecks.joined(separator: " "))
        },
        Column("kind", .choice(ReviewRecord.Kind.self).required, "Whose review it is.") {
          $1.append($0.record.kind.rawValue)
        },
        Column("reviewer", .text, "Who reviewed; empty for the Tech Lead, who is not of the team.") {
          row, buffer in
          buffer.append(row.record.reviewer.map { people.indices.contains($0) ? people[$0] : String($0) })
        },
      ])
  }
}
