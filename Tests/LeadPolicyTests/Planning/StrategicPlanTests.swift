import LeadPolicy
import Testing

@Suite("A strategic task planned")
struct StrategicPlanTests {
  func template(_ tasks: [TacticalTemplate]) -> StrategicTemplate {
    StrategicTemplate(
      id: "own", title: "Own", category: .microservices, specialization: "", keywords: [], tasks: tasks)
  }

  func plan(
    _ tasks: [TacticalTemplate], team: [RoleProfile] = RoleProfile.referenceTeam,
    rules: [AssignmentRule] = AssignmentRule.reference
  ) -> StrategicPlan {
    StrategicPlan(template(tasks), team: team, rules: AssignmentRules(rules))
  }

  @Test func `the reference breakdown names the rule, the role and who is consulted`() {
    let plan = StrategicPlan(
      TemplateLibrary.jwtAuthentication, team: RoleProfile.referenceTeam,
      rules: AssignmentRules(AssignmentRule.reference))
    let (ordinary, secure) = ("simple-or-moderate", "high-security")
    #expect(plan.violations == [])
    #expect(plan.entries.map(\.rule) == [ordinary, ordinary, secure, secure, ordinary, ordinary])
    #expect(
      plan.entries.map(\.consulted)
        == [[], [], ["security-specialist"], ["security-specialist"], [], []])
    #expect(plan.entries.allSatisfy { $0.collaborators.isEmpty })
    #expect(plan.criticalPath?.hours == 18)
    #expect(plan.splitTasks == [])
  }

  @Test(arguments: TemplateLibrary.builtIn)
  func `every built-in template can be planned for the reference team`(template: StrategicTemplate) {
    let plan = StrategicPlan(
      template, team: RoleProfile.referenceTeam, rules: AssignmentRules(AssignmentRule.reference))
    #expect(plan.violations == [])
  }

  @Test func `larger work is split before the gates are asked, and counts as its parts`() {
    let big = TacticalTemplate(key: "a", title: "A", estimateHours: 20)
    let split = plan([big])
    #expect(split.violations == [])
    #expect(split.tasks.map(\.key) == ["a/1", "a/2", "a/3"])
    #expect(split.splitTasks == [big])
    let nine = (0..<9).map { TacticalTemplate(key: "t\($0)", title: "", estimateHours: 1) }
    #expect(plan(nine + [big]).violations == [.taskCount(12)])
  }

  @Test func `a task that no rule takes, or a role without people, fails the plan`() {
    let tasks = (1...3).map {
      TacticalTemplate(key: "t\($0)", title: "", estimateHours: 1, complexity: $0 == 2 ? .high : .simple)
    }
    let rule = AssignmentRule(
      code: "simple", condition: .init(complexity: [.simple]), assignee: "senior-developer")
    #expect(plan(tasks, rules: [rule]).violations == [.unassigned(task: "t2")])
    let team = RoleProfile.referenceTeam.filter { $0.id != "senior-developer" }
    #expect(
      plan(tasks, team: team, rules: [rule]).violations
        == [
          .unstaffed(role: "senior-developer", task: "t1"), .unassigned(task: "t2"),
          .unstaffed(role: "senior-developer", task: "t3"),
        ])
  }

  @Test func `a rule that passes over the qualified is found out, nobody qualified is reported once`() {
    let tasks = ["security", "architecture", "rust"].map {
      TacticalTemplate(key: $0, title: "", estimateHours: 1, skills: [$0: .expert])
    }
    let found = plan(tasks).violations
    #expect(
      found == [
        .skill("rust", needed: .expert, best: nil, task: "rust"),
        .unqualified(role: "backend-developer", task: "security", qualified: ["senior-developer"]),
        .unqualified(role: "backend-developer", task: "architecture", qualified: ["senior-developer"]),
      ])
    #expect(found.map(\.code) == ["missing-skill", "unqualified-assignee", "unqualified-assignee"])
  }
}
