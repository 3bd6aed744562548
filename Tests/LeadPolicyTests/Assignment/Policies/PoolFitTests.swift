import LeadPolicy
import Testing

@Suite("How a task suits a role")
struct PoolFitTests {
  let team = RoleProfile.referenceTeam

  func task(_ skills: [String: SkillLevel], _ complexity: Complexity = .moderate) -> TacticalTemplate {
    TacticalTemplate(key: "T", title: "t", estimateHours: 1, skills: skills, complexity: complexity)
  }

  func fit(_ skills: [String: SkillLevel], _ complexity: Complexity = .moderate, role: Int = 0) -> PoolFit {
    PoolFit(task: task(skills, complexity), role: team[role], team: team)
  }

  /// The backend developer: sql advanced (3), security intermediate (2), nodejs expert (4), no architecture.
  static let matches: [(required: [String: SkillLevel], match: Double)] = [
    (["sql": .advanced], 1), (["sql": .expert], 0.75), (["security": .advanced], 2.0 / 3),
    (["security": .expert, "nodejs": .beginner], 0.75), (["architecture": .beginner], 0), ([:], 1),
    (["architecture": .expert, "sql": .expert, "security": .advanced], 17.0 / 36),
  ]

  @Test(arguments: matches)
  func `skill match is the mean share of each level that is there`(
    required: [String: SkillLevel], match: Double
  ) {
    #expect(fit(required).skillMatch == match)
  }

  @Test func `mastery tells the qualified apart, which skill match does not`() {
    let required: [String: SkillLevel] = ["sql": .advanced, "security": .beginner]
    #expect(fit(required).skillMatch == 1 && fit(required, role: 1).skillMatch == 1)
    #expect(fit(required).mastery == 5.0 / 8)
    #expect(fit(required, role: 1).mastery == 1)
    #expect(fit([:]).mastery == 1)
  }

  @Test func `work teaches what is at one's level or one above, and an expert nothing`() {
    let required: [String: SkillLevel] = [
      "sql": .expert, "security": .intermediate, "python": .beginner, "architecture": .intermediate,
    ]
    // One below in sql, at it in security; far above python, two below architecture.
    #expect(fit(required).learningValue == 0.5)
    #expect(fit(required, role: 1).learningValue == 0)
    #expect(fit(["nodejs": .expert]).learningValue == 0)
    #expect(fit(["architecture": .beginner]).learningValue == 1)
    #expect(fit([:]).learningValue == 0)
  }

  @Test func `complexity fit falls with the levels that are short and with the seniority that is wasted`() {
    #expect(fit(["sql": .advanced]).complexityFit == 1)
    #expect(fit(["sql": .expert]).complexityFit == 0.75)
    #expect(fit(["architecture": .expert, "sql": .beginner]).complexityFit == 0)
    // Seniorities: backend developer 3 + 4 + 3 + 3 + 2 + 2 = 17, senior developer 7 × 4 = 28.
    #expect(fit(["sql": .advanced], role: 1).complexityFit == 17.0 / 28)
    #expect(fit(["sql": .advanced], .high, role: 1).complexityFit == 1)
    #expect(fit(["sql": .expert], role: 1).complexityFit == 1)
  }

  @Test func `over any task and team the figures are shares and agree with the judgements they grade`() {
    var generator = SplitMix(state: 1)
    let names = ["a", "b", "c", "d"]
    func skills() -> [String: SkillLevel] {
      var levels: [String: SkillLevel] = [:]
      for name in names { levels[name] = SkillLevel(rawValue: Int.random(in: 0...4, using: &generator)) }
      return levels
    }
    for _ in 0..<2_000 {
      let team = (0..<3).map { RoleProfile(id: "\($0)", skills: skills()) }
      let task = task(skills(), Complexity.allCases.randomElement(using: &generator) ?? .high)
      for role in team {
        let fit = PoolFit(task: task, role: role, team: team)
        let shares = [fit.skillMatch, fit.complexityFit, fit.learningValue, fit.mastery]
        #expect(shares.allSatisfy { (0...1).contains($0) })
        #expect((fit.skillMatch == 1) == role.isQualified(for: task.skills))
        #expect(fit.isQualified == role.isQualified(for: task.skills))
        let match = ComplexityMatch(task: task, assignee: role, team: team)
        #expect((fit.complexityFit == 1) == (match == .matched))
      }
    }
  }

  @Test func `recent performance forgets a fifth with every review`() {
    var performance = RecentPerformance(prior: 0.5)
    performance.record(passed: true)
    #expect(abs(performance.share - 0.6) < 1e-15)
    performance.record(passed: false)
    #expect(abs(performance.share - 0.48) < 1e-15)
    for _ in 0..<1_000 { performance.record(passed: true) }
    #expect((0...1).contains(performance.share) && performance.share > 1 - 1e-12)
    #expect(RecentPerformance().share == 0.86)
  }
}
