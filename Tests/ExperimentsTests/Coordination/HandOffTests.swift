import LeadPolicy
import TeamModel
import Testing

/// A task is complete when the other side has taken it over, or somebody has answered that they do not.
@Suite struct HandOffTests {
  private func handing(_ response: Double, _ handOff: String = "", clock: String = "working-hours")
    -> SmallTeam
  {
    var team = SmallTeam()
    team.team = "developer: { count: 2, focus: 1 }"
    team.calendar = clock == "elapsed" ? #""always""# : team.calendar
    team.counterparts = #"frontend: { responseHours: \#(response) }, "tech-lead": { responseHours: 5 }"#
    team.coordination = #"handOff: { with: "frontend", \#(handOff) }"#
    team.escalation = #"triggers: ["overdue-hand-off"]"#
    team.review = #"enabled: false, serviceLevelClock: "\#(clock)""#
    team.tasks = #"{ key: "A", title: "a", hours: 2 }, { key: "B", title: "b", hours: 1, after: ["A"] }"#
    return team
  }

  private func done(_ outcome: ReplicationOutcome) throws -> [Double] {
    try outcome.story.tasks.filter { $0.strategic == 0 }.sorted { $0.ordinal < $1.ordinal }
      .map { officeHours($0.arrived, try #require($0.completed)) }
  }

  @Test("cycle and lead times include the hand-off, and successors wait for it")
  func acknowledged() throws {
    let team = handing(10, "serviceLevelHours: 11")
    let outcome = try team.outcome()
    let found = try done(outcome)
    #expect(abs(found[0] - 12) < 1e-6 && abs(found[1] - 23) < 1e-6, "\(found)")
    let compiled = try team.compiled()
    #expect(abs(try outcome.metric("hand_off_h.mean", of: compiled) - 10) < 1e-6)
    #expect(abs(try outcome.metric("hand_off_h.p90", of: compiled) - 10) < 0.02)
    #expect(try outcome.metric("hand_off_sla_hit_rate", of: compiled) == 1)
    #expect(abs(try outcome.metric("tactical_cycle_time_h.mean", of: compiled) - 11.5) < 1e-6)
    #expect(outcome.escalations.isEmpty)
  }

  @Test("the service level is missed by an acknowledgement that comes exactly when it ends")
  func missed() throws {
    let team = handing(10, "serviceLevelHours: 10")
    #expect(try team.outcome().metric("hand_off_sla_hit_rate", of: try team.compiled()) == 0)
  }

  @Test("past the limit it is escalated, and whichever answer comes first completes the task")
  func overdue() throws {
    // Escalated after 8 h and answered 5 h later, unless the other side is there before.
    for (response, expected, escalated) in [(7.0, 9.0, false), (12, 14, true), (40, 15, true)] {
      let outcome = try handing(response, "escalateAfterHours: 8").outcome()
      let found = try done(outcome)
      #expect(abs(found[0] - expected) < 1e-6 && abs(found[1] - (2 * expected - 1)) < 1e-6, "\(found)")
      let escalations = try outcome.story.escalations
      #expect(escalations.isEmpty != escalated)
      #expect(escalations.allSatisfy { $0.trigger == .overdueHandOff && $0.ordinal != nil })
      for escalation in escalations.filter({ $0.strategic == 0 && $0.ordinal == 0 }) {
        #expect(escalation.reason.contains("not taken it over"))
      }
    }
  }

  @Test("never escalated where the limit is never or nobody wants to be told")
  func notEscalated() throws {
    for (limit, triggers) in [("null", #"["overdue-hand-off"]"#), ("8", "[]")] {
      var team = handing(12, "escalateAfterHours: \(limit)")
      team.escalation = "triggers: \(triggers)"
      let outcome = try team.outcome()
      #expect(outcome.escalations.isEmpty)
      #expect(abs(try done(outcome)[0] - 14) < 1e-6)
    }
  }

  @Test("on the wall clock nights count towards the limit")
  func elapsedClock() throws {
    // Working time is all time, so that both clocks agree, and the answer comes at 8 + 5 h.
    let outcome = try handing(40, "escalateAfterHours: 8", clock: "elapsed").outcome()
    let task = try #require(try outcome.story.tasks.first { $0.strategic == 0 && $0.ordinal == 0 })
    #expect(abs(try #require(task.completed).hours - task.arrived.hours - 15) < 1e-6)
  }

  @Test("an acknowledgement nobody waits for any more leaves the queue of its counterpart")
  func overtakenByEvents() throws {
    // The frontend has one person, who takes 30 h for the first of three; the others are escalated and gone.
    var team = handing(30, "escalateAfterHours: 8")
    team.team = "developer: { count: 1, focus: 1 }"
    team.counterparts = #"frontend: { responseHours: 30, people: 1 }, "tech-lead": { responseHours: 5 }"#
    team.tasks = ["A", "B", "C"].map { #"{ key: "\#($0)", title: "x", hours: 1 }"# }.joined(separator: ",")
    team.arrivals = "perHour: 0.004"
    let outcome = try team.outcome()
    let found = try done(outcome)
    for (place, hours) in found.enumerated() { #expect(abs(hours - Double(place + 14)) < 1e-6, "\(found)") }
    let compiled = try team.compiled()
    #expect(try outcome.metric("counterpart_wait_h.frontend.mean", of: compiled) == 0)
    let stories = try outcome.story.strategic.count { $0.outcome == .completed }
    let hours =
      try outcome.metric("counterpart_utilization.frontend", of: compiled)
      * officeHours(.zero, .init(hours: 60 * 24))
    #expect(abs(hours - 30 * Double(stories)) < 1e-6)
  }

  @Test("what a task needs before its hand-off comes before the hand-off is offered")
  func requestsFirst() throws {
    var team = handing(3)
    team.coordination += #", requests: [ { code: "staging", with: "tech-lead", before: "hand-off" } ]"#
    let outcome = try team.outcome()
    #expect(abs(try done(outcome)[0] - 10) < 1e-6)
    #expect(abs(try outcome.metric("hand_off_h.mean", of: try team.compiled()) - 3) < 1e-6)
  }
}
