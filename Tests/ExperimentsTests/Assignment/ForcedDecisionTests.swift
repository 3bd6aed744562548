import Experiments
import LeadPolicy
import Scenarios
import SimulatedTime
import TeamModel
import Testing

/// Decisions are numbered, and a replay makes one of them otherwise while chance stays the same.
@Suite struct ForcedDecisionTests {
  /// What two replications have in common if nothing was made otherwise.
  private func isSame(_ one: ReplicationOutcome, _ other: ReplicationOutcome) -> Bool {
    one.ledger == other.ledger && one.metrics.map(\.bitPattern) == other.metrics.map(\.bitPattern)
      && one.events == other.events && one.daily == other.daily
  }

  /// A reference team in which admission, assignment, review and escalation all decide.
  private func compiled(_ assignment: [String]) throws -> CompiledScenario {
    try CompiledScenario(
      try scenario(
        "backend-team.json5",
        overrides: [
          "simulation.days=56", "simulation.warmUpDays=0", "team.backend-developer.count=2",
          "workload.features.arrivals.perWeek=2",
        ] + assignment))
  }

  private static let policies =
    [[], ["assignment.dispatch=push"]]
    + ["least-loaded", "weighted-score", "round-robin", "random", "best-skill"].map(handingOut)

  private static func handingOut(_ policy: String) -> [String] {
    ["assignment.policy=\(policy)", "assignment.dispatch=push"]
  }

  @Test(
    "decisions that can be made otherwise count up from 0, the others have no number", arguments: policies)
  func numbers(_ assignment: [String]) throws {
    var replicator = TeamReplicator(try compiled(assignment))
    let decisions = try #require(replicator.replicate(1, isTraced: true).trace).decisions
    let numbers = decisions.compactMap(\.number)
    #expect(numbers == Array(0..<numbers.count))
    #expect(numbers.count > 50)
    for decision in decisions {
      let isChoice = decision.kind == .assignment || decision.kind == .admission
      #expect(isChoice || decision.number == nil)
      if isChoice { #expect(!decision.candidates.isEmpty) }
    }
    #expect(zip(decisions, decisions.dropFirst()).allSatisfy { $0.time <= $1.time })
  }

  @Test("forcing what was chosen changes nothing, to the bit", arguments: policies)
  func forcingTheChosen(_ assignment: [String]) throws {
    var replicator = TeamReplicator(try compiled(assignment))
    let base = replicator.replicate(1, isTraced: true)
    let plain = replicator.replicate(1, isTraced: false)
    #expect(isSame(base, plain))
    for decision in try #require(base.trace).decisions {
      guard let number = decision.number, number % 5 == 0 || decision.kind == .admission,
        let chosen = decision.candidates.first(where: \.isChosen)
      else { continue }
      let forced = ForcedDecision(number: number, candidate: chosen.id)
      let again = replicator.replicate(1, isTraced: false, forcing: forced)
      #expect(isSame(base, again), "decision \(number), \(decision.kind)")
    }
    #expect(isSame(base, replicator.replicate(1, isTraced: false)), "what was forced is forgotten")
  }

