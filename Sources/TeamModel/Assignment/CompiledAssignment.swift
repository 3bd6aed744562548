import LeadPolicy
import Scenarios

/// How tasks find their people, as far as it stays the same in every replication.
struct CompiledAssignment: Sendable {
  /// The policy that chooses; nil where a program outside does.
  let policy: SelectedAssignmentPolicy?
  /// Whether tasks are handed to people at once instead of waiting for a free member of their role.
  let choosesPeople: Bool
  /// What becomes of a task for which nobody is qualified.
  let whenNobodyQualified: UnqualifiedWork
  /// Whether the rules alone decide.
  let goesByRules: Bool
  /// How a task done by each role goes, in the order of `fits`.
  let suitability: [RoleSuitability]
  /// How each task suits each role: that of task t and role r at t × roles + r.
  let fits: [PoolFit]
  /// Whether the policy compares people by their reviews, so that those are remembered.
  let remembersPerformance: Bool

  init(_ scenario: Scenario, templates: [TacticalTemplate]) {
    let settings = scenario.assignment
    policy = SelectedAssignmentPolicy(
      settings.policy, overflowThreshold: settings.overflowAbove ?? scenario.capacity.warning,
      weights: settings.weights, limits: settings.limits)
    goesByRules = settings.policy == .rules
    choosesPeople = settings.dispatch == .push || settings.policy != .rules
    whenNobodyQualified = settings.whenNobodyQualified
    remembersPerformance = settings.policy == .weightedScore || settings.policy == .external
    let roles = scenario.team.map(\.profile)
    let staffed = scenario.team.filter { $0.count > 0 }.map(\.profile)
    fits = templates.flatMap { task in
      roles.map { PoolFit(task: task, role: $0, team: staffed) }
    }
    suitability = templates.flatMap { task in
      roles.map { RoleSuitability(task, $0, team: staffed, scenario.work) }
    }
  }
}

/// How a task goes when a role does it.
struct RoleSuitability: BitwiseCopyable, Sendable {
  /// Effort as a multiple of that of somebody who exactly meets the task's needs.
  var effortFactor: Double
  /// Whether the role fits the task's complexity.
  var isComplexityMatched: Bool

  init(_ task: TacticalTemplate, _ role: RoleProfile, team: [RoleProfile], _ work: WorkSettings) {
    let gap = role.levelsAboveOrBelow(required: task.skills)
    let perLevel = gap < 0 ? work.factorPerLevelBelow : work.factorPerLevelAbove
    effortFactor = 1
    for _ in 0..<abs(gap) { effortFactor *= perLevel }
    isComplexityMatched = ComplexityMatch(task: task, assignee: role, team: team) == .matched
  }
}
