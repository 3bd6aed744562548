extension MetricCatalogue {
  /// What left review as it should be, of the work to which the check applies.
  static let reviewedQuality: [Entry] = [
    Entry(
      "performance_sla_hit_rate", .share, .higher,
      "Backend performance meets its SLAs: share of completed tasks that the performance check applies to "
        + "without a violation of it that review missed."
    ) { model, _ in
      share(model.statistics.review.performanceTasksSound, of: model.statistics.review.performanceTasks)
    },
    Entry(
      "api_documented_share", .share, .higher,
      "Share of completed tasks that change an API without a violation of API documentation that review missed."
    ) { model, _ in
      share(model.statistics.review.apiTasksDocumented, of: model.statistics.review.apiTasks)
    },
  ]

  static let escapes: [Entry] = [
    Entry(
      "escaped_vulnerabilities_per_week", .perWeek, .lower,
      "Vulnerabilities that review missed, per calendar week."
    ) { model, _ in Double(model.statistics.vulnerabilitiesEscaped) / model.measuredWeeks },
    Entry(
      "escape_incidents_per_week", .perWeek, .lower,
      "Incidents that came of vulnerabilities and breaking changes that review had missed, per calendar week."
    ) { model, _ in Double(model.statistics.review.incidents) / model.measuredWeeks },
    Entry(
      "escape_incident_hours_per_week", .hours, .lower,
      "Direct hours spent on such incidents that were put right, per calendar week."
    ) { model, _ in model.statistics.review.incidentEffort.hours / model.measuredWeeks },
  ]
}
