import LeadPolicy
import TeamModel
import Testing

/// Legal scenarios at the edges of what can be written run to their end, and their books balance.
@Suite struct OddScenarioTests {
  static let overrides: [[String]] = [
    ["simulation.warmUpDays=0", "simulation.days=1"],
    ["simulation.start=2026-01-10", "simulation.warmUpDays=0", "simulation.days=3"],
    ["simulation.warmUpDays=300", "simulation.days=1"],
    ["team.backend-developer.partTime=0.000000000001"],
    [
      "team.backend-developer.partTime=0.0001", "team.senior-developer.partTime=0.0001",
      "lead.partTime=0.0001",
    ],
    ["team.backend-developer.partTime=0.000000000001", "assignment.dispatch=push"],
    [#"team.senior-developer.absences=[{person:1,from:"2025-01-01",to:"2035-01-01"}]"#],
    [#"lead.absences=[{from:"2025-01-01",to:"2035-01-01"}]"#],
    [
      #"team.senior-developer.calendar={workDays:["mon","tue","wed","thu","fri","sat","sun"],hours:["00:00-06:00","22:00-24:00"]}"#,
      #"lead.calendar={workDays:["sat"],hours:["23:59-24:00"]}"#,
    ],
    [#"calendar={workDays:["sun"],hours:["00:00-00:01"]}"#, "workload.features.arrivals.perWeek=1"],
    ["review.effortHours=0", "planning.effortHours=0", "work.actualOverEstimate=0", "review.reworkShare=0"],
    [
      "counterparts.dba.responseHours=0", "counterparts.tech-lead.responseHours=0", "capacity.critical=0.01",
      "capacity.warning=0", "capacity.ideal=0",
    ],
    ["counterparts.dba.responseHours=100000", "counterparts.tech-lead.responseHours=100000"],
    ["work.actualOverEstimate=1000", "work.factorPerLevelBelow=10"],
    ["team.backend-developer.focus=0.000001", "lead.focus=0.000001"],
    [
      "team.backend-developer.focus=1e-12", "work.interruptions={perHour:60,hours:0.25}",
      "simulation.days=14",
    ],
    ["work.interruptions={perHour:1e-300,hours:0}", "work.actualOverEstimate=1000"],
    ["team.backend-developer.count=3000", "assignment.dispatch=push", "simulation.days=30"],
    ["capacity.lookaheadDays=365", "simulation.days=7"],
    ["workload.change-requests.arrivals.perWeek=60000", "simulation.warmUpDays=0", "simulation.days=28"],
    ["workload.features.arrivals.perWeek=60000", "simulation.warmUpDays=0", "simulation.days=28"],
    [
      "review.checks.acceptance-criteria={defect:1,detected:1}",
      "review.checks.test-coverage={defect:1,detected:0}",
    ],
  ]

  @Test("odd but legal", arguments: overrides)
  func runs(_ overrides: [String]) throws {
    let compiled = try CompiledScenario(try scenario("backend-team.json5", overrides: overrides))
    var replicator = TeamReplicator(compiled)
    for number in 0..<2 {
      let outcome = replicator.replicate(number, isTraced: number == 0)
      #expect(outcome.ledger.holds, "\(outcome.ledger)")
      #expect(outcome.daily.allSatisfy { $0.busy <= $0.available && $0.committed >= .zero })
      #expect(outcome.metrics.allSatisfy { $0.isNaN || $0 >= 0 })
    }
  }

  @Test(
    "a run in which nobody could ever work, or that leaves the calendar, is refused",
    arguments: [
      ["simulation.start=2026-01-10", "simulation.warmUpDays=0", "simulation.days=2"],
      ["calendar.holidays=[\"2026-01-05\"]", "simulation.warmUpDays=0", "simulation.days=1"],
      ["simulation.start=9999-12-01"],
    ])
  func noTime(_ overrides: [String]) throws {
    let scenario = try scenario("backend-team.json5", overrides: overrides)
    #expect(throws: CompilationProblem.self) { try CompiledScenario(scenario) }
  }

  @Test("256 streams and 64 tasks in a template are simulated; one more is refused")
  func limits() throws {
    func team(streams: Int, tasks: Int) -> SmallTeam {
      var team = SmallTeam()
      team.arrivals = "perWeek: 1"
      team.streams = (1..<streams).map {
        #"s\#($0): { tier: 1, arrivals: { perWeek: 2 }, tasks: { t: { estimate: 0.01 } } }"#
      }.joined(separator: ",\n")
      team.tasks = (0..<tasks).map {
        #"{ key: "T\#($0)", title: "t", hours: 0.2, after: [\#($0 == 0 ? "" : "\"T\($0 - 1)\"")] }"#
      }.joined(separator: ",\n")
      return team
    }
    let outcome = try team(streams: 256, tasks: 64).outcome()
    let stories = try #require(outcome.trace).tasks.filter { $0.template == "story" && $0.completed != nil }
    #expect(stories.contains { $0.ordinal == 63 })
    #expect(Set(try #require(outcome.trace).tasks.map(\.template)).count > 250)
    #expect(throws: CompilationProblem.self) { try team(streams: 257, tasks: 3).compiled() }
    #expect(throws: CompilationProblem.self) { try team(streams: 2, tasks: 65).compiled() }
  }

  @Test("waits that add up to more than a 64-bit number of microseconds keep their mean")
  func hugeSums() throws {
    var team = SmallTeam()
    team.days = 5_000
    team.calendar = #""always""#
    team.arrivals = ""
    team.streams = """
      flood: {
        tier: 1, arrivals: { perHour: 3, during: "all-hours" }, tasks: { t: { estimate: 0.5 } },
      }
      """
    team.assignment = #"discipline: "fifo""#
    let compiled = try team.compiled()
    var replicator = TeamReplicator(compiled)
    let outcome = replicator.replicate(0, isTraced: false)
    // At 150 % load the k-th of n = 2 T tasks done by time T arrived at k / 3 and begins at k / 2: the mean
    // wait is T / 6. The average of n partial sums of exponential gaps of 1 / 3 has a standard deviation of
    // √(n / 3) / 3 = 94 hours; 3.29 of them are left once in a thousand times.
    let mean = try outcome.metric("tactical_wait_h.mean", of: compiled)
    #expect(abs(mean - 20_000) < 3.29 * 94)
  }

  @Test("a role without people is no alternative: nobody else could have done the work")
  func unstaffedRoles() throws {
    let compiled = try CompiledScenario(
      try scenario(
        "backend-team.json5",
        overrides: [
          "team.backend-developer.count=0", "team.backend-developer.absences=[]",
          #"assignment.rules=[{code:"all",assign:"senior-developer"}]"#,
        ]))
    var replicator = TeamReplicator(compiled)
    let outcome = replicator.replicate(0, isTraced: false)
    #expect(try outcome.metric("complexity_match_rate", of: compiled) == 1)
  }

  @Test("a team that is overrun defers and gives up without end")
  func longBacklog() throws {
    let compiled = try CompiledScenario(
      try scenario(
        "backend-team.json5",
        overrides: [
          "simulation.warmUpDays=0", "simulation.days=28", "workload.features.arrivals.perWeek=80000",
          "admission.cancelAfterDays=14", "planning.enabled=false", "review.enabled=false",
          "team.senior-developer.count=3000", "team.backend-developer.count=3000",
        ]))
    var replicator = TeamReplicator(compiled)
    let ledger = replicator.replicate(0, isTraced: false).ledger
    #expect(ledger.holds && ledger.cancelled > 100_000 && ledger.completed > 1_000, "\(ledger)")
  }
}
