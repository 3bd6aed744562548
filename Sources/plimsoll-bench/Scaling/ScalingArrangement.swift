/// How people are put together as their number grows, at constant load per person.
enum ScalingArrangement: String, CaseIterable, Sendable {
  /// Many reference teams side by side, each with its own lead and queues; rates of arrival are per team.
  case department
  // One team of half developers and half seniors that does without reviews and planning, so that one lead is
  // no bottleneck; under each policy.
  case rulesPull = "rules-pull"
  case rulesPush = "rules-push"
  case rulesWithOverflow = "rules-with-overflow"
  case leastLoaded = "least-loaded"
  case bestSkill = "best-skill"
  case roundRobin = "round-robin"
  case random
  /// The weighted score without a weight for recent performance, the only term that differs within a role.
  case weightedScore = "weighted-score"
  case weightedPerformance = "weighted-performance"

  /// The overrides of the reference team for a number of people, which is even.
  func overrides(people: Int) -> [String] {
    let pairs = people / 2
    let load = [("features", 0.8), ("initiatives", 0.1), ("change-requests", 7.0)].map { stream, perWeek in
      "workload.\(stream).arrivals.perWeek=\(perWeek * Double(pairs))"
    }
    guard self != .department else { return ["department.teams=\(pairs)"] }
    let pool = [
      "team.backend-developer.count=\(pairs)", "team.senior-developer.count=\(pairs)",
      "review.enabled=false", "planning.enabled=false",
    ]
    return load + pool + policy
  }

  private var policy: [String] {
    switch self {
    case .department: []
    case .rulesPull: ["assignment.policy=rules", "assignment.dispatch=pull"]
    case .rulesPush: push("rules")
    case .weightedScore: push("weighted-score") + ["assignment.weights.recentPerformance=0"]
    case .weightedPerformance: push("weighted-score")
    case .rulesWithOverflow, .leastLoaded, .bestSkill, .roundRobin, .random: push(rawValue)
    }
  }

  private func push(_ policy: String) -> [String] {
    ["assignment.policy=\(policy)", "assignment.dispatch=push"]
  }
}
