extension MetricCatalogue {
  static func quality(hasReview: Bool) -> [Entry] {
    hasReview ? [reworkRate] + estimation + security : estimation
  }

  private static let reworkRate = Entry(
    "rework_rate", .share, .lower, "Share of tactical tasks whose first review sent them back."
  ) { model, _ in share(model.statistics.firstReviewsFailed, of: model.statistics.firstReviews) }

  private static let estimation: [Entry] = [
    Entry(
      "estimate_error_mmre", .ratio, .lower,
      "Mean magnitude of relative error, |actual - estimate| / actual, of the effort before rework."
    ) { model, _ in
      let assessed = model.statistics.estimatesAssessed
      return assessed == 0 ? .nan : model.statistics.relativeErrorSum / Double(assessed)
    },
    Entry(
      "estimates_within_25_share", .share, .higher,
      "Share of estimates whose relative error was at most 25 %."
    ) { model, _ in
      share(model.statistics.estimatesWithinQuarter, of: model.statistics.estimatesAssessed)
    },
    Entry(
      "complexity_match_rate", .share, .higher,
      "Share of completed tasks whose role's skills fit the task: neither below its needs nor far above."
    ) { model, _ in
      share(model.statistics.complexityMatched, of: model.statistics.tacticalCompleted)
    },
  ]

  private static let security: [Entry] = [
    Entry(
      "vulnerability_catch_rate", .share, .higher,
      "Share of the vulnerabilities in handed-in work that review found."
    ) { model, _ in
      let caught = model.statistics.vulnerabilitiesCaught
      return share(caught, of: caught + model.statistics.vulnerabilitiesEscaped)
    },
    Entry(
      "escaped_breaking_changes_per_100_api_tasks", .perHundred, .lower,
      "Breaking changes that review missed, per 100 completed tasks that change an API."
    ) { model, _ in
      100 * share(model.statistics.breakingChangesEscaped, of: model.statistics.apiTasksCompleted)
    },
  ]
}
