extension MetricCatalogue {
  static let strategic: [Entry] =
    durations(
      "strategic_lead_time_h", percentiles: [50, 90, 95],
      "working hours from the arrival of a strategic task to its completion"
    ) { $0.strategicLeadTime.reading($1) }
    // What is deferred waits before it is accepted: this tells what acceptance promises, the lead time what
    // whoever asked for the work gets.
    + durations(
      "strategic_lead_time_from_acceptance_h", percentiles: [50, 90, 95],
      "working hours from the acceptance of a strategic task to its completion"
    ) { $0.strategicLeadTimeFromAcceptance.reading($1) }
    + [
      Entry(
        "deferred_share", .share, .lower,
        "Share of arriving strategic tasks that were deferred on arrival.", needsStability: true
      ) { model, _ in share(model.statistics.strategicDeferred, of: model.statistics.strategicArrivals) }
    ]

  static let tactical: [Entry] =
    durations(
      "tactical_cycle_time_h", percentiles: [50, 90, 95],
      "working hours from the start of work on a tactical task to its completion"
    ) { $0.tacticalCycleTime.reading($1) }
    + durations(
      "tactical_wait_h", percentiles: [50, 90, 95],
      "working hours a tactical task that could be started waited for its worker"
    ) { $0.tacticalWait.reading($1) }
    + [
      Entry(
        "throughput_per_week", .perWeek, .higher, "Tactical tasks completed per calendar week."
      ) { model, _ in Double(model.statistics.tacticalCompleted) / model.measuredWeeks },
      Entry(
        "work_in_progress", .count, .lower,
        "Tactical tasks assigned and not completed, averaged over working time.", needsStability: true
      ) { model, end in model.statistics.workInProgress.mean(until: end.worked.microseconds) ?? .nan },
      Entry(
        "tactical_queue_length", .count, .lower,
        "Tactical tasks that could be started and wait for their worker, averaged over working time.",
        needsStability: true
      ) { model, end in model.statistics.queueLength.mean(until: end.worked.microseconds) ?? .nan },
    ]
}
