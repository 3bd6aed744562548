extension AssignmentRule {
  /// The lead's assignment rules, first match first.
  ///
  /// "High complexity or architecture" is two rules, because the parts of one condition must all hold.
  public static let reference: [AssignmentRule] = [
    AssignmentRule(
      code: "database-migration", condition: Condition(anyFlag: .databaseMigration),
      assignee: "senior-developer", collaborators: ["dba"]),
    AssignmentRule(
      code: "high-security", condition: Condition(security: [.high]), assignee: "senior-developer",
      consulted: ["security-specialist"]),
    AssignmentRule(
      code: "performance-critical", condition: Condition(anyFlag: .performanceCritical),
      assignee: "senior-developer"),
    AssignmentRule(
      code: "high-complexity", condition: Condition(complexity: [.high]), assignee: "senior-developer"),
    AssignmentRule(
      code: "architecture", condition: Condition(anyFlag: .architecture), assignee: "senior-developer"),
    AssignmentRule(
      code: "simple-or-moderate", condition: Condition(complexity: [.simple, .moderate]),
      assignee: "backend-developer"),
  ]
}
