/// The metrics that somebody who has ten seconds asks for, by name.
enum HeadlineMetrics {
  /// Those that a comparison shows first, whatever it finds.
  static let compared = [
    "team_utilization", "lead_utilization", "review_sla_hit_rate", "review_turnaround_h.p90",
    "strategic_lead_time_h.mean", "tactical_wait_h.mean", "throughput_per_week", "escalations_per_week",
  ]
}
