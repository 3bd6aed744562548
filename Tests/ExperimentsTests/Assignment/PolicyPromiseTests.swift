import LeadPolicy
import OutputAnalysis
import TeamModel
import Testing

/// In a simulated half year every policy keeps what it promises, decision by decision.
@Suite struct PolicyPromiseTests {
  /// Every assignment has one of the qualified, who is the one the story tells of.
  private func assignments(
    _ team: MixedTeam, hasLimits: Bool = false
  ) throws -> (TracedDecisions, [TracedDecisions.Assignment]) {
    let traced = try team.traced()
    let assignments = traced.assignments
    #expect(assignments.count > 900)
    for (number, assignment) in assignments.enumerated() {
      #expect(assignment.record.number == number)
      guard let chosen = assignment.chosen else {
        // Somebody is qualified for everything; limits ask for more.
        #expect(hasLimits && assignment.eligible.isEmpty && assignment.record.outcome == "nobody")
        continue
      }
      #expect(assignment.record.candidates.count(where: \.isChosen) == 1)
      #expect(assignment.record.outcome == chosen.id)
      #expect(try hasLimits || traced.isQualified(chosen.id, for: assignment.task))
      if let assignee = assignment.task.assignee { #expect(traced.compiled.roster[assignee].id == chosen.id) }
      // Work that only absent people may do waits for one of them.
      #expect(chosen.isEligible || assignment.record.decidedBy == "awaits-return")
      #expect(chosen.isEligible == !assignment.eligible.isEmpty)
    }
    return (traced, assignments.filter { !$0.eligible.isEmpty })
  }

  private func leastLoad(_ candidates: some Sequence<DecisionRecord.Candidate>) throws -> Double {
    try #require(candidates.compactMap(\.load).min())
  }

  @Test("least-loaded takes the least load of all who are qualified and there, whatever their role")
  func leastLoaded() throws {
    let (traced, assignments) = try assignments(MixedTeam())
    var roles: Set<String> = []
    for assignment in assignments {
      let chosen = try #require(assignment.chosen)
      #expect(try chosen.load == leastLoad(assignment.eligible))
      if assignment.task.key == "anybody" { roles.insert(try traced.role(chosen.id)) }
    }
    #expect(roles.count == 3)
  }

  @Test("the rules' role keeps the work, and its least loaded member gets it")
  func rules() throws {
    let (traced, assignments) = try assignments(MixedTeam(policy: "rules"))
    let roles = ["anybody": "junior", "database": "senior", "security": "specialist"]
    for assignment in assignments {
      let chosen = try #require(assignment.chosen)
      #expect(try traced.role(chosen.id) == roles[assignment.task.key])
      #expect(try chosen.load == leastLoad(assignment.eligible))
    }
  }

  @Test(
    "overflow leaves the rules' role only above the mark or where nobody is there, and then for the least loaded"
  )
  func overflow() throws {
    var team = MixedTeam(policy: "rules-with-overflow")
    team.assignment = "overflowAbove: 0.5,"
    let (traced, assignments) = try assignments(team)
    let roles = ["anybody": "junior", "database": "senior", "security": "specialist"]
    var seen: [String: Int] = [:]
    for assignment in assignments {
      let chosen = try #require(assignment.chosen)
      let load = try #require(chosen.load)
      let own = try assignment.eligible.filter { try traced.role($0.id) == roles[assignment.task.key] }
      seen[assignment.record.decidedBy, default: 0] += 1
      if own.contains(where: { $0.id == chosen.id }) {
        #expect(try load == leastLoad(own))
        #expect(try load <= 0.5 || load <= leastLoad(assignment.eligible))
      } else {
        #expect(try own.isEmpty || leastLoad(own) > 0.5)
        #expect(try load == leastLoad(assignment.eligible))
        #expect(try own.isEmpty || load < leastLoad(own))
      }
    }
    #expect(Set(seen.keys).isSuperset(of: ["anything", "database", "overflow-load", "no-relief"]), "\(seen)")
  }

  @Test("best-skill takes the greatest mastery, and among equals the least load")
  func bestSkill() throws {
    let (traced, assignments) = try assignments(MixedTeam(policy: "best-skill", perWeek: 35))
    for assignment in assignments {
      let chosen = try #require(assignment.chosen)
      let best = try #require(assignment.eligible.compactMap(\.score).max())
      #expect(chosen.score == best)
      #expect(try chosen.load == leastLoad(assignment.eligible.filter { $0.score == best }))
      let expected = ["anybody": "senior", "database": "specialist", "security": "specialist"]
      // With everybody there, nodejs is a senior's and the rest a specialist's.
      if Set(try assignment.eligible.map { try traced.role($0.id) }).count == 3 {
        #expect(try traced.role(chosen.id) == expected[assignment.task.key])
      }
    }
  }

  @Test("weighted-score takes the highest sum of its terms, within its limits", arguments: [0, 0.05])
  func weightedScore(_ performance: Double) throws {
    var team = MixedTeam(policy: "weighted-score", perWeek: 40)
    team.assignment = """
      weights: { recentPerformance: \(performance) }, limits: { minimumSkillMatch: 0.4, maximumLoad: 9 },
      """
    team.review = #"checks: { "acceptance-criteria": { defect: 0.3, detected: 1 } }"#
    let (traced, assignments) = try assignments(team, hasLimits: true)
    var unqualified = 0
    var performances: Set<Double> = []
    for assignment in assignments {
      let chosen = try #require(assignment.chosen)
      let score = try #require(chosen.score)
      #expect(try score == #require(assignment.eligible.compactMap(\.score).max()))
      for candidate in assignment.eligible {
        let sum = candidate.terms.reduce(0) { $0 + $1.weight * $1.value }
        #expect(try abs(#require(candidate.score) - sum) < 1e-12)
        #expect(try #require(candidate.load) <= 9)
        let match = try #require(candidate.terms.first { $0.name == "skill-match" }).value
        #expect(match >= 0.4)
        performances.formUnion(candidate.terms.filter { $0.name == "recent-performance" }.map(\.value))
      }
      #expect(abs(chosen.terms.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
      if try !traced.isQualified(chosen.id, for: assignment.task) { unqualified += 1 }
    }
    // A senior's advanced SQL or a junior's lack of it: no match of the tasks' only skill is between 0 and 1 here.
    #expect(unqualified == 0)
    #expect(performances.count > 10, "reviews are remembered")
  }

  @Test("within its limits weighted-score gives work to people a little short of it, and says so")
  func weightedScoreBelowSkill() throws {
    var team = MixedTeam(policy: "weighted-score", perWeek: 40)
    team.assignment = "weights: { freeCapacity: 5 }, limits: { minimumSkillMatch: 0.6, maximumLoad: 9 },"
    var scenario = try team.scenario()
    // Two levels of three: a match of 2/3.
    scenario.team[0].profile.skills["sql"] = .intermediate
    let compiled = try CompiledScenario(scenario)
    var replicator = TeamReplicator(compiled)
    let trace = try #require(replicator.replicate(0, isTraced: true).trace)
    let traced = TracedDecisions(scenario: scenario, compiled: compiled, trace: trace)
    var short = 0
    for assignment in traced.assignments where assignment.task.key == "database" {
      let chosen = try #require(assignment.chosen)
      if try traced.isQualified(chosen.id, for: assignment.task) { continue }
      short += 1
      #expect(chosen.terms.first { $0.name == "skill-match" }?.value == 2.0 / 3)
    }
    #expect(short > 50)
    #expect(
      !traced.assignments.contains { $0.task.key == "security" && $0.chosen?.id.hasPrefix("junior") == true })
  }

