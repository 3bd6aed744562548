import LeadPolicy
import TeamModel
import WorkingTime

extension CSVTable<TracedRow<EscalationRecord>> {
  /// `escalations.csv`: a row per escalation of the traced replications.
  ///
  /// - Parameter firstDay: The scenario's first day.
  public static func escalations(firstDay: CalendarDay) -> Self {
    Self(
      "A row per escalation of the traced replications.", references: [.replication],
      [
        Column("replication", .count(from: 1).required, "The replication's number.") {
          $1.append($0.replication)
        },
        Column(
          "trigger", .choice(EscalationTrigger.allCases.map(\.code)).required, "What set it off."
        ) { $1.append($0.record.trigger.code) },
        Column("raised", .instant.required, "When it was raised.") {
          $1.append($0.record.raised, from: firstDay)
        },
        Column("answered", .instant, "When it was answered; empty where the run ended before.") {
          $1.append($0.record.answered, from: firstDay)
        },
        Column("answered_by", .text.required, "Who answers it.") { $1.append($0.record.answeredBy) },
        Column("strategic", .count(), "The number of the strategic task it concerns, if one.") {
          $1.append($0.record.strategic)
        },
        Column("ordinal", .count(), "The number of the tactical task within it, if one.") {
          $1.append($0.record.ordinal)
        },
        Column("reason", .text.required, "The reason of the decision.") { $1.append($0.record.reason) },
      ])
  }
}
