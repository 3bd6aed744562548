/// What a breakdown must satisfy before its tasks are assigned.
public enum PlanGates {
  /// How many tactical tasks a strategic task becomes.
  public static let taskCount = 3...10
  /// A tactical task takes less than this many hours: one day.
  public static let hoursLimit = 8.0

  /// Every violation of the gates: the number of tasks, then task by task its estimate and whether somebody can
  /// do it, then the dependencies. Empty for a plan that passes.
  ///
  /// A task is executable when a role of the team has all the skills it requires, each at its level.
  public static func violations(of tasks: [TacticalTemplate], team: [RoleProfile]) -> [PlanViolation] {
    var violations: [PlanViolation] = []
    if !taskCount.contains(tasks.count) { violations.append(.taskCount(tasks.count)) }
    for task in tasks {
      if !(task.estimateHours > 0 && task.estimateHours < hoursLimit) {
        violations.append(.estimate(task: task.key, hours: task.estimateHours))
      }
      violations += skillViolations(of: task, team: team)
    }
    return violations + DependencyOrder.faults(in: tasks).map(PlanViolation.dependencies)
  }

  private static func skillViolations(of task: TacticalTemplate, team: [RoleProfile]) -> [PlanViolation] {
    if team.contains(where: { $0.isQualified(for: task.skills) }) { return [] }
    var violations: [PlanViolation] = []
    for (skill, needed) in task.skills.sorted(by: { $0.key < $1.key }) {
      let best = team.compactMap { $0.skills[skill] }.max()
      if best.map({ $0 < needed }) ?? true {
        violations.append(.skill(skill, needed: needed, best: best, task: task.key))
      }
    }
    return violations.isEmpty ? [.combination(task: task.key)] : violations
  }
}