  @Test(
    "forcing another changes nothing that was decided before, and what it says afterwards",
    arguments: policies)
  func forcingAnother(_ assignment: [String]) throws {
    let compiled = try compiled(assignment)
    var replicator = TeamReplicator(compiled)
    let base = replicator.replicate(1, isTraced: true)
    let decisions = try #require(base.trace).decisions
    var changed = 0
    for (place, decision) in decisions.enumerated() {
      guard let number = decision.number, number % 4 == 0, decision.kind == .assignment,
        let other = decision.candidates.first(where: { !$0.isChosen && $0.isEligible })
      else { continue }
      let forced = ForcedDecision(number: number, candidate: other.id)
      let outcome = replicator.replicate(1, isTraced: true, forcing: forced)
      #expect(outcome.ledger.holds)
      let replay = try #require(outcome.trace)
      #expect(Array(replay.decisions.prefix(place)) == Array(decisions.prefix(place)))
      let task = try #require(
        replay.tasks.first { $0.strategic == decision.strategic && $0.ordinal == decision.ordinal })
      if let assignee = task.assignee {
        let person = compiled.roster[assignee]
        #expect(other.id == person.id || other.id == person.role)
      }
      if !isSame(base, outcome) { changed += 1 }
      // The same work arrives, whatever is decided.
      #expect(outcome.ledger.arrived == base.ledger.arrived)
    }
    #expect(changed > 5)
  }

  @Test("an admission can be turned around")
  func admissions() throws {
    let compiled = try compiled([])
    var replicator = TeamReplicator(compiled)
    let base = replicator.replicate(1, isTraced: true)
    let trace = try #require(base.trace)
    let admissions = trace.decisions.filter { $0.kind == .admission && $0.number != nil }
    #expect(Set(admissions.map(\.outcome)).isSuperset(of: ["accept", "defer"]), "both are among them")
    for admission in admissions {
      let strategic = try #require(admission.strategic)
      for other in admission.candidates where !other.isChosen {
        let forced = ForcedDecision(number: try #require(admission.number), candidate: other.id)
        let outcome = replicator.replicate(1, isTraced: true, forcing: forced)
        #expect(outcome.ledger.holds)
        let record = try #require(outcome.trace).strategic[strategic]
        #expect(record.wasDeferred == (other.id == "defer"), "\(admission.outcome) made \(other.id)")
      }
      #expect(trace.strategic[strategic].wasDeferred == (admission.outcome == "defer"))
    }
  }

  @Test("a name that is nobody's leaves the decision to the lead")
  func unknownCandidate() throws {
    for assignment in [[], Self.handingOut("least-loaded")] {
      var replicator = TeamReplicator(try compiled(assignment))
      let base = replicator.replicate(0, isTraced: false)
      for name in ["nobody", "backend-lead", ""] {
        let forced = ForcedDecision(number: 3, candidate: name)
        #expect(isSame(base, replicator.replicate(0, isTraced: false, forcing: forced)))
      }
    }
  }

  // MARK: Regret

  /// Two people who can both do everything; `best-skill` gives it all to one of them. The first story brings 4 h on
  /// Monday at 9, the second 2 h at 10.
  private func pair(_ policy: String = "best-skill") throws -> CompiledScenario {
    var known = KnownArrivals()
    known.team.days = 14
    known.team.team = """
      expert: { count: 1, focus: 1, skills: { sql: "expert" } },
      developer: { count: 1, focus: 1, skills: { sql: "advanced" } }
      """
    known.team.rules = #"{ code: "all", when: {}, assign: "expert" }"#
    known.team.assignment = #"policy: "\#(policy)""#
    known.team.arrivals = ""
    known.team.streams = """
      long: { tier: 2, arrivals: { perHour: 1 }, tasks: { long: { estimate: 4, skills: { sql: "advanced" } } } },
      short: { tier: 2, arrivals: { perHour: 1 }, tasks: { short: { estimate: 2, skills: { sql: "advanced" } } } }
      """
    known.hours = [9]
    known.change = { scenario in
      scenario.workload[1].arrivals.ratePerHour = 0  // KnownArrivals sees to the first.
      scenario.workload[1].arrivals.trace = ArrivalTrace(
        file: "known.csv", text: "",
        arrivals: [
          ArrivalTrace.Arrival(
            day: KnownArrivals.monday, microsecond: 10 * 3_600_000_000, work: nil, priority: nil)
        ])
    }
    return try CompiledScenario(try known.scenario())
  }

  @Test("regret is what the best alternative would have saved: exact where it can be worked out by hand")
  func regretByHand() throws {
    let compiled = try pair()
    var replicator = TeamReplicator(compiled)
    let outcome = replicator.replicate(0, isTraced: true)
    // 9 to 13, and 14 to 16 for what came at 10: 4 h and 5 h in the system.
    #expect(outcome.ledger.timeInSystem == 9 * 3_600_000_000)
    let decisions = try #require(outcome.trace).decisions.filter { $0.kind == .assignment }
    #expect(decisions.map(\.outcome) == ["expert", "expert"])
    var analysis = RegretAnalysis(compiled, outcome: outcome)
    for (decision, later) in zip(decisions, [0.0, -4]) {
      // Whichever of the two the developer does, both are done at once: 4 h and 2 h.
      let regret = try analysis.regret(of: decision)
      #expect(regret.alternatives.map(\.candidate) == ["developer"])
      #expect(regret.alternatives.map(\.changeHours) == [-3])
      // The long task ends at 13 in either case, the short one at 12 instead of 16.
      #expect(regret.alternatives.map(\.taskEndsLaterHours) == [later])
      #expect(regret.regretHours == 3)
      #expect(regret.best?.candidate == "developer")
    }
  }

  @Test("a decision that was right has no regret")
  func noRegret() throws {
    let compiled = try pair("least-loaded")
    var replicator = TeamReplicator(compiled)
    let outcome = replicator.replicate(0, isTraced: true)
    #expect(outcome.ledger.timeInSystem == 6 * 3_600_000_000)
    let decisions = try #require(outcome.trace).decisions.filter { $0.kind == .assignment }
    #expect(decisions.map(\.outcome) == ["expert", "developer"])
    var analysis = RegretAnalysis(compiled, outcome: outcome)
    // With the first at the developer's the second goes to the expert: no difference. The second at the expert's waits.
    let changes = try decisions.map { try analysis.regret(of: $0) }
    #expect(changes.map { $0.alternatives.map(\.changeHours) } == [[0], [3]])
    #expect(changes.allSatisfy { $0.regretHours == 0 && $0.best == nil })
  }
}
