import LeadPolicy
import Testing

@Suite("What holds for every assignment policy")
struct EveryPolicyTests {
  static let kinds = AssignmentPolicyKind.allCases.filter { $0 != .external }

  func question(_ team: TestTeam, _ generator: inout SplitMix) -> AssignmentQuestion {
    AssignmentQuestion(
      rulePool: team.pools.indices.randomElement(using: &generator), draw: generator.share(steps: 8))
  }

  @Test func `the names are those of the scenario`() {
    #expect(
      AssignmentPolicyKind.allCases.map(\.rawValue) == [
        "rules", "rules-with-overflow", "weighted-score", "least-loaded", "best-skill", "round-robin",
        "random",
        "external",
      ])
    for kind in Self.kinds { #expect(SelectedAssignmentPolicy(kind)?.kind == kind) }
    #expect(SelectedAssignmentPolicy(.external) == nil)
  }

  @Test(arguments: kinds)
  func `nobody unqualified is chosen; under weighted-score, nobody below the limits`(
    kind: AssignmentPolicyKind
  ) throws {
    var generator = SplitMix(state: 11)
    var policy = try #require(SelectedAssignmentPolicy(kind))
    for _ in 0..<3_000 {
      let team = TestTeam.random(&generator)
      let question = question(team, &generator)
      let choice = policy.choose(from: team, for: question)
      guard let candidate = choice.candidate else { continue }
      let person = try #require(team.member(candidate))
      let fit = team.fit(candidate.pool)
      #expect(person.load == candidate.load)
      if kind == .weightedScore {
        #expect(fit.skillMatch >= 0.6 && person.load <= 0.9)
      } else {
        #expect(fit.isQualified)
      }
      #expect(person.isPresent || choice.code == "awaits-return")
      if kind == .rules { #expect(candidate.pool == question.rulePool) }
    }
  }

  @Test(arguments: kinds)
  func `nobody is chosen only where nobody may be`(kind: AssignmentPolicyKind) throws {
    var generator = SplitMix(state: 13)
    var policy = try #require(SelectedAssignmentPolicy(kind))
    for _ in 0..<3_000 {
      let team = TestTeam.random(&generator)
      let question = question(team, &generator)
      let somebodyMay: Bool
      switch kind {
      case .rules:
        let pool = question.rulePool.map { team.pools[$0] }
        somebodyMay = pool.map { $0.fit.isQualified && !$0.members.isEmpty } ?? false
      case .weightedScore:
        somebodyMay = team.pools.contains { pool in
          pool.fit.skillMatch >= 0.6 && pool.members.contains { $0.isPresent && $0.load <= 0.9 }
        }
      default:
        somebodyMay = team.pools.contains { $0.fit.isQualified && !$0.members.isEmpty }
      }
      #expect((policy.choose(from: team, for: question).candidate != nil) == somebodyMay)
    }
  }

  @Test(arguments: kinds)
  func `how the team is stored and what was asked before do not matter`(kind: AssignmentPolicyKind) throws {
    var generator = SplitMix(state: 17)
    var policy = try #require(SelectedAssignmentPolicy(kind))
    for _ in 0..<1_000 {
      let team = TestTeam.random(&generator)
      let question = question(team, &generator)
      var twin = policy
      let choice = policy.choose(from: team, for: question)
      #expect(twin.choose(from: team.shuffled(&generator), for: question) == choice)
      // Only taking turns remembers.
      if kind != .roundRobin {
        _ = policy.choose(from: TestTeam.random(&generator), for: AssignmentQuestion())
        #expect(policy.choose(from: team, for: question) == choice)
      }
    }
  }

  @Test func `a selected policy decides as the policy itself`() throws {
    var generator = SplitMix(state: 19)
    let weights = ScoreWeights(skillMatch: 0, learningValue: 1)
    let limits = ScoreLimits(minimumSkillMatch: 0.2, maximumLoad: 0.5)
    func selected(_ kind: AssignmentPolicyKind) throws -> SelectedAssignmentPolicy {
      try #require(
        SelectedAssignmentPolicy(kind, overflowThreshold: 0.3, weights: weights, limits: limits))
    }
    func agree(_ kind: AssignmentPolicyKind, _ policy: some AssignmentPolicy) throws {
      var (own, picked) = (policy, try selected(kind))
      #expect(own.kind == kind)
      for _ in 0..<500 {
        let team = TestTeam.random(&generator)
        let question = question(team, &generator)
        #expect(picked.record(from: team, for: question) == own.record(from: team, for: question))
        #expect(picked.choose(from: team, for: question) == own.choose(from: team, for: question))
      }
    }
    try agree(.rules, RulesPolicy())
    try agree(.rulesWithOverflow, RulesWithOverflowPolicy(threshold: 0.3))
    try agree(.weightedScore, WeightedScorePolicy(weights: weights, limits: limits))
    try agree(.leastLoaded, LeastLoadedPolicy())
    try agree(.bestSkill, BestSkillPolicy())
    try agree(.roundRobin, RoundRobinPolicy())
    try agree(.random, RandomPolicy())
  }
}
