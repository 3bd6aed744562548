import LeadPolicy
import Testing

@Suite("Assignment by the rules, and its overflow")
struct RulesPoliciesTests {
  let rules = RulesPolicy()
  let overflow = RulesWithOverflowPolicy(threshold: 0.85)
  let toFirst = AssignmentQuestion(rulePool: 0)

  func choice(_ pool: Int, _ member: Int, _ load: Double, _ reason: AssignmentReason) -> AssignmentChoice {
    .person(Candidate(pool: pool, member: member, load: load), score: max(0, 1 - load), reason)
  }

  @Test func `the rule's pool gives its least loaded member, whoever is idle elsewhere`() {
    let team = TestTeam(pools: [
      .init(.qualified(), loads: [0.5, 0.25, 0.25]), .init(.qualified(mastery: 1), loads: [0]),
    ])
    #expect(rules.choose(from: team, for: toFirst) == choice(0, 1, 0.25, .rule))
    #expect(overflow.choose(from: team, for: toFirst) == choice(0, 1, 0.25, .rule))
    #expect(rules.choose(from: team, for: AssignmentQuestion(rulePool: 1)) == choice(1, 0, 0, .rule))
  }

  @Test func `work flows over above the threshold, not at it`() {
    func team(_ load: Double) -> TestTeam {
      TestTeam(pools: [.init(.qualified(), loads: [load]), .init(.qualified(), loads: [0.9, 0.5])])
    }
    #expect(overflow.choose(from: team(0.85), for: toFirst) == choice(0, 0, 0.85, .rule))
    #expect(overflow.choose(from: team(0.85.nextUp), for: toFirst) == choice(1, 1, 0.5, .overflowLoad))
    #expect(rules.choose(from: team(3), for: toFirst) == choice(0, 0, 3, .rule))
  }

  @Test func `relief must be qualified, present and less loaded, or the first choice keeps the task`() {
    let unqualified = TestTeam(pools: [.init(.qualified(), loads: [1]), .init(.short(), loads: [0])])
    let away = TestTeam(pools: [.init(.qualified(), loads: [1]), .init(.qualified(), loads: [0], away: [0])])
    let equal = TestTeam(pools: [.init(.qualified(), loads: [1]), .init(.qualified(), loads: [1])])
    for team in [unqualified, away, equal] {
      #expect(overflow.choose(from: team, for: toFirst) == choice(0, 0, 1, .noRelief))
    }
    let under = AssignmentQuestion(rulePool: 1)
    #expect(overflow.choose(from: equal, for: under) == choice(1, 0, 1, .noRelief))
  }

  @Test func `while the rule's pool is away, rules waits and overflow does not`() {
    var team = TestTeam(pools: [
      .init(.qualified(), loads: [2, 1], away: [0, 1]), .init(.qualified(), loads: [3]),
    ])
    let awaited = AssignmentChoice.person(
      Candidate(pool: 0, member: 1, load: 1), score: nil, .awaitsReturn)
    #expect(rules.choose(from: team, for: toFirst) == awaited)
    #expect(overflow.choose(from: team, for: toFirst) == choice(1, 0, 3, .overflowAbsence))

    team.pools[1].members[0].isPresent = false
    team.pools[1].members[0].load = 0
    #expect(overflow.choose(from: team, for: toFirst) == awaited)
  }

  @Test func `who waits for people who are away for the whole lookahead compares hours`() {
    var team = TestTeam(pools: [.init(.qualified(), loads: [.infinity, .infinity], away: [0, 1])])
    team.pools[0].members[0].expectedHours = 9
    team.pools[0].members[1].expectedHours = 4
    #expect(rules.choose(from: team, for: toFirst).candidate?.member == 1)
    #expect(overflow.choose(from: team, for: toFirst).candidate?.member == 1)
  }

  @Test func `a rule that names an unqualified role is escalated by rules and corrected by overflow`() {
    let team = TestTeam(pools: [.init(.short(), loads: [0]), .init(.qualified(), loads: [0.5])])
    #expect(rules.choose(from: team, for: toFirst) == .nobody(.ruleNotQualified))
    #expect(overflow.choose(from: team, for: toFirst) == choice(1, 0, 0.5, .overflowQualification))

    let hopeless = TestTeam(pools: [.init(.short(), loads: [0]), .init(.qualified(), loads: [])])
    #expect(overflow.choose(from: hopeless, for: toFirst) == .nobody(.nobodyQualified))
  }

  @Test func `without a rule or without people nobody gets the task`() {
    let team = TestTeam(pools: [.init(.qualified(), loads: [0])])
    #expect(rules.choose(from: team, for: AssignmentQuestion()) == .nobody(.noRule))
    #expect(overflow.choose(from: team, for: AssignmentQuestion()) == .nobody(.noRule))
    let empty = TestTeam(pools: [.init(.qualified(), loads: [])])
    #expect(rules.choose(from: empty, for: toFirst) == .nobody(.noRule))
    #expect(overflow.choose(from: empty, for: toFirst) == .nobody(.nobodyQualified))
  }
}
