import LeadPolicy
import Testing

@Suite("Assignment rules")
struct AssignmentRulesTests {
  let reference = AssignmentRules(AssignmentRule.reference)

  static func task(
    _ complexity: Complexity = .simple, _ security: SecuritySensitivity = .low, _ flags: TaskFlags = []
  ) -> TacticalTemplate {
    TacticalTemplate(
      key: "T", title: "t", estimateHours: 1, complexity: complexity, security: security, flags: flags)
  }

  /// The design's rules as prose turned into code a second time.
  func expected(_ task: TacticalTemplate) -> (code: String, assignee: String) {
    if task.flags.contains(.databaseMigration) { return ("database-migration", "senior-developer") }
    if task.security == .high { return ("high-security", "senior-developer") }
    if task.flags.contains(.performanceCritical) { return ("performance-critical", "senior-developer") }
    if task.complexity == .high { return ("high-complexity", "senior-developer") }
    if task.flags.contains(.architecture) { return ("architecture", "senior-developer") }
    return ("simple-or-moderate", "backend-developer")
  }

  @Test func `the reference rules decide every possible task as the design says`() {
    for complexity in Complexity.allCases {
      for security in SecuritySensitivity.allCases {
        for bits in UInt8(0)..<64 {
          let task = Self.task(complexity, security, TaskFlags(rawValue: bits))
          let decision = reference.decide(task)
          let expected = expected(task)
          #expect(reference.code(of: decision) == expected.code)
          #expect(reference.assignee(of: decision) == expected.assignee)
          #expect(
            reference.collaborators(of: decision)
              == (task.flags.contains(.databaseMigration) ? ["dba"] : []))
          #expect(
            reference.consulted(of: decision) == (security == .high ? ["security-specialist"] : []))
        }
      }
    }
  }

  @Test func `the first match decides and later matches add their partners`() {
    let task = Self.task(.simple, .high, .databaseMigration)
    let decision = reference.decide(task)
    #expect(decision.rule == 0)
    #expect(reference.matching(decision) == [0, 1, 5])
    #expect(
      reference.explanation(of: decision)
        == "senior-developer: rule 1 of 6, database-migration, is the first that applies to a simple task of "
        + "high security sensitivity (database migration); together with dba; consulting security-specialist."
    )
  }

  @Test func `the order of the rules matters`() {
    let reversed = AssignmentRules(AssignmentRule.reference.reversed())
    let task = Self.task(.simple, .high)
    #expect(reversed.assignee(of: reversed.decide(task)) == "backend-developer")
    #expect(reference.assignee(of: reference.decide(task)) == "senior-developer")
    #expect(reversed.consulted(of: reversed.decide(task)) == ["security-specialist"])
  }

  @Test func `a partner named by several rules comes once`() {
    let rules = AssignmentRules([
      AssignmentRule(code: "a", condition: .init(), assignee: "x", collaborators: ["dba", "ops"]),
      AssignmentRule(code: "b", condition: .init(), assignee: "y", collaborators: ["ops", "dba", "qa"]),
    ])
    #expect(rules.collaborators(of: rules.decide(Self.task())) == ["dba", "ops", "qa"])
  }

  @Test func `without a rule that applies, nobody gets the task and the decision says so`() {
    let rules = [AssignmentRule(code: "a", condition: .init(complexity: [.high]), assignee: "x")]
    let decision = AssignmentRules.decide(task: Self.task(.moderate, .medium), rules: rules)
    let prepared = AssignmentRules(rules)
    #expect(decision.rule == nil)
    #expect(prepared.assignee(of: decision) == nil)
    #expect(prepared.code(of: decision) == "no-rule")
    #expect(
      prepared.explanation(of: decision)
        == "Nobody: none of 1 rules applies to a moderate task of medium security sensitivity.")
    #expect(AssignmentRules.decide(task: Self.task(), rules: []).rule == nil)
  }

  @Test func `every part of a condition must hold, and any of the flags will do`() {
    let rules = [
      AssignmentRule(
        code: "a",
        condition: .init(
          anyFlag: [.architecture, .databaseHeavy], security: [.medium, .high], complexity: [.moderate]),
        assignee: "x")
    ]
    func applies(_ task: TacticalTemplate) -> Bool {
      AssignmentRules.decide(task: task, rules: rules).rule == 0
    }
    #expect(applies(Self.task(.moderate, .medium, .architecture)))
    #expect(applies(Self.task(.moderate, .high, [.databaseHeavy, .apiChange])))
    #expect(!applies(Self.task(.moderate, .low, .architecture)))
    #expect(!applies(Self.task(.simple, .medium, .architecture)))
    #expect(!applies(Self.task(.moderate, .medium, .apiChange)))
    #expect(!applies(Self.task(.moderate, .medium)))
  }

  @Test(arguments: [
    AssignmentRule.Condition(anyFlag: []), .init(security: []), .init(complexity: []),
  ])
  func `a part without alternatives never holds`(condition: AssignmentRule.Condition) {
    let rules = [AssignmentRule(code: "a", condition: condition, assignee: "x")]
    let everything = Self.task(.high, .high, TaskFlags(rawValue: .max))
    #expect(AssignmentRules.decide(task: everything, rules: rules).rule == nil)
  }

  @Test func `flags are found by their codes`() {
    for code in TaskFlags.allCodes { #expect(TaskFlags(code: code)?.codes == [code]) }
    #expect(TaskFlags.allCodes.count == 6)
    #expect(TaskFlags(code: "Architecture") == nil)
    let both: TaskFlags = [.apiChange, .architecture]
    #expect(both.codes == ["architecture", "api-change"])
  }
}
