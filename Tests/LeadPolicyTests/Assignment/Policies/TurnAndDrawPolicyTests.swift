import LeadPolicy
import Testing

@Suite("Assignment in turn and at random")
struct TurnAndDrawPolicyTests {
  func turns(_ count: Int, _ policy: inout RoundRobinPolicy, _ team: TestTeam) -> [String] {
    (0..<count).map { _ in
      policy.choose(from: team, for: AssignmentQuestion()).candidate.map { "\($0.pool)\($0.member)" } ?? "-"
    }
  }

  @Test func `in every round everybody has one turn, whatever the sizes of the pools`() {
    for sizes in [[1], [3], [2, 1], [1, 3], [3, 1], [2, 3, 4], [7, 1, 5]] {
      let team = TestTeam(
        pools: sizes.map { .init(.qualified(), loads: Array(repeating: 0.5, count: $0)) })
      let people = sizes.reduce(0, +)
      var policy = RoundRobinPolicy()
      for _ in 0..<50 { #expect(Set(turns(people, &policy, team)).count == people) }
    }
  }

  @Test func `loads do not matter, qualification and presence do`() {
    let team = TestTeam(pools: [
      .init(.qualified(), loads: [9, 0, 3], away: [1]), .init(.short(), loads: [0]),
      .init(.qualified(), loads: [2]),
    ])
    var policy = RoundRobinPolicy()
    #expect(turns(6, &policy, team) == ["00", "20", "02", "00", "20", "02"])
  }

  @Test func `a mix of tasks evens out: nobody is passed over for good`() {
    let both = TestTeam(pools: [
      .init(.qualified(), loads: [0, 0]), .init(.qualified(), loads: [0, 0]),
    ])
    var onlySecond = both
    onlySecond.pools[0].fit = .short()
    var policy = RoundRobinPolicy()
    var count: [String: Int] = [:]
    for _ in 0..<100 {
      for person in turns(1, &policy, onlySecond) + turns(1, &policy, both) {
        count[person, default: 0] += 1
      }
    }
    #expect(count == ["00": 50, "01": 50, "10": 50, "11": 50])
  }

  @Test func `absence saves up no turns`() {
    let both = TestTeam(pools: [.init(.qualified(), loads: [0]), .init(.qualified(), loads: [0])])
    var without = both
    without.pools[1].members[0].isPresent = false
    var policy = RoundRobinPolicy()
    #expect(turns(20, &policy, without) == Array(repeating: "00", count: 20))
    let back = turns(10, &policy, both)
    #expect(back.filter { $0 == "10" }.count <= 6)
    #expect(Set(back.suffix(2)).count == 2)
  }

  @Test func `somebody who leaves in mid-round does not break the order`() {
    var team = TestTeam(pools: [.init(.qualified(), loads: [0, 0, 0])])
    var policy = RoundRobinPolicy()
    #expect(turns(2, &policy, team) == ["00", "01"])
    team.pools[0].members[2].isPresent = false
    #expect(turns(3, &policy, team) == ["00", "01", "00"])
    team.pools[0].members[0].isPresent = false
    team.pools[0].members[1].isPresent = false
    #expect(
      policy.choose(from: team, for: AssignmentQuestion())
        == .person(Candidate(pool: 0, member: 0, load: 0), score: nil, .awaitsReturn))
  }

  @Test func `a draw falls on each of the qualified over an equal stretch`() {
    let team = TestTeam(pools: [
      .init(.qualified(), loads: [9, 0, 3], away: [1]), .init(.short(), loads: [0]),
      .init(.qualified(), loads: [2, 2]),
    ])
    func drawn(_ draw: Double) -> String {
      let choice = RandomPolicy().choose(from: team, for: AssignmentQuestion(draw: draw))
      #expect(choice.code == "draw")
      return choice.candidate.map { "\($0.pool)\($0.member)" } ?? "-"
    }
    let people = ["00", "02", "20", "21"]
    for (index, person) in people.enumerated() {
      #expect(drawn(Double(index) / 4) == person)
      #expect(drawn((Double(index + 1) / 4).nextDown) == person)
    }
  }

  @Test func `a draw outside its range takes the nearest person`() {
    let team = TestTeam(pools: [.init(.qualified(), loads: [0, 0])])
    for (draw, member) in [(-1.0, 0), (.nan, 0), (1, 1), (7, 1), (.infinity, 1)] {
      let choice = RandomPolicy().choose(from: team, for: AssignmentQuestion(draw: draw))
      #expect(choice.candidate?.member == member)
    }
  }
}
