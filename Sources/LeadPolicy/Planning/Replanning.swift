/// How a strategic task fares at the gates of its plan.
@frozen
public enum ReplanningOutcome: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// The first plan passes.
  case passes = 0
  /// The first plan fails; made again with larger work split, it passes.
  case passesReplanned
  /// Made again it still fails, and the Tech Lead must decide.
  case fails

  /// The outcome's code in records, "passes-replanned".
  public var code: String {
    switch self {
    case .passes: "passes"
    case .passesReplanned: "passes-replanned"
    case .fails: "fails"
    }
  }
}

/// Whether a strategic task's plan passes its gates, at once, after it has been made again, or not at all.
///
/// The first plan is the template's breakdown as it is. Where that violates a gate, the lead plans once more, at
/// a cost in the lead's hours that the caller accounts for, and splits the larger work. Splitting mends
/// estimates, and the number of tasks where there are too few; what else is wrong is wrong again the second time
/// and is escalated as `planGate`, because no further attempt by the same means would change it.
public struct Replanning: Hashable, Sendable {
  /// How the plan fares.
  public let outcome: ReplanningOutcome
  /// What the first plan violates; empty where it passes.
  public let firstViolations: [PlanViolation]
  /// The plan with larger work split: that of the only attempt where nothing had to be split.
  public let plan: StrategicPlan

  /// Plans by a template and, where that fails its gates, plans again.
  ///
  /// - Parameters:
  ///   - team: The roles that have people.
  ///   - rules: Who gets a task.
  public init(_ template: StrategicTemplate, team: [RoleProfile], rules: AssignmentRules) {
    firstViolations = StrategicPlan.violations(
      of: StrategicPlan.assigned(template.tasks, rules: rules), team: team)
    plan = StrategicPlan(template, team: team, rules: rules)
    outcome = firstViolations.isEmpty ? .passes : plan.violations.isEmpty ? .passesReplanned : .fails
  }

  /// What is escalated: the violations that remain after replanning; empty for a plan that passes.
  public var remainingViolations: [PlanViolation] { plan.violations }

  /// The reason, as sentences for people.
  public var explanation: String {
    func list(_ violations: [PlanViolation]) -> String {
      violations.map(\.explanation).joined(separator: " ")
    }
    switch outcome {
    case .passes: return "The plan passes its gates."
    case .passesReplanned:
      return "The plan passes its gates after replanning. At first: \(list(firstViolations)) "
        + "Split: \(plan.splitTasks.map(\.key).listWording)."
    case .fails:
      return "The plan fails its gates even after replanning. \(list(remainingViolations))"
    }
  }
}
