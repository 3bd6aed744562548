import LeadPolicy
import Testing

@Suite("Records of assignments")
struct AssignmentRecordTests {
  let question = AssignmentQuestion(rulePool: 0)

  @Test func `the term that added most to the lead over the runner-up decided`() throws {
    let team = TestTeam(pools: [
      .init(.qualified(complexityFit: 0.5), loads: [0.5], performance: [0.5]),
      .init(.qualified(), loads: [0.25, 0.95], performance: [0, 0]),
    ])
    // Pool 1 leads by 0.25 × 0.25 in capacity and by 0.20 × 0.5 in fit, and is 0.05 × 0.5 behind in performance.
    let record = WeightedScorePolicy().record(from: team, for: question)
    #expect(record.decidedBy == "complexity-fit")
    #expect(record.chosen?.name == "role-1-0" && record.runnerUp?.name == "role-0-0")
    #expect(record.candidates.map(\.name) == ["role-1-0", "role-0-0", "role-1-1"])
    #expect(record.candidates.map(\.objection) == [nil, nil, .aboveLoad])
    #expect(record.peopleCount == 3 && record.candidateCount == 2)
    let chosen = try #require(record.chosen)
    #expect(chosen.role == "role-1" && chosen.expectedHours == 6)
    #expect(
      chosen.terms.map(\.term) == [
        .skillMatch, .freeCapacity, .complexityFit, .learningValue, .recentPerformance,
      ])
    #expect(chosen.terms.map(\.value) == [1, 0.75, 1, 0, 0])
    #expect(
      record.explanation
        == "role-1-0 (load 25 %): the highest score, 0.79; complexity fit added most (0.1) to the lead over "
        + "role-0-0 (load 50 %) with 0.65.")
  }

  @Test func `a draw in the score is called a tie`() {
    let team = TestTeam(pools: [.init(.qualified(), loads: [0.5, 0.5])])
    let record = WeightedScorePolicy().record(from: team, for: question)
    #expect(record.decidedBy == "tie")
    #expect(record.chosen?.name == "role-0-0" && record.runnerUp?.name == "role-0-1")
    #expect(record.explanation.contains("level with role-0-1"))
  }

  @Test func `a choice by the rules names the rule, and the runner-up stays within the role`() {
    let team = TestTeam(pools: [.init(.qualified(), loads: [0.5, 0.75]), .init(.qualified(), loads: [0])])
    let record = RulesPolicy().record(from: team, for: question, rule: "high-security")
    #expect(record.decidedBy == "high-security")
    #expect(record.runnerUp?.name == "role-0-1")
    #expect(record.candidates.last?.objection == .notTheRulesRole)
    #expect(
      record.explanation
        == "role-0-0 (load 50 %): the least loaded of the role that the rules name, by rule high-security; "
        + "otherwise role-0-1 (load 75 %).")
    let alone = LeastLoadedPolicy().record(
      from: TestTeam(pools: [.init(.qualified(), loads: [0])]), for: question)
    #expect(alone.runnerUp == nil && alone.explanation.contains("nobody else"))
  }

  @Test func `in turn, the runner-up is who would have had this turn`() {
    let team = TestTeam(pools: [.init(.qualified(), loads: [0, 0, 0])])
    var policy = RoundRobinPolicy()
    for expected in [("role-0-0", "role-0-1"), ("role-0-1", "role-0-2"), ("role-0-2", "role-0-0")] {
      let record = policy.record(from: team, for: question)
      #expect(record.chosen?.name == expected.0 && record.runnerUp?.name == expected.1)
      _ = policy.choose(from: team, for: question)
    }
  }

  @Test func `nobody is recorded with everybody's objections`() {
    let team = TestTeam(pools: [.init(.short(), loads: [0, 1])])
    let record = LeastLoadedPolicy().record(from: team, for: question)
    #expect(record.chosen == nil && record.runnerUp == nil && record.decidedBy == "nobody-qualified")
    #expect(record.candidates.map(\.objection) == [.notQualified, .notQualified])
    #expect(record.candidateCount == 0)
    #expect(
      record.explanation
        == "Nobody: nobody has every required skill at its level (2 people, least-loaded).")
  }

  @Test(arguments: EveryPolicyTests.kinds)
  func `on any team the record tells what is then chosen, and lists the rest in order`(
    kind: AssignmentPolicyKind
  ) throws {
    var generator = SplitMix(state: 23)
    var policy = try #require(SelectedAssignmentPolicy(kind))
    for _ in 0..<1_000 {
      let team = TestTeam.random(&generator)
      let question = AssignmentQuestion(
        rulePool: team.pools.indices.randomElement(using: &generator), draw: generator.share(steps: 8))
      let record = policy.record(from: team, for: question, limit: 100)
      let choice = policy.choose(from: team, for: question)
      #expect(record.choice == choice && record.policy == kind)
      #expect(record.chosen?.candidate == choice.candidate)
      if choice.code != "awaits-return" { #expect(record.chosen?.objection == nil) }
      let people = team.pools.reduce(0) { $0 + $1.members.count }
      #expect(record.peopleCount == people && record.candidates.count == people)
      #expect(Set(record.candidates.map(\.candidate)).count == people)
      #expect(record.candidates.count { $0.objection == nil } == record.candidateCount)
      if kind == .weightedScore {
        let scores = record.candidates.filter { $0.objection == nil }.compactMap(\.score)
        #expect(scores == scores.sorted(by: >))
        #expect(record.chosen?.score == choice.score)
      }
      if let runnerUp = record.runnerUp { #expect(runnerUp != record.chosen) }
      if record.candidateCount > 1, kind != .rulesWithOverflow, record.chosen?.objection == nil {
        #expect(record.runnerUp?.objection == nil && record.runnerUp != nil)
      }
      #expect(record.explanation.hasSuffix("."))
    }
  }

  @Test func `a limit keeps the best, and never drops the chosen one or the runner-up`() {
    let loads = (0..<50).map { Double(($0 * 17) % 50) / 50 }
    let team = TestTeam(pools: [.init(.qualified(), loads: loads)])
    let listed = LeastLoadedPolicy().record(from: team, for: question, limit: 5)
    #expect(listed.candidates.map(\.candidate.load) == [0, 0.02, 0.04, 0.06, 0.08])
    #expect(listed.peopleCount == 50 && listed.candidateCount == 50)
    let drawn = RandomPolicy().record(from: team, for: AssignmentQuestion(draw: 0.99), limit: 0)
    #expect(drawn.candidates.map(\.candidate.member) == [49, 48])
  }
}
