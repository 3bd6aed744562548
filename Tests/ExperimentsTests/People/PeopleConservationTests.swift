import Experiments
import LeadPolicy
import Scenarios
import TeamModel
import Testing
import WorkingTime

/// With everything on at once the books balance, and a replication is still a function of its number.
@Suite struct PeopleConservationTests {
  private static let actions = """
    actions={defer:{when:"critical"},overflow:{when:"warning"},\
    overtime:{when:["warning","sustained-utilization"],hoursPerDay:1.5,maximumDays:4,restDays:2},\
    borrow:{when:["critical","all-oversubscribed"],role:"backend-developer",people:2,afterDays:1,minimumDays:2},\
    cutScope:{when:"critical",share:0.2}}
    """

  /// A scenario drawn from a number: who comes and goes, how much there is to do, and how it finds its people.
  private func everything(_ number: Int, _ overrides: [String] = []) throws -> Scenario {
    let pick = { (salt: Int, choices: Int) in Int((number &* 7919 &+ salt &* 104_729) % 9973) % choices }
    var scenario = try scenario(
      "backend-team.json5",
      overrides: [
        "simulation.warmUpDays=14", "simulation.days=70", Self.actions, "work.handOverShare=0.2",
        "work.handOverForAbsence=true",
        #"work.mentoring=[{mentor:"senior-developer",mentee:"backend-developer",skills:["python","sql","security"],hoursPerWeek:3,hoursPerLevel:9,maximumLevels:2}]"#,
        "team.backend-developer.count=\(1 + pick(1, 4))", "team.senior-developer.count=\(1 + pick(2, 3))",
        "team.backend-developer.absences=[]", "team.senior-developer.absences=[]",
        "workload.change-requests.arrivals.perWeek=\(3 + pick(3, 25))",
        #"assignment.dispatch="\#(["pull", "push"][pick(4, 2)])""#, "department.teams=\(1 + pick(5, 2))",
      ] + overrides)
    let start = scenario.simulation.start
    for role in scenario.team.indices {
      for person in 0..<scenario.team[role].count where pick(6 + person + 10 * role, 2) == 0 {
        let from = pick(20 + person, 60)
        scenario.team[role].changes.append(
          StaffChange(
            person: person, starts: pick(7, 2) == 0 ? start + from : nil, leaves: start + from + pick(8, 40),
            startingSpeed: 0.5, rampUpDays: 20))
      }
    }
    if pick(9, 3) == 0 { scenario.calendar = .alwaysOn }
    return scenario
  }

  @Test("the books balance with everything on", arguments: 0..<24)
  func booksBalance(_ number: Int) throws {
    let compiled = try CompiledScenario(try everything(number))
    var replicator = TeamReplicator(compiled)
    for replication in 0..<2 {
      let outcome = replicator.replicate(replication, isTraced: replication == 0)
      #expect(outcome.ledger.holds, "\(outcome.ledger)")
      #expect(outcome.daily.allSatisfy { $0.busy <= $0.available && $0.committed >= .zero })
      #expect(outcome.metrics.allSatisfy { $0.isNaN || $0 >= 0 })
      if let trace = outcome.trace {
        let pieces = trace.work.reduce(into: 0) { $0 += $1.worked.microseconds }
        #expect(pieces == outcome.ledger.bookedOnWork.microseconds)
      }
    }
  }

  @Test("these scenarios do everything")
  func everythingHappens() throws {
    var seen: [String: Int] = [:]
    for number in 0..<24 {
      let compiled = try CompiledScenario(try everything(number))
      var replicator = TeamReplicator(compiled)
      let outcome = replicator.replicate(0, isTraced: false)
      for (metric, value) in zip(compiled.metrics, outcome.metrics) where value > 0 {
        seen[metric.name, default: 0] += 1
      }
    }
    for name in [
      "hand_overs_per_week", "mentoring_hours_per_week", "levels_gained", "overtime_hours_per_week",
      "borrowed_days_per_week", "scope_cut_share", "action_days_share.defer", "action_days_share.overflow",
    ] { #expect(seen[name, default: 0] >= 6, "\(name) in \(seen[name, default: 0]) of 24") }
  }

  @Test("any number of threads gives the same outcomes")
  func threadsDoNotMatter() throws {
    let compiled = try CompiledScenario(try everything(5))
    func outcomes(jobs: Int) throws -> [[UInt64]] {
      var results: [[UInt64]] = []
      let runner = ReplicationRunner(compiled, replications: 0..<6, tracedBelow: 1, jobs: jobs)
      _ = try runner.run(
        preparing: { $0.metrics.map(\.bitPattern) }, handOver: { results.append($0) })
      return results
    }
    #expect(try outcomes(jobs: 1) == outcomes(jobs: 2))
  }
}
