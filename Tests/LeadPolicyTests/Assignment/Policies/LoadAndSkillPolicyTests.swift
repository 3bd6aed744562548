import LeadPolicy
import Testing

@Suite("Assignment by load and by skill")
struct LoadAndSkillPolicyTests {
  let question = AssignmentQuestion()

  @Test func `the least loaded qualified person wins, in whichever pool`() {
    let team = TestTeam(pools: [
      .init(.qualified(mastery: 1), loads: [0.5, 0.75]), .init(.short(), loads: [0]),
      .init(.qualified(), loads: [0.25, 0.125], away: [1]),
    ])
    #expect(
      LeastLoadedPolicy().choose(from: team, for: question)
        == .person(Candidate(pool: 2, member: 0, load: 0.25), score: 0.75, .leastLoad))
  }

  @Test func `skill goes before load, and load before place`() {
    let team = TestTeam(pools: [
      .init(.qualified(mastery: 0.75), loads: [0]), .init(.qualified(mastery: 1), loads: [0.5]),
      .init(.qualified(mastery: 1), loads: [0.75, 0.25]), .init(.qualified(mastery: 1), loads: [0.25]),
      .init(.qualified(mastery: 1), loads: [0], away: [0]),
    ])
    #expect(
      BestSkillPolicy().choose(from: team, for: question)
        == .person(Candidate(pool: 2, member: 1, load: 0.25), score: 1, .bestSkill))
  }

  @Test func `a role without any mastery still does work that asks for nothing it lacks`() {
    let team = TestTeam(pools: [.init(.qualified(mastery: 0), loads: [0.5])])
    #expect(BestSkillPolicy().choose(from: team, for: question).candidate?.pool == 0)
  }

  @Test func `equal loads go to the first pool and its first member`() {
    let team = TestTeam(pools: [
      .init(.short(), loads: [0]), .init(.qualified(), loads: [0.5, 0.25, 0.25]),
      .init(.qualified(), loads: [0.25]),
    ])
    let expected = Candidate(pool: 1, member: 1, load: 0.25)
    #expect(LeastLoadedPolicy().choose(from: team, for: question).candidate == expected)
    #expect(BestSkillPolicy().choose(from: team, for: question).candidate == expected)
  }

  @Test func `people without hours come last but are not passed over when they are all there is`() {
    let team = TestTeam(pools: [
      .init(.qualified(), loads: [.infinity]), .init(.qualified(), loads: [7]),
    ])
    #expect(LeastLoadedPolicy().choose(from: team, for: question).candidate?.pool == 1)
    let alone = TestTeam(pools: [.init(.qualified(), loads: [.infinity])])
    #expect(
      LeastLoadedPolicy().choose(from: alone, for: question)
        == .person(Candidate(pool: 0, member: 0, load: .infinity), score: 0, .leastLoad))
  }
}
