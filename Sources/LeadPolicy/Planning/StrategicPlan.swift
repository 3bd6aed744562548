/// A strategic task planned: its breakdown with larger work split, who gets each part and why, and whether the
/// plan passes its gates.
public struct StrategicPlan: Hashable, Sendable {
  /// A tactical task and who gets it.
  public struct Entry: Hashable, Sendable {
    /// The task.
    public let task: TacticalTemplate
    /// The role that does it; nil where no rule applies.
    public let assignee: String?
    /// Counterparts who work along.
    public let collaborators: [String]
    /// Counterparts who are asked.
    public let consulted: [String]
    /// The deciding rule's code, or "no-rule".
    public let rule: String
    /// The reason, as a sentence for people.
    public let reason: String
  }

  /// The template the plan was made from.
  public let template: StrategicTemplate
  /// The tasks in the order of the breakdown.
  public let entries: [Entry]
  /// Tasks of the template that were split.
  public let splitTasks: [TacticalTemplate]
  /// What keeps the plan from being carried out: the gates' violations, then tasks that no one gets, or
  /// someone who cannot do them; empty for a plan that passes.
  public let violations: [PlanViolation]
  /// The longest chain of dependent tasks; nil where the dependencies cannot be met.
  public let criticalPath: CriticalPath?

  /// Plans by a template.
  ///
  /// - Parameters:
  ///   - team: The roles that have people.
  ///   - rules: Who gets a task.
  public init(_ template: StrategicTemplate, team: [RoleProfile], rules: AssignmentRules) {
    self.template = template
    let tasks = TaskSplitting.split(template.tasks)
    entries = Self.assigned(tasks, rules: rules)
    splitTasks = template.tasks.filter { TaskSplitting.partCount(of: $0) > 1 }
    violations = Self.violations(of: entries, team: team)
    criticalPath = try? CriticalPath(of: tasks)
  }

  /// The tasks without their assignments.
  public var tasks: [TacticalTemplate] { entries.map(\.task) }

  /// Who gets each task.
  static func assigned(_ tasks: [TacticalTemplate], rules: AssignmentRules) -> [Entry] {
    tasks.map { task in
      let decision = rules.decide(task)
      return Entry(
        task: task, assignee: rules.assignee(of: decision), collaborators: rules.collaborators(of: decision),
        consulted: rules.consulted(of: decision), rule: rules.code(of: decision),
        reason: rules.explanation(of: decision))
    }
  }

  /// What keeps assigned tasks from being carried out, the gates' violations first.
  static func violations(of entries: [Entry], team: [RoleProfile]) -> [PlanViolation] {
    PlanGates.violations(of: entries.map(\.task), team: team)
      + entries.compactMap { misassignment(of: $0, team: team) }
  }

  /// A task that nobody in the team could do is the gates' finding, not the rules'.
  private static func misassignment(of entry: Entry, team: [RoleProfile]) -> PlanViolation? {
    guard let assignee = entry.assignee else { return .unassigned(task: entry.task.key) }
    guard let role = team.first(where: { $0.id == assignee }) else {
      return .unstaffed(role: assignee, task: entry.task.key)
    }
    let qualified = team.filter { $0.isQualified(for: entry.task.skills) }
    if qualified.isEmpty || qualified.contains(role) { return nil }
    return .unqualified(role: assignee, task: entry.task.key, qualified: qualified.map(\.id))
  }
}
