extension MetricCatalogue {
  static let review: [Entry] =
    [
      Entry(
        "review_sla_hit_rate", .share, .higher,
        "Share of review verdicts that came within the service level.", needsStability: true
      ) { model, _ in
        share(model.statistics.reviewsWithinServiceLevel, of: model.statistics.reviewTurnaround.count)
      }
    ]
    + durations(
      "review_turnaround_h", percentiles: [50, 90, 95],
      "hours from submission for review to the verdict, on the service level's clock"
    ) { $0.reviewTurnaround.reading($1) }

  /// The mean and some percentiles of a duration; lower is better.
  static func durations(
    _ name: String, percentiles: [Int], _ meaning: String,
    _ read: @escaping @Sendable (borrowing ReplicationStatistics, DurationReading) -> Double
  ) -> [Entry] {
    let mean = Entry("\(name).mean", .hours, .lower, "Mean \(meaning).", needsStability: true) { model, _ in
      read(model.statistics, .mean)
    }
    let quantiles = percentiles.map { percent in
      Entry(
        "\(name).p\(percent)", .hours, .lower,
        "\(percent) % of the \(meaning), are at most this long (within 0.2 %).",
        needsStability: true
      ) { model, _ in read(model.statistics, .quantile(Double(percent) / 100)) }
    }
    return [mean] + quantiles
  }
}

/// What is read off a tally of durations.
enum DurationReading: Sendable {
  case mean
  case quantile(Double)
}

extension DurationTally {
  /// The reading in hours; not-a-number without observations.
  func reading(_ reading: DurationReading) -> Double {
    switch reading {
    case .mean: meanHours
    case .quantile(let probability): quantileHours(probability)
    }
  }
}