  @Test("round-robin gives everybody exactly one turn in every round while everybody may do everything")
  func roundRobin() throws {
    var team = MixedTeam(policy: "round-robin", absences: false, weights: (1, 0, 0), perWeek: 40)
    team.days = 364
    let (_, assignments) = try assignments(team)
    let people = assignments.compactMap { $0.chosen?.id }
    for round in stride(from: 0, to: people.count - 7, by: 7) {
      #expect(Set(people[round..<round + 7]).count == 7, "from decision \(round) on")
    }
  }

  @Test("round-robin keeps turns even within every role, whatever the mix of tasks")
  func roundRobinOfMixture() throws {
    let (traced, assignments) = try assignments(MixedTeam(policy: "round-robin", absences: false))
    let turns = Dictionary(grouping: assignments.compactMap { $0.chosen?.id }, by: \.self).mapValues(\.count)
    for role in try Dictionary(grouping: turns.keys, by: { try traced.role($0) }).values {
      let counts = role.compactMap { turns[$0] }
      #expect(try #require(counts.max()) - #require(counts.min()) <= 1, "\(turns)")
    }
    #expect(turns.count == 7)
  }

  @Test("random takes each of the qualified as often as any other, whatever their load")
  func random() throws {
    let (_, assignments) = try assignments(MixedTeam(policy: "random"))
    for (key, count) in [("anybody", 7), ("database", 4), ("security", 2)] {
      let draws = assignments.filter { $0.task.key == key && $0.eligible.count == count }
      let chosen = Dictionary(grouping: draws.compactMap { $0.chosen?.id }, by: \.self).mapValues(\.count)
      let expected = Double(draws.count) / Double(count)
      #expect(chosen.count == count && expected > 30)
      let statistic = chosen.values.reduce(0) { sum, observed in
        sum + (Double(observed) - expected) * (Double(observed) - expected) / expected
      }
      let tail = ChiSquare.upperTail(statistic, degreesOfFreedom: Double(count - 1))
      #expect(tail > 0.001, "\(key): \(chosen)")
    }
  }
}
