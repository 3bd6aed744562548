import ExactResults
import LeadPolicy
import Sampling
import Scenarios
import SimulatedTime
import TeamModel
import Testing

/// Work that nobody begins in time is withdrawn.
@Suite struct PatienceTests {
  /// Tasks of five hours for one developer, that arrive one hour apart on Monday from nine; patience of `hours`.
  private func team(patience hours: Double, assignment: String = "discipline: \"fifo\"") -> KnownArrivals {
    var known = KnownArrivals()
    known.team.arrivals = ""
    known.team.streams =
      #"fixes: { tier: 1, arrivals: { perHour: 1 }, tasks: { fix: { estimate: 5 } }, patience: \#(hours) }"#
    known.team.assignment = assignment
    known.hours = [9, 10, 11]
    return known
  }

  @Test("a task is withdrawn exactly when its patience ends, and not once somebody has begun")
  func exactly() throws {
    // The first is done at 15:00 (with the hour of the lunch break), when the second has waited four hours.
    let (compiled, outcome) = try team(patience: 4.5).run()
    let trace = try #require(outcome.trace)
    let stories = trace.strategic
    #expect(stories.map(\.outcome) == [.completed, .completed, .cancelled])
    // From 11:00 four and a half working hours, without that of the break, last until 16:30.
    #expect(stories.map { $0.ended?.hours } == [15, 24 + 11, 16.5])
    let withdrawn = try #require(trace.tasks.first { $0.strategic == 2 })
    #expect(withdrawn.state == TaskState.cancelled.name)
    #expect(withdrawn.started == nil && withdrawn.completed == nil)
    #expect(outcome.ledger.cancelled == 1)
    #expect(try outcome.metric("abandoned_share", of: compiled) == 1.0 / 3)
    #expect(outcome.population.prefix(2) == [1, 0])
  }

  @Test("where work is handed out at once, it is withdrawn from the one who has it")
  func fromAPerson() throws {
    let (_, outcome) = try team(patience: 4.5, assignment: #"discipline: "fifo", dispatch: "push""#).run()
    #expect(try #require(outcome.trace).strategic.map { $0.ended?.hours } == [15, 24 + 11, 16.5])
  }

  @Test("an answer about a withdrawn task finds nobody")
  func answerComesLate() throws {
    var known = team(patience: 1.5)
    // The developer comes at two.
    known.team.team = """
      developer: { count: 1, focus: 1, calendar: {
        workDays: ["mon", "tue", "wed", "thu", "fri"], hours: ["14:00-18:00"] } }
      """
    known.team.counterparts = "dba: { responseHours: 3, people: 1 }"
    known.team.coordination = #"requests: [{ code: "ask", when: {}, with: "dba", before: "start" }]"#
    known.hours = [9, 10, 11, 13]
    let compiled = try CompiledScenario(try known.scenario())
    var replicator = TeamReplicator(compiled)
    let outcome = replicator.replicate(0, isTraced: true, observingStations: true)
    #expect(outcome.ledger.holds, "\(outcome.ledger)")
    // Three are withdrawn: one while the DBA works on its request, one whose request is never taken up, and one whose
    // request is taken up before that and answered at four. The last is taken up at two and waits for its answer
    // until ten in the morning; five hours of two afternoons follow.
    let stories = try #require(outcome.trace).strategic
    #expect(stories.map(\.outcome) == [.cancelled, .cancelled, .cancelled, .completed])
    #expect(stories.map { $0.ended?.hours } == [10.5, 11.5, 12.5, 48 + 15])
    #expect(try outcome.metric("abandoned_share", of: compiled) == 0.75)
    // Nine hours of the DBA's went into three requests.
    let working = try #require(outcome.stations.first { $0.name == "dba" })
    #expect(working.departures == 4)
    #expect(working.timeOfDepartures == Int128(3 + 2 + 4 + 5) * 3_600_000_000)
  }

  @Test("a strategic task waits for the lead to begin its plan")
  func planned() throws {
    var known = KnownArrivals()
    known.team.planning = "effortHours: 3"
    known.hours = [9, 10, 11]
    known.change = { $0.workload[0].patience = .constant(2.5) }
    let (compiled, outcome) = try known.run()
    // The first plan is made until noon, the second from then on; the third is withdrawn at 14:30, while the second
    // is still being made.
    let stories = try #require(outcome.trace).strategic
    #expect(stories.map(\.outcome) == [.completed, .completed, .cancelled])
    #expect(stories[2].ended?.hours == 14.5)
    #expect(try outcome.metric("abandoned_share", of: compiled) == 1.0 / 3)
  }

  @Test("a strategic task is withdrawn from the backlog")
  func deferred() throws {
    var known = KnownArrivals()
    known.team.admission = "enabled: true"
    known.team.capacity = "ideal: 0.1, warning: 0.2, critical: 0.3"
    known.hours = [9, 10, 11]
    known.change = { $0.workload[0].patience = .constant(4) }
    let (_, outcome) = try known.run()
    let stories = try #require(outcome.trace).strategic
    #expect(stories.map(\.outcome) == [.completed, .cancelled, .cancelled])
    #expect(stories.map(\.wasDeferred) == [false, true, true])
    #expect(stories.map { $0.ended?.hours } == [18, 15, 16])
  }

  /// C. Palm, "Research on telephone traffic carried by full availability groups", Tele 1, 1957.
  @Test("abandonment, waits and load of an Erlang A queue are Palm's")
  func erlangA() throws {
    let exact = ErlangAQueue(arrivalRate: 3, serviceRate: 1, servers: 3, abandonmentRate: 0.5)
    let simulated = try VerificationScenario("erlang-a", days: 600)
    try simulated.expect("abandoned_share", exact.abandonmentProbability)
    try simulated.expect("tactical_queue_length", exact.meanQueueLength)
    try simulated.expect("work_in_progress", exact.meanPopulation)
    try simulated.expect("team_utilization", exact.utilization)
    try simulated.expect("tactical_wait_h.mean", exact.meanWaitOfServed)
    try simulated.expect("abandonments_per_week", 168 * 3 * exact.abandonmentProbability)
  }
}
