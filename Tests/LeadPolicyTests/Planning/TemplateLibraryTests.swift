import LeadPolicy
import Testing

@Suite("The template library")
struct TemplateLibraryTests {
  static let specializations: [WorkCategory: Set<String>] = [
    .apiDevelopment: ["rest", "graphql", "websocket", "versioning", "openapi-documentation"],
    .databaseOperations: ["schema", "migrations", "queries", "pooling", "transactions"],
    .microservices: ["microservice", "event-driven", "message-queues", "background-jobs", "webhooks"],
    .backendSecurity: ["authentication", "authorization", "encryption", "validation", "rate-limiting"],
    .performanceOptimization: ["caching", "indexing", "query-tuning", "concurrency", "load-balancing"],
    .externalIntegration: ["third-party", "payments"],
  ]

  @Test(arguments: WorkCategory.allCases)
  func `every specialization of a category has its template`(category: WorkCategory) {
    let found = TemplateLibrary.builtIn.filter { $0.category == category }.map(\.specialization)
    #expect(Set(found) == Self.specializations[category])
    #expect(found.count == Set(found).count)
  }

  @Test(arguments: TemplateLibrary.builtIn)
  func `a template passes its gates with the reference team`(template: StrategicTemplate) {
    #expect(PlanGates.violations(of: template.tasks, team: RoleProfile.referenceTeam) == [])
    #expect(template.tasks.allSatisfy { [1, 2, 3, 4, 6].contains($0.estimateHours) })
    #expect(template.keywords.allSatisfy { $0 == $0.lowercased() && !$0.isEmpty })
  }

  @Test(arguments: TemplateLibrary.builtIn)
  func `the rules give every task to a role that is qualified and not wasted`(
    template: StrategicTemplate
  ) throws {
    let rules = AssignmentRules(AssignmentRule.reference)
    for task in template.tasks {
      let assignee = rules.assignee(of: rules.decide(task))
      let role = try #require(RoleProfile.referenceTeam.first { $0.id == assignee })
      let match = ComplexityMatch(task: task, assignee: role, team: RoleProfile.referenceTeam)
      #expect(match == .matched, "\(task.key)")
    }
  }

  @Test func `ids and keys are unique`() {
    let ids = TemplateLibrary.builtIn.map(\.id)
    let keys = TemplateLibrary.builtIn.flatMap(\.tasks).map(\.key)
    #expect(Set(ids).count == ids.count)
    #expect(Set(keys).count == keys.count)
  }

  @Test func `about half of the hours go to each role and few tasks need outside decisions`() {
    let tasks = TemplateLibrary.builtIn.flatMap(\.tasks)
    let rules = AssignmentRules(AssignmentRule.reference)
    var hours: [String: Double] = [:]
    for task in tasks {
      hours[rules.assignee(of: rules.decide(task)) ?? "", default: 0] += task.estimateHours
    }
    let total = hours.values.reduce(0, +)
    #expect(hours.keys.sorted() == ["backend-developer", "senior-developer"])
    #expect(hours.values.allSatisfy { (0.45...0.55).contains($0 / total) }, "\(hours)")

    let outside = tasks.filter { !$0.flags.isDisjoint(with: [.architecture, .databaseHeavy]) }
    #expect((0.05...0.10).contains(Double(outside.count) / Double(tasks.count)))
  }

  @Test(arguments: TemplateLibrary.builtIn)
  func `a template is found by its id and by its title`(template: StrategicTemplate) {
    for text in [template.id, template.title, "  \(template.title.uppercased())!"] {
      let decision = Planner.plan(text)
      #expect(decision.template?.id == template.id)
      #expect(decision.outcome == .exact)
    }
  }
}

// A template per test case would otherwise fill the log with its whole breakdown.
extension StrategicTemplate: CustomTestStringConvertible {
  /// The id alone.
  public var testDescription: String { id }
}
