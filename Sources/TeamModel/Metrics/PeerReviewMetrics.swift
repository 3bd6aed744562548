extension MetricCatalogue {
  static let peerReview: [Entry] =
    durations(
      "peer_review_turnaround_h", percentiles: [50, 90, 95],
      "hours from handing in to a peer's verdict, on the service level's clock"
    ) { $0.review.peerTurnaround.reading($1) }
    + [
      Entry(
        "peer_review_sla_hit_rate", .share, .higher,
        "Share of peer reviews whose verdict came within their service level; a skipped one did not.",
        needsStability: true
      ) { model, _ in
        share(model.statistics.review.peerVerdictsWithinServiceLevel, of: model.peerReviewsEnded)
      },
      Entry(
        "peer_rework_rate", .share, .lower,
        "Share of tactical tasks that a peer sent back when they were first handed in."
      ) { model, _ in
        share(model.statistics.review.firstPeerVerdictsFailed, of: model.statistics.review.firstPeerVerdicts)
      },
      Entry(
        "peer_reviews_skipped_share", .share, .lower,
        "Share of peer reviews that took so long that the lead did not wait for them.", needsStability: true
      ) { model, _ in share(model.statistics.review.peerReviewsSkipped, of: model.peerReviewsEnded) },
    ]
}

extension TeamSimulation {
  /// Peer reviews decided or skipped in the measured period.
  fileprivate var peerReviewsEnded: Int {
    statistics.review.peerTurnaround.count + statistics.review.peerReviewsSkipped
  }
}
