import LeadPolicy

/// What a modeller would demand of the reference team.
extension Ladder {
  static let all = people + work + lead + admission + quality

  /// A load that the team cannot keep up with: then, and only then, throughput is what the people can do.
  private static let overload = ["workload.change-requests.arrivals.perWeek=16"]
  private static let leastLoaded = ["assignment.policy=least-loaded", "assignment.dispatch=push"]
  private static let moreIsDone: [Claim] = [
    .rises("throughput_per_week"), .neverHigher("tactical_wait_h.mean"),
  ]
  private static let lessIsWaitedFor: [Claim] = [
    .neverLower("throughput_per_week"), .falls("tactical_wait_h.mean"),
  ]

  private static let people: [Ladder] = [
    .hiring("senior-developer", "one more senior", lessIsWaitedFor),
    .hiring("backend-developer", "one more backend developer", lessIsWaitedFor),
    .hiring(
      "senior-developer", always: overload, "one more senior in a team that is overrun", moreIsDone),
    .hiring(
      "backend-developer", always: overload, "one more backend developer in a team that is overrun",
      moreIsDone),
    .hiring(
      "senior-developer", always: leastLoaded, "one more senior, work going to the least loaded",
      lessIsWaitedFor),
    .hiring(
      "backend-developer", always: leastLoaded,
      "one more backend developer, work going to the least loaded", lessIsWaitedFor),
    .varying(
      "team.senior-developer.focus", [0.6, 0.75, 0.9], "fewer meetings for the senior", lessIsWaitedFor),
  ]

  private static let moreLoad: [Claim] = [.rises("team_utilization"), .rises("lead_utilization")]

  private static let work: [Ladder] = [
    .varying(
      "workload.change-requests.arrivals.perWeek", [5, 7, 9], "more change requests", moreLoad),
    .varying("workload.features.arrivals.perWeek", [0.5, 0.8, 1.1], "more features", moreLoad),
    // Without planning, reviews are all that the lead does.
    .varying(
      "workload.change-requests.arrivals.perWeek", [5, 7, 9], always: ["planning.enabled=false"],
      "more change requests, the lead reviewing only", moreLoad),
  ]

  private static let lead: [Ladder] = [
    .varying(
      "lead.focus", [0.3, 0.5, 0.7, 0.9], "fewer meetings for the lead",
      [.rises("review_sla_hit_rate"), .falls("review_turnaround_h.mean")]),
    .varying(
      "lead.partTime", [0.6, 0.8, 1], "more hours for the lead",
      [.rises("review_sla_hit_rate"), .falls("review_turnaround_h.mean")]),
    .varying(
      "review.effortHours.median", [0.2, 0.37, 0.6], "longer reviews",
      [.rises("lead_utilization"), .falls("review_sla_hit_rate")]),
    .varying(
      "review.serviceLevelHours", [4, 8, 16], "more time for the verdict", [.rises("review_sla_hit_rate")]),
  ]

  /// The marks from a strict line to one that hardly anything crosses.
  private static let marks = [(0.7, 0.75), (0.85, 0.95), (1.2, 1.3), (1.9, 2.0)].map { warning, critical in
    ["capacity.ideal=0.6", "capacity.warning=\(warning)", "capacity.critical=\(critical)"]
  }

  // Without patience for deferred work, what is turned away is lost, so that throughput has to rise.
  private static let admission: [Ladder] = [
    Ladder(
      name: "a laxer admission threshold", rungs: marks,
      claims: [
        .neverLower("throughput_per_week"), .rises("strategic_lead_time_from_acceptance_h.mean"),
        .falls("deferred_share"),
      ]),
    Ladder(
      name: "a laxer admission threshold, deferred work being given up",
      always: ["admission.cancelAfterDays=3"], rungs: marks,
      claims: [
        .rises("throughput_per_week"), .rises("strategic_lead_time_from_acceptance_h.mean"),
        .falls("deferred_share"),
      ]),
  ]

  private static let quality: [Ladder] = [
    Ladder(
      name: "more defects", rungs: [0.01, 0.03, 0.06].map { everyCheck("defect", $0) },
      claims: [.rises("rework_rate"), .rises("team_utilization"), .rises("lead_utilization")]),
    Ladder(
      name: "a sharper eye in review", rungs: [0.5, 0.75, 1].map { everyCheck("detected", $0) },
      claims: [
        .rises("rework_rate"), .rises("vulnerability_catch_rate"),
        .neverHigher("escaped_breaking_changes_per_100_api_tasks"),
      ]),
  ]

  private static func everyCheck(_ key: String, _ value: Double) -> [String] {
    ReviewCheck.allCases.map { "review.checks.\($0.code).\(key)=\(value)" }
  }
}
