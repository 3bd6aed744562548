extension MetricCatalogue {
  /// Domain reviews on the other clocks, for comparison with the service level's own.
  static let reviewClocks: [Entry] =
    [
      Entry(
        "review_sla_hit_rate_elapsed", .share, .higher,
        "Share of review verdicts that came within the service level's hours on the wall clock.",
        needsStability: true
      ) { model, _ in
        share(model.statistics.review.withinElapsedHours, of: model.statistics.reviewTurnaround.count)
      },
      Entry(
        "review_sla_hit_rate_reviewer_hours", .share, .higher,
        "Share of review verdicts that came within the service level's hours of the lead's own shifts.",
        needsStability: true
      ) { model, _ in
        share(model.statistics.review.withinReviewerHours, of: model.statistics.reviewTurnaround.count)
      },
    ]
    + durations(
      "review_turnaround_elapsed_h", percentiles: [50, 90, 95],
      "hours from submission for review to the verdict, on the wall clock"
    ) { $0.review.elapsedTurnaround.reading($1) }

  static let takeOver: [Entry] = [
    Entry(
      "reviews_taken_over_share", .share, .lower,
      "Share of review verdicts that the Tech Lead gave in place of the lead.", needsStability: true
    ) { model, _ in
      share(model.statistics.review.takenOver, of: model.statistics.reviewTurnaround.count)
    }
  ]
}
