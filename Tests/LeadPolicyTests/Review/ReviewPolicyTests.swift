import LeadPolicy
import Testing

@Suite("Domain review")
struct ReviewPolicyTests {
  @Test func `the eleven checks are the design's, in its order`() {
    #expect(
      ReviewCheck.allCases.map(\.code) == [
        "acceptance-criteria", "api-design", "input-validation", "error-handling", "database-queries",
        "security-practice", "authentication", "test-coverage", "api-documentation",
        "logging-and-monitoring", "performance",
      ])
    #expect(Set(ReviewCheck.allCases.map(\.title)).count == 11)
    for check in ReviewCheck.allCases { #expect(ReviewCheck(code: check.code) == check) }
    #expect(ReviewCheck(code: "coverage") == nil)
  }

  @Test func `a task passes exactly when no check failed`() {
    #expect(ReviewPolicy.verdict(failed: []) == .pass)
    for check in ReviewCheck.allCases {
      let failed = ReviewFindings(check)
      #expect(ReviewPolicy.verdict(failed: failed) == .rework(failed))
      #expect(failed.checks == [check])
    }
    #expect(ReviewPolicy.verdict(failed: ReviewFindings(rawValue: 1 << 11)) == .pass)
  }

  @Test func `the verdict names the failed checks in their order`() {
    var failed = ReviewFindings(.performance)
    failed.insert(.apiDesign)
    failed.insert(.errorHandling)
    let verdict = ReviewPolicy.verdict(failed: failed)
    #expect(verdict.code == "rework")
    #expect(verdict.explanation == "Rework: failed API design, error handling and performance.")
    #expect(ReviewVerdict.pass.explanation == "Passed: no check failed.")
    #expect(ReviewFindings.all.checks == ReviewCheck.allCases)
  }

  @Test func `a plain task faces only the checks of every task`() {
    let plain = TacticalTemplate(key: "T", title: "t", estimateHours: 1)
    #expect(
      ReviewPolicy.applicableChecks(for: plain).checks
        == [.acceptanceCriteria, .errorHandling, .testCoverage, .loggingAndMonitoring])
  }

  struct Attribute: Sendable {
    var flags: TaskFlags = []
    var skills: [String: SkillLevel] = [:]
    var security = SecuritySensitivity.low
    var added: [ReviewCheck]
  }

  static let attributes: [Attribute] = [
    Attribute(
      flags: .apiChange, added: [.apiDesign, .inputValidation, .securityPractice, .apiDocumentation]),
    Attribute(
      flags: .breakingChangeRisk,
      added: [.apiDesign, .inputValidation, .securityPractice, .apiDocumentation]),
    Attribute(flags: .databaseMigration, added: [.databaseQueries]),
    Attribute(flags: .databaseHeavy, added: [.databaseQueries, .performance]),
    Attribute(flags: .performanceCritical, added: [.performance]),
    Attribute(flags: .architecture, added: []),
    Attribute(skills: ["sql": .beginner], added: [.databaseQueries]),
    Attribute(skills: ["performance": .beginner], added: [.performance]),
    Attribute(skills: ["nodejs": .expert], added: []),
    Attribute(security: .medium, added: [.inputValidation, .securityPractice, .authentication]),
    Attribute(security: .high, added: [.inputValidation, .securityPractice, .authentication]),
  ]

  @Test(arguments: attributes)
  func `an attribute adds the checks that can find anything`(attribute: Attribute) {
    let plain = TacticalTemplate(key: "T", title: "t", estimateHours: 1)
    let task = TacticalTemplate(
      key: "T", title: "t", estimateHours: 1, skills: attribute.skills, security: attribute.security,
      flags: attribute.flags)
    let more = ReviewPolicy.applicableChecks(for: task)
      .subtracting(ReviewPolicy.applicableChecks(for: plain))
    #expect(more.checks == attribute.added)
  }

  @Test func `three checks guard against vulnerabilities, one against breaking changes`() {
    #expect(
      ReviewFindings.vulnerabilityGuards.checks == [.inputValidation, .securityPractice, .authentication])
    #expect(ReviewPolicy.breakingChangeGuards(for: [.breakingChangeRisk, .apiChange]).checks == [.apiDesign])
    #expect(ReviewPolicy.breakingChangeGuards(for: .apiChange).isEmpty)
  }
}
