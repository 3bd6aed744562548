import ExactResults
import Scenarios
import SimulatedTime
import TeamModel
import Testing

/// Who has nothing of their own to do helps another role out.
@Suite struct AssistTests {
  /// Tasks of two hours for a developer, helped by a reserve, that arrive every half hour from nine.
  private func team(whenWaiting: Int, more: String = "") -> KnownArrivals {
    var known = KnownArrivals()
    known.team.team = """
      developer: { count: 1, focus: 1, skills: { python: "advanced" } },
      reserve: { count: 1, focus: 1, skills: { sql: "advanced", python: "advanced" } }
      """
    known.team.arrivals = ""
    known.team.streams = "fixes: { tier: 1, arrivals: { perHour: 1 }, tasks: { fix: { estimate: 2 } } }"
    known.team.assignment =
      #"discipline: "fifo", assist: [{ from: "developer", by: "reserve", whenWaiting: \#(whenWaiting) }], \#(more)"#
    known.hours = [9, 9.5, 10, 10.5]
    return known
  }

  private func starts(_ known: KnownArrivals) throws -> [Double?] {
    try #require(try known.run().1.trace).tasks.sorted { $0.strategic < $1.strategic }.map {
      $0.started?.hours
    }
  }

  private func people(_ known: KnownArrivals) throws -> [Int?] {
    try #require(try known.run().1.trace).tasks.sorted { $0.strategic < $1.strategic }.map(\.assignee)
  }

  @Test("one who waits is enough for an idle helper, who also comes back for more")
  func atOnce() throws {
    #expect(try starts(team(whenWaiting: 1)) == [9, 9.5, 11, 11.5])
    #expect(try people(team(whenWaiting: 1)) == [0, 1, 0, 1])
  }

  @Test("a helper waits until enough wait, and takes the first of them")
  func threshold() throws {
    // At 10:30 three wait; at 12:30, when the helper is done, one.
    #expect(try starts(team(whenWaiting: 3)) == [9, 10.5, 11, 14])
    #expect(try people(team(whenWaiting: 3)) == [0, 1, 0, 0])
    #expect(try people(team(whenWaiting: 4)) == [0, 0, 0, 0])
  }

  @Test("a helper takes only what they are qualified for, and looks past the first for it")
  func qualified() throws {
    var known = team(whenWaiting: 2)
    known.team.team = known.team.team.replacing(
      #"sql: "advanced", python: "advanced""#, with: #"sql: "advanced""#)
    known.team.streams = """
      fixes: { tier: 1, arrivals: { perHour: 1 }, tasks: { fix: { estimate: 2, skills: { python: "advanced" } } } },
      chores: { tier: 1, arrivals: { perHour: 1 }, tasks: { sweep: { estimate: 2 } } }
      """
    known.hours = [9, 9.5]
    known.change = { scenario in
      var later = scenario.workload[0].arrivals
      let arrivals = later.trace?.arrivals ?? []
      later.trace?.arrivals = arrivals.map { arrival in
        var arrival = arrival
        arrival.microsecond += 3_600_000_000
        return arrival
      }
      scenario.workload[1].arrivals = later
    }
    // Fixes at 9 and 9:30, chores at 10 and 10:30: at 10 a fix and a chore wait, and the helper takes the chore. When
    // they are done, at noon, one waits.
    #expect(try people(known) == [0, 0, 1, 0])
  }

  @Test("who helps looks again when their shift begins")
  func offShift() throws {
    var known = team(whenWaiting: 1)
    known.team.team = known.team.team.replacing(
      "reserve: { count: 1,",
      with:
        #"reserve: { count: 1, calendar: { workDays: ["mon", "tue", "wed", "thu", "fri"], hours: ["11:30-16:00"] },"#
    )
    #expect(try starts(known) == [9, 11, 11.5, 13.5])
    #expect(try people(known) == [0, 0, 1, 1])
  }

  @Test("a helper's own work goes first")
  func ownWorkFirst() throws {
    var known = team(whenWaiting: 1)
    known.team.rules = """
      { code: "hard", when: { complexity: "high" }, assign: "reserve" }, { code: "all", when: {}, assign: "developer" }
      """
    known.team.streams += """
      , hard: { tier: 1, arrivals: { perHour: 1 }, tasks: { hard: { estimate: 1, complexity: "high" } } }
      """
    known.change = { scenario in
      let same = scenario.workload[0].arrivals
      scenario.workload[1].arrivals = same
    }
    // The helper has four hours of their own from nine to 13:00 (work of one hour, at 9, 9:30, 10 and 10:30); of the
    // developer's, tasks start at 9, 11, 14 and, the helper being free again, at 14.
    let tasks = try #require(try known.run().1.trace).tasks
    let plain = tasks.filter { $0.key == "fix" }.sorted { $0.strategic < $1.strategic }
    #expect(plain.map { $0.started?.hours } == [9, 11, 14, 14])
    #expect(plain.map(\.assignee) == [0, 0, 0, 1] || plain.map(\.assignee) == [0, 0, 1, 0])
  }

  // MARK: Against Markov chains

  private struct TwoServers: Hashable, Sendable {
    var waiting = 0
    var isFirstBusy = false
    var isSecondBusy = false
  }

  /// Calls back with each transition out of a state.
  private func follow(
    _ state: TwoServers, arrivalRate: Double, threshold: Int, _ transition: (TwoServers, Double) -> Void
  ) {
    var arrival = state
    if !state.isFirstBusy {
      arrival.isFirstBusy = true
    } else if !state.isSecondBusy, state.waiting + 1 >= threshold {
      arrival.isSecondBusy = true
    } else {
      arrival.waiting += 1
    }
    transition(arrival, arrivalRate)
    if state.isFirstBusy {
      var done = state
      if state.waiting > 0 { done.waiting -= 1 } else { done.isFirstBusy = false }
      transition(done, 1)
    }
    if state.isSecondBusy {
      var done = state
      if state.waiting >= threshold { done.waiting -= 1 } else { done.isSecondBusy = false }
      transition(done, 1)
    }
  }

  @Test("a second server switched on when so many wait is the Markov chain", arguments: [1, 2, 4, 8])
  func thresholdServer(_ threshold: Int) throws {
    let rate = 1.2
    let chain = try TruncatedChain<TwoServers>(level: \.waiting) { (last) throws(MarkovChainProblem) in
      try MarkovChain(from: TwoServers()) { state, transition in
        follow(state, arrivalRate: rate, threshold: threshold) { next, rate in
          if next.waiting <= last { transition(next, rate) }
        }
      }
    }.stationary
    let simulated = try VerificationScenario(
      "threshold-server", days: 1000, overrides: ["assignment.assist.0.whenWaiting=\(threshold)"])
    try simulated.expect("person_utilization.server", chain.mean { $0.isFirstBusy ? 1 : 0 })
    try simulated.expect("person_utilization.reserve", chain.mean { $0.isSecondBusy ? 1 : 0 })
    try simulated.expect("tactical_queue_length", chain.mean { Double($0.waiting) })
    try simulated.expect("tactical_wait_h.mean", chain.mean { Double($0.waiting) } / rate)
  }

  private struct NSystem: Hashable, Sendable {
    var plain = 0
    var hard = 0
    var isDeveloperBusy = false
    var isSeniorBusy = false

    var waiting: Int { plain + hard }
  }

  private func follow(
    _ state: NSystem, plainRate: Double, hardRate: Double, _ transition: (NSystem, Double) -> Void
  ) {
    var plain = state
    if !state.isDeveloperBusy {
      plain.isDeveloperBusy = true
    } else if !state.isSeniorBusy {
      plain.isSeniorBusy = true
    } else {
      plain.plain += 1
    }
    transition(plain, plainRate)
    var hard = state
    if state.isSeniorBusy { hard.hard += 1 } else { hard.isSeniorBusy = true }
    transition(hard, hardRate)
    if state.isDeveloperBusy {
      var done = state
      if state.plain > 0 { done.plain -= 1 } else { done.isDeveloperBusy = false }
      transition(done, 1)
    }
    if state.isSeniorBusy {
      var done = state
      if state.hard > 0 {
        done.hard -= 1
      } else if state.plain > 0 {
        done.plain -= 1
      } else {
        done.isSeniorBusy = false
      }
      transition(done, 1)
    }
  }

  @Test("an N-shaped two-skill team is the Markov chain")
  func nSystem() throws {
    let (plainRate, hardRate) = (0.9, 0.5)
    let chain = try TruncatedChain<NSystem>(level: \.waiting) { (last) throws(MarkovChainProblem) in
      try MarkovChain(from: NSystem()) { state, transition in
        follow(state, plainRate: plainRate, hardRate: hardRate) { next, rate in
          if next.waiting <= last { transition(next, rate) }
        }
      }
    }.stationary
    let simulated = try VerificationScenario("n-system", days: 1000)
    try simulated.expect("person_utilization.developer", chain.mean { $0.isDeveloperBusy ? 1 : 0 })
    try simulated.expect("person_utilization.senior", chain.mean { $0.isSeniorBusy ? 1 : 0 })
    try simulated.expect("tactical_queue_length", chain.mean { Double($0.waiting) })
    try simulated.expect("tactical_wait_h.mean", chain.mean { Double($0.waiting) } / (plainRate + hardRate))
  }
}
