extension MetricCatalogue {
  /// Metrics of due dates, incidents and preemption, for what of it a scenario has.
  static func urgency(_ urgency: CompiledUrgency) -> [Entry] {
    (urgency.hasDueDates ? deadlines : []) + (urgency.hasIncidents ? incidents : [])
      + (urgency.preempts ? [preemptions] : [])
  }

  private static let deadlines: [Entry] =
    [
      Entry(
        "deadline_hit_rate", .share, .higher,
        "Share of completed strategic and atomic tasks with a due date that were completed by it.",
        needsStability: true
      ) { model, _ in share(model.statistics.urgency.dueMet, of: model.statistics.urgency.dueFinished) }
    ]
    + durations(
      "lateness_h", percentiles: [],
      "working hours past the due date of the strategic and atomic tasks completed after it"
    ) { $0.urgency.lateness.reading($1) }

  private static let incidents: [Entry] =
    durations(
      "incident_response_h", percentiles: [90],
      "working hours from the arrival of an incident until somebody began to work on it"
    ) { $0.urgency.response.reading($1) }
    + [
      Entry("incidents_per_week", .perWeek, .lower, "Incidents arriving per calendar week.") { model, _ in
        Double(model.statistics.urgency.incidents) / model.measuredWeeks
      }
    ]

  private static let preemptions = Entry(
    "preemptions_per_week", .perWeek, .lower,
    "Times per calendar week that somebody dropped what they did for something more urgent."
  ) { model, _ in Double(model.statistics.urgency.preemptions) / model.measuredWeeks }
}
