import LeadPolicy
import OutputAnalysis
import Scenarios
import SimulatedTime
import TeamModel
import Testing

/// Several teams like the scenario's side by side.
@Suite struct DepartmentTests {
  /// A metric over replications of the reference team, or of a department of such teams.
  private func values(
    _ metrics: [String], overrides: [String], replications: Range<Int>
  ) throws -> [String: [Double]] {
    let compiled = try CompiledScenario(
      try scenario("backend-team.json5", overrides: ["simulation.days=182"] + overrides))
    let columns = try metrics.map { name in
      (name, try #require(compiled.metrics.firstIndex { $0.name == name }, "\(name) is in the catalogue"))
    }
    var replicator = TeamReplicator(compiled)
    var values: [String: [Double]] = [:]
    for number in replications {
      let outcome = replicator.replicate(number, isTraced: false)
      #expect(outcome.ledger.holds)
      for (name, column) in columns { values[name, default: []].append(outcome.metrics[column]) }
    }
    return values
  }

  @Test("random routing makes independent copies: eight teams are on average what one is")
  func independentCopies() throws {
    // Shares and means over tasks; nothing that is counted per department.
    let metrics = [
      "team_utilization", "lead_utilization", "tactical_wait_h.mean", "tactical_cycle_time_h.mean",
      "strategic_lead_time_h.mean", "rework_rate", "review_sla_hit_rate", "days_above_warning_share",
    ]
    // A quarter below the reference: means over the tasks of one team in half a year and over those of eight weigh
    // busy times alike only where no half year is lost to a backlog.
    let load = ["workload.change-requests.arrivals.perWeek=4", "workload.initiatives.arrivals.perWeek=0.05"]
    let one = try values(metrics, overrides: load, replications: 0..<200)
    let eight = try values(
      metrics, overrides: load + ["department.teams=8", "department.routing=random"], replications: 200..<230)
    for metric in metrics {
      let (single, department) = (Tally(try #require(one[metric])), Tally(try #require(eight[metric])))
      let error = try (#require(single.standardError), #require(department.standardError))
      let difference = abs(single.mean - department.mean)
      // Eight comparisons at once; 3.5 standard errors are missed by chance in one of 2,000.
      #expect(
        difference < 3.5 * (error.0 * error.0 + error.1 * error.1).squareRoot(),
        "\(metric): \(single.mean) and \(department.mean)")
    }
  }

  @Test("arrivals are those of every team together, and counts are the department's")
  func arrivalsScale() throws {
    let metric = "throughput_per_week"
    let one = try values([metric], overrides: [], replications: 0..<60)
    let eight = try values(
      [metric], overrides: ["department.teams=8", "department.routing=random"], replications: 0..<8)
    let single = Tally(try #require(one[metric]))
    let department = Tally(try #require(eight[metric]))
    let error = try (#require(single.standardError), #require(department.standardError) / 8)
    #expect(
      abs(single.mean - department.mean / 8) < 4 * (error.0 * error.0 + error.1 * error.1).squareRoot())
  }

  @Test("people are called by their team, team by team with the lead last")
  func names() throws {
    let compiled = try CompiledScenario(
      try scenario("backend-team.json5", overrides: ["department.teams=3", "team.backend-developer.count=2"]))
    let team = ["backend-developer-1", "backend-developer-2", "senior-developer", "backend-lead"]
    #expect(compiled.roster.map(\.id) == (1...3).flatMap { number in team.map { "team-\(number).\($0)" } })
    #expect(compiled.roster.filter(\.isLead).count == 3)
    #expect(compiled.metrics.contains { $0.name == "person_utilization.team-3.senior-developer" })
    let alone = try CompiledScenario(try scenario("backend-team.json5", overrides: ["department.teams=1"]))
    #expect(alone.roster.map(\.id) == ["backend-developer", "senior-developer", "backend-lead"])
  }

  /// Stories that all arrive at 9 on Monday, for a department of teams of one developer.
  private func known(_ stories: Int, teams: Int, routing: String) -> KnownArrivals {
    var known = KnownArrivals()
    known.team.days = 28
    known.hours = Array(repeating: 9, count: stories)
    known.team.department = #"teams: \#(teams), routing: "\#(routing)""#
    return known
  }

  @Test("round-robin deals tasks out evenly, and so does least-committed while all are alike")
  func evenSplit() throws {
    for routing in ["round-robin", "least-committed"] {
      let (compiled, outcome) = try known(12, teams: 4, routing: routing).run()
      let people = try #require(outcome.trace).tasks.sorted { $0.strategic < $1.strategic }
        .compactMap { $0.assignee.map { compiled.roster[$0].id } }
      #expect(people == (0..<12).map { "team-\($0 % 4 + 1).developer" }, "\(routing)")
    }
  }

  @Test("random routing sends each team its share")
  func randomSplit() throws {
    let compiled = try CompiledScenario(
      try scenario(
        "backend-team.json5",
        overrides: ["department.teams=5", "department.routing=random", "simulation.days=364"]))
    var replicator = TeamReplicator(compiled)
    let outcome = replicator.replicate(0, isTraced: true)
    let tasks = try #require(outcome.trace).tasks.filter { $0.template == "change-requests" }
    var counts = [String: Int]()
    for case let assignee? in tasks.map(\.assignee) {
      counts[String(compiled.roster[assignee].id.prefix(6)), default: 0] += 1
    }
    let total = counts.values.reduce(0, +)
    let expected = Double(total) / 5
    let statistic = counts.values.reduce(0) {
      $0 + (Double($1) - expected) * (Double($1) - expected) / expected
    }
    #expect(counts.count == 5 && total > 1_500)
    #expect(ChiSquare.upperTail(statistic, degreesOfFreedom: 4) > 0.001, "\(counts)")
  }

  @Test("teams share their counterparts: what one asks waits behind what another has asked")
  func sharedCounterparts() throws {
    var known = known(2, teams: 2, routing: "round-robin")
    known.team.tasks = #"{ key: "A", title: "a", hours: 1, flags: ["database-heavy"] }"#
    known.team.escalation = #"triggers: ["dba-assistance"], answeredBy: { "dba-assistance": "dba" }"#
    for (people, answers) in [
      ("people: 1", [11.0, 13.0]), ("people: 2", [11, 11]), ("people: null", [11, 11]),
    ] {
      known.team.counterparts = "dba: { responseHours: 2, \(people) }"
      let (compiled, outcome) = try known.run()
      let trace = try #require(outcome.trace)
      #expect(trace.escalations.map { $0.answered?.hours } == answers, "\(people)")
      #expect(Set(trace.tasks.compactMap { $0.assignee.map { compiled.roster[$0].id } }).count == 2)
    }
  }

  @Test("sending work to the least committed team shortens waits against sending it anywhere")
  func leastCommittedHelps() throws {
    let metrics = ["tactical_wait_h.mean", "strategic_lead_time_h.mean"]
    let teams = ["department.teams=4"]
    let random = try values(metrics, overrides: teams + ["department.routing=random"], replications: 0..<12)
    let least = try values(
      metrics, overrides: teams + ["department.routing=least-committed"], replications: 0..<12)
    for metric in metrics {
      // Replication by replication the same work arrives.
      let differences = try zip(#require(least[metric]), #require(random[metric])).map { $0 - $1 }
      let interval = try #require(ConfidenceInterval(Tally(differences), level: 0.99))
      #expect(interval.high < 0, "\(metric): \(interval.low) to \(interval.high)")
    }
  }
}
