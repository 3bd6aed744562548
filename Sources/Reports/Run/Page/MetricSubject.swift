/// What a metric is about: the headings of the table of all metrics.
enum MetricSubject: String, CaseIterable {
  case load = "Load"
  case people = "People and actions about the load"
  case review = "Review"
  case escalations = "Escalations and alarms"
  case flow = "Flow of work"
  case obstacles = "Blockers and switching"
  case urgent = "Urgent work and deadlines"
  case coordination = "Planning and coordination"
  case quality = "Quality"

  /// The subject of a metric by its name; what nothing claims is about the flow of work.
  init(ofMetric name: String) {
    let claim = Self.claims.first { name.hasPrefix($0.prefix) }
    self = claim?.subject ?? .flow
  }

  /// The beginnings of names, the first that fits deciding.
  private static let claims: [(prefix: String, subject: MetricSubject)] = [
    ("team_utilization", .load), ("lead_", .load), ("person_utilization", .load), ("days_above", .load),
    ("action_days", .people), ("overtime_", .people), ("borrowed_", .people), ("scope_cut", .people),
    ("hand_overs", .people), ("mentoring_", .people), ("levels_gained", .people),
    ("review", .review), ("peer_re", .review),
    ("escalations_", .escalations), ("alarm_", .escalations),
    ("blocked_", .obstacles), ("blockers_", .obstacles), ("context_switch", .obstacles),
    ("incident", .urgent), ("preemptions_", .urgent), ("deadline_", .urgent), ("lateness_", .urgent),
    ("counterpart_", .coordination), ("contract_", .coordination), ("hand_off_", .coordination),
    ("plan_gate", .coordination), ("replanning_", .coordination),
    ("rework_rate", .quality), ("estimate", .quality), ("complexity_match", .quality),
    ("vulnerability_", .quality), ("escape", .quality), ("performance_sla", .quality),
    ("api_documented", .quality),
  ]
}
