import LeadPolicy
import Scenarios
import SimulatedTime
import TeamModel
import Testing

/// What crossing a mark sets off, worked out by hand for a developer of eight hours a day and a lookahead of three.
@Suite struct CapacityActionTests {
  private func developer(
    _ marks: String, _ actions: String, hours: Double = 8, arrivals: [Double] = [9]
  ) -> KnownArrivals {
    var known = KnownArrivals()
    known.team.days = 14
    known.team.capacity = marks
    known.team.tasks = #"{ key: "A", title: "a", hours: \#(hours) }"#
    known.hours = arrivals
    known.sections = "actions: { \(actions) },"
    return known
  }

  private let low = "ideal: 0.1, warning: 0.3, critical: 2"

  // MARK: Overtime

  @Test(
    "overtime ends a piece of work sooner, and a day without it follows exactly",
    arguments: [(17.0, 43.0), (19, 58), (30, 83), (8, 18)])
  func overtimeFinishesSooner(_ hours: Double, _ expected: Double) throws {
    // 17: 8 h on Monday, 8 + 1 on Tuesday. 19: 8, 8 + 2, and 1 on Wednesday, which begins below the mark.
    // 30: 8, 10, 10 and 2. 8: no day begins above the mark.
    let known = developer(
      low, "overtime: { when: \"warning\", hoursPerDay: 2, maximumDays: 5, effortPerDay: 0 }", hours: hours)
    let (_, outcome) = try known.run()
    let trace = try #require(outcome.trace)
    #expect(trace.tasks.first?.completed == SimulationTime(hours: expected))
    #expect(trace.work.map(\.worked.hours) == [hours], "one piece of work, not interrupted")
    #expect(outcome.daily.reduce(0) { $0 + $1.busy.hours } == hours)
    #expect(outcome.daily.allSatisfy { $0.busy <= $0.available })
  }

  @Test("overtime rests after its longest run")
  func overtimeRests() throws {
    let known = developer(
      low, "overtime: { when: \"warning\", hoursPerDay: 2, maximumDays: 1, restDays: 1, effortPerDay: 0 }",
      hours: 30)
    // 8, 8 + 2, 8 of rest, and 4.
    #expect(try known.completions() == [85])
  }

  @Test("what is begun on a day of overtime takes longer")
  func fatigue() throws {
    let known = developer(
      low, "overtime: { when: \"warning\", hoursPerDay: 2, maximumDays: 5, effortPerDay: 0.5 }",
      arrivals: [9, 9])
    // The second takes 12 h instead of 8: 10 on Tuesday, 2 on Wednesday.
    let (compiled, outcome) = try known.run()
    #expect(try #require(outcome.trace).tasks.map { $0.completed?.hours } == [18, 59])
    #expect(try outcome.metric("overtime_hours_per_week", of: compiled) == 1)
    #expect(try outcome.metric("action_days_share.overtime", of: compiled) == 1.0 / 9)
    let tuesday = try #require(outcome.daily.first { $0.person == 0 && $0.day == 1 })
    #expect(tuesday.available.hours == 10 && tuesday.busy.hours == 10)
  }

  // MARK: Borrowed people

  @Test("a borrowed person comes after the delay, stays for the least time and leaves the rest to others")
  func borrowing() throws {
    let known = developer(
      "",
      "borrow: { when: \"critical\", role: \"developer\", afterDays: 2, minimumDays: 3, speed: 0.5 }",
      arrivals: Array(repeating: 9, count: 10))
    let (compiled, outcome) = try known.run()
    // Asked for on Tuesday, there from Thursday to Monday: one story by Friday evening, half of another on Monday.
    let done = try #require(outcome.trace).tasks.compactMap { $0.completed?.hours }.sorted()
    #expect(done == [18, 42, 66, 90, 114, 114, 186, 205, 229, 253])
    #expect(compiled.roster[1].id == "developer-borrowed-1")
    #expect(outcome.daily.filter { $0.person == 1 }.map(\.day) == [3, 4, 7])
    #expect(try outcome.metric("borrowed_days_per_week", of: compiled) == 1.5)
    #expect(try outcome.metric("hand_overs_per_week", of: compiled) == 0.5)
    #expect(try outcome.metric("person_utilization.developer-borrowed-1", of: compiled) == 1)
  }

  // MARK: Plans and admission

  @Test("a plan made while it holds is smaller by the share")
  func scopeCut() throws {
    let known = developer(
      "ideal: 0.1, warning: 0.5, critical: 2", "cutScope: { when: [\"warning\"], share: 0.5 }",
      arrivals: [9, 9, 9, 33])
    let (compiled, outcome) = try known.run()
    let tasks = try #require(outcome.trace).tasks
    #expect(tasks.map { $0.completed?.hours } == [18, 42, 66, 85])
    #expect(tasks.map(\.estimateHours) == [8, 8, 8, 4])
    #expect(tasks.map(\.actualHours) == [8, 8, 8, 4])
    #expect(try outcome.metric("scope_cut_share", of: compiled) == 0.125)
  }

  @Test("what is not critical is deferred while it holds", arguments: ["normal", "critical"])
  func deferral(_ priority: String) throws {
    var known = developer(
      "ideal: 0.1, warning: 0.5, critical: 2", "defer: { when: \"warning\" }", arrivals: [9, 9, 9, 33])
    known.team.admission = "enabled: true"
    known.team.priorities = "\(priority): 1"
    let (_, outcome) = try known.run()
    let task = try #require(outcome.trace?.tasks.first { $0.strategic == 3 })
    // Wednesday begins with 8 of 24 hours committed.
    #expect(task.assigned == SimulationTime(hours: priority == "critical" ? 33 : 48))
    let decision = try #require(outcome.trace?.decisions.first { $0.kind == .admission && $0.strategic == 3 })
    #expect(decision.decidedBy == (priority == "critical" ? "warning mark" : "capacity action"))
  }

  @Test("work overflows to another qualified role while that has less per head", arguments: ["pull", "push"])
  func overflow(_ dispatch: String) throws {
    var known = developer(low, "overflow: { when: \"warning\" }", arrivals: [9, 9, 9, 33, 33, 33])
    known.team.team = "developer: { count: 1, focus: 1 }, senior: { count: 1, focus: 1 }"
    known.team.assignment = #"dispatch: "\#(dispatch)""#
    let tasks = try #require(try known.run().1.trace).tasks.sorted { $0.strategic < $1.strategic }
    // Tuesday begins with 16 h before the developer and none before the senior.
    #expect(tasks.map(\.assignee) == [0, 0, 0, 1, 1, 0])
    let done = tasks.map { $0.completed?.hours }
    #expect(done == [18, 42, 66, 42, 66, 90])
  }

  @Test("an episode that does not come down to its clear level counts once", arguments: [nil, 0.5])
  func hysteresis(_ clear: Double?) throws {
    var known = developer(
      "clearBelow: \(clear.map { "\($0)" } ?? "null")", "",
      arrivals: [9, 33, 57, 83, 105, 177, 201])
    known.team.counterparts = #""tech-lead": { responseHours: 1 }"#
    known.team.escalation = #"triggers: ["sustained-utilization"]"#
    // Full days, but for six hours on the first Thursday.
    let days = try known.run().1.escalations.map(\.day)
    #expect(days == (clear == nil ? [3, 9] : [3]))
  }
}
