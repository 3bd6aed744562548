import Scenarios

extension MetricCatalogue {
  /// How the leads' hours are used, and how plans fare at their gates.
  static func lead(_ scenario: Scenario, hasPlannedWork: Bool) -> [Entry] {
    let plans = scenario.planning.enabled && hasPlannedWork
    let gates = plans && scenario.planning.gates != nil
    let activities: [(isOn: Bool, name: String, kind: WorkKind, words: String)] = [
      (plans, "planning", .planning, "planning"),
      (gates, "replanning", .replanning, "making plans again"),
      (scenario.review.enabled, "review", .review, "reviews"),
      (scenario.work.blockers != nil, "unblocking", .unblocking, "resolving what blocks tasks"),
      (scenario.coordination.contract != nil && hasPlannedWork, "contract", .contract, "API contracts"),
      (!scenario.work.mentoring.isEmpty, "mentoring", .mentoring, "mentoring"),
    ]
    let shares = activities.filter(\.isOn).map { activity in
      let kind = activity.kind
      return Entry(
        "lead_hours_share.\(activity.name)", .share, .neutral,
        "Share of the leads' busy time that goes into \(activity.words)."
      ) { model, _ in model.statistics.leadHours.share(of: kind) }
    }
    return shares + (gates ? planGates : [])
  }

  private static let planGates: [Entry] = [
    Entry(
      "plan_gate_pass_rate", .share, .higher, "Share of plans that passed their gates at once."
    ) { model, _ in
      share(model.statistics.coordination.plansPassedAtOnce, of: model.statistics.coordination.plansJudged)
    },
    Entry(
      "replanning_hours_per_week", .hours, .lower,
      "Shift hours per calendar week in which leads make plans again that failed their gates."
    ) { model, _ in model.statistics.leadHours[.replanning].hours / model.measuredWeeks },
  ]
}
