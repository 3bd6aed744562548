import LeadPolicy
import Testing

@Suite("Assignment by weighted score")
struct WeightedScorePolicyTests {
  let reference = WeightedScorePolicy()
  let question = AssignmentQuestion()

  @Test func `the reference weights give the score that pencil and paper give`() {
    let team = TestTeam(pools: [
      .init(.qualified(complexityFit: 0.5, learningValue: 0.25), loads: [0.4], performance: [0.8]),
      .init(.short(skillMatch: 0.75, learningValue: 1), loads: [0.2], performance: [0.6]),
    ])
    // Pool 0: 0.40 + 0.25 × 0.6 + 0.20 × 0.5 + 0.10 × 0.25 + 0.05 × 0.8 = 0.715
    // Pool 1: 0.40 × 0.75 + 0.25 × 0.8 + 0.20 × 0.75 + 0.10 + 0.05 × 0.6 = 0.78
    let choice = reference.choose(from: team, for: question)
    #expect(choice.candidate == Candidate(pool: 1, member: 0, load: 0.2))
    #expect(choice.code == "highest-score")
    // A dozen roundings of numbers below 1.
    #expect(abs((choice.score ?? 0) - 0.78) < 12 * 0x1p-53)
    #expect(
      abs(reference.score(fit: team.fit(0), load: 0.4, performance: 0.8) - 0.715) < 12 * 0x1p-53)
  }

  @Test func `the limits exclude beyond them, not at them`() {
    func chosen(_ match: Double, _ load: Double) -> AssignmentChoice {
      reference.choose(
        from: TestTeam(pools: [.init(.short(skillMatch: match), loads: [load])]), for: question)
    }
    #expect(chosen(0.6, 0.9).candidate != nil)
    #expect(chosen(0.6.nextDown, 0) == .nobody(.belowSkillMatch))
    #expect(chosen(1, 0.9.nextUp) == .nobody(.aboveLoad))
    #expect(chosen(1, .infinity) == .nobody(.aboveLoad))
    // Three of five skills at their level are exactly the least match.
    let required = Dictionary(uniqueKeysWithValues: "abcde".map { (String($0), SkillLevel.advanced) })
    let held = required.filter { $0.key < "d" }
    let role = RoleProfile(id: "r", skills: held)
    #expect(role.skillMatch(required: required) == 0.6)
  }

  @Test func `why nobody is a candidate is told apart`() {
    let away = TestTeam(pools: [.init(.qualified(), loads: [0], away: [0]), .init(.short(), loads: [2])])
    #expect(reference.choose(from: away, for: question) == .nobody(.aboveLoad))
    let nobody = TestTeam(pools: [.init(.qualified(), loads: []), .init(.short(skillMatch: 0.5), loads: [0])])
    #expect(reference.choose(from: nobody, for: question) == .nobody(.belowSkillMatch))
    #expect(reference.choose(from: TestTeam(pools: []), for: question) == .nobody(.belowSkillMatch))
  }

  @Test func `a least skill match of one asks for the qualified`() {
    let policy = WeightedScorePolicy(limits: ScoreLimits(minimumSkillMatch: 1))
    let team = TestTeam(pools: [.init(.short(skillMatch: 1.0.nextDown), loads: [0])])
    #expect(policy.choose(from: team, for: question) == .nobody(.belowSkillMatch))
  }

  @Test func `recent performance decides between people who are otherwise equal, only while it has a weight`()
  {
    let team = TestTeam(pools: [
      .init(.qualified(), loads: [0.5, 0.5, 0.5, 0.95], performance: [0.2, 0.9, 0.9, 1])
    ])
    #expect(reference.choose(from: team, for: question).candidate?.member == 1)
    let without = WeightedScorePolicy(weights: ScoreWeights(recentPerformance: 0))
    #expect(without.choose(from: team, for: question).candidate?.member == 0)
  }

  @Test func `only the proportions of the weights matter`() {
    let doubled = ScoreWeights(
      skillMatch: 0.8, freeCapacity: 0.5, complexityFit: 0.4, learningValue: 0.2, recentPerformance: 0.1)
    #expect(WeightedScorePolicy(weights: doubled).weights == reference.weights)
  }

  @Test func `faulty weights and limits say what was found and expected`() {
    #expect(ScoreWeights().fault == nil)
    #expect(ScoreWeights(learningValue: -0.1).fault == .weightOutOfRange(.learningValue, -0.1))
    #expect(
      ScoreWeights(learningValue: -0.1).fault?.explanation
        == "The weight of learning-value is -0.1; expected a number that is at least 0.")
    #expect(ScoreWeights(skillMatch: .infinity).fault == .weightOutOfRange(.skillMatch, .infinity))
    #expect(ScoreWeights(skillMatch: .nan).fault != nil)
    let nothing = ScoreWeights(
      skillMatch: 0, freeCapacity: 0, complexityFit: 0, learningValue: 0, recentPerformance: 0)
    #expect(nothing.fault == .sumOutOfRange(0))
    #expect(ScoreWeights(skillMatch: .nan).normalized == nothing)
  }

  /// Everybody within the limits, scored one by one.
  func oracle(_ team: TestTeam, _ weights: ScoreWeights, _ limits: ScoreLimits) -> Candidate? {
    var scored: [(score: Double, candidate: Candidate)] = []
    let share = weights.normalized
    for (pool, people) in team.pools.enumerated() {
      for person in people.members where person.isPresent {
        if people.fit.skillMatch < limits.minimumSkillMatch || person.load > limits.maximumLoad { continue }
        let free = max(0, 1 - person.load)
        let fit = people.fit
        let score =
          share.skillMatch * fit.skillMatch + share.freeCapacity * free
          + share.complexityFit * fit.complexityFit + share.learningValue * fit.learningValue
          + share.recentPerformance * person.performance
        scored.append((score, person.candidate(of: pool)))
      }
    }
    return scored.min {
      (-$0.score, $0.candidate.load, $0.candidate.pool, $0.candidate.member)
        < (-$1.score, $1.candidate.load, $1.candidate.pool, $1.candidate.member)
    }?.candidate
  }

  @Test(arguments: [
    ScoreWeights(), ScoreWeights(recentPerformance: 0), ScoreWeights(freeCapacity: 0),
    ScoreWeights(freeCapacity: 0, recentPerformance: 0),
    ScoreWeights(skillMatch: 0, freeCapacity: 1, complexityFit: 0, learningValue: 0, recentPerformance: 3),
  ])
  func `on any team it finds the best of all, ties included`(weights: ScoreWeights) {
    var generator = SplitMix(state: 7)
    for limits in [ScoreLimits(), ScoreLimits(minimumSkillMatch: 0, maximumLoad: 1.2)] {
      let policy = WeightedScorePolicy(weights: weights, limits: limits)
      for _ in 0..<3_000 {
        let team = TestTeam.random(&generator)
        #expect(policy.choose(from: team, for: question).candidate == oracle(team, weights, limits))
      }
    }
  }
}
