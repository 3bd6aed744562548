/// One way in which a breakdown fails its gates.
public enum PlanViolation: Hashable, Sendable {
  /// Too few or too many tasks.
  case taskCount(Int)
  /// An estimate of a day or more, or not above 0 h.
  case estimate(task: String, hours: Double)
  /// Nobody in the team has a skill at the needed level; `best` is the highest there is.
  case skill(String, needed: SkillLevel, best: SkillLevel?, task: String)
  /// Every skill a task requires exists in the team, but no role has all of them.
  case combination(task: String)
  /// The dependencies cannot be met.
  case dependencies(DependencyFault)
  /// No assignment rule applies to a task.
  case unassigned(task: String)
  /// The rules give a task to a role that nobody has.
  case unstaffed(role: String, task: String)
  /// The rules give a task to a role that lacks a skill it requires, though other roles are qualified.
  case unqualified(role: String, task: String, qualified: [String])

  /// The violated gate's code, "estimate-limit".
  public var code: String {
    switch self {
    case .taskCount: "task-count"
    case .estimate: "estimate-limit"
    case .skill: "missing-skill"
    case .combination: "no-qualified-role"
    case .dependencies(let fault): fault.code
    case .unassigned: "no-rule"
    case .unstaffed: "unstaffed-assignee"
    case .unqualified: "unqualified-assignee"
    }
  }

  /// The violation, as a sentence for people.
  public var explanation: String {
    switch self {
    case .taskCount(let count):
      let range = PlanGates.taskCount
      return "The plan has \(count) tasks; it must have \(range.lowerBound) to \(range.upperBound)."
    case .estimate(let task, let hours):
      return "\(task) is estimated at \(hours.wording) h; it must be above 0 h and below "
        + "\(PlanGates.hoursLimit.wording) h."
    case .skill(let skill, let needed, let best, let task):
      let found = best.map { "the team's best level is \($0.name)" } ?? "nobody in the team has it"
      return "\(task) requires \(skill) at level \(needed.name), but \(found)."
    case .combination(let task):
      return "\(task) requires skills that the team has, but no single role has all of them."
    case .dependencies(let fault): return fault.explanation
    case .unassigned(let task): return "No assignment rule says who does \(task)."
    case .unstaffed(let role, let task):
      return "The rules give \(task) to \(role), a role without people."
    case .unqualified(let role, let task, let qualified):
      return "The rules give \(task) to \(role), who lacks a skill it requires; "
        + "\(qualified.listWording) would be qualified."
    }
  }
}
