import LeadPolicy
import Scenarios
import SimulatedTime
import TeamModel
import Testing
import WorkingTime

/// People start, become faster, and leave; their work passes to others.
@Suite struct TurnoverTests {
  private func pair(_ dispatch: String, _ tasks: String) -> KnownArrivals {
    var known = KnownArrivals()
    known.team.days = 14
    known.team.team = "developer: { count: 2, focus: 1 }"
    known.team.assignment = #"dispatch: "\#(dispatch)""#
    known.team.tasks = tasks
    return known
  }

  @Test(
    "what a leaver has begun is finished by another, with the effort of finding into it",
    arguments: ["pull", "push"])
  func leaverHandsOver(_ dispatch: String) throws {
    var known = pair(dispatch, #"{ key: "A", title: "a", hours: 12 }"#)
    known.change = {
      $0.team[0].changes = [StaffChange(person: 0, leaves: KnownArrivals.monday)]
      $0.work.handOverShare = 0.5
    }
    let (compiled, outcome) = try known.run()
    let task = try #require(outcome.trace?.tasks.first)
    // 8 hours on Monday; 4 h are left and take 6: Tuesday 9 to 13 and 14 to 16.
    #expect(task.completed == SimulationTime(hours: 40))
    #expect(task.assignee == 1)
    #expect(task.actualHours == 14)
    #expect(try outcome.metric("hand_overs_per_week", of: compiled) == 0.5)
    #expect(!outcome.daily.contains { $0.person == 0 && $0.day > 0 })
  }

  @Test("what waits for a leaver goes to whoever has least before them, at no cost where it was not begun")
  func queuesMove() throws {
    var known = pair("push", #"{ key: "A", title: "a", hours: 10 }"#)
    known.hours = [9, 9, 9, 9, 9, 9, 9, 9]
    known.change = {
      $0.team[0].changes = [StaffChange(person: 0, leaves: KnownArrivals.monday + 2)]
      $0.work.handOverShare = 1
    }
    // Four each, in turn. On Wednesday evening 6 h of everybody's third are left. The leaver's take 12, after the
    // other's and before all that is new: his fourth, and last the leaver's fourth, which takes no longer for it.
    let done = try known.completions()
    #expect(done == [35, 35, 61, 61, 179, 88, 232, 205])
  }

  @Test(
    "a task that waits for an answer, or for another task, finds somebody else", arguments: ["pull", "push"])
  func restingTasksMove(_ dispatch: String) throws {
    var known = pair(
      dispatch,
      #"{ key: "A", title: "a", hours: 2, flags: ["database-heavy"] }, { key: "B", title: "b", hours: 2, after: ["A"] }"#
    )
    known.team.counterparts = "dba: { responseHours: 10 }"
    known.team.escalation = #"triggers: ["dba-assistance"], answeredBy: { "dba-assistance": "dba" }"#
    known.change = { $0.team[0].changes = [StaffChange(person: 0, leaves: KnownArrivals.monday)] }
    // The answer comes on Tuesday at 11.
    let (_, outcome) = try known.run()
    let tasks = try #require(outcome.trace).tasks
    #expect(tasks.map { $0.completed?.hours } == [24 + 13, 24 + 16])
    #expect(tasks.map(\.assignee) == [1, 1])
  }

  @Test("rework of a task whose worker has left goes to somebody else", arguments: ["pull", "push"])
  func reworkMoves(_ dispatch: String) throws {
    var known = pair(dispatch, #"{ key: "A", title: "a", hours: 4 }"#)
    known.team.review = """
      effortHours: 6, reworkShare: 0.5, checks: { "acceptance-criteria": { defect: 1, detected: 1 } }
      """
    known.change = {
      $0.team[0].changes = [StaffChange(person: 0, leaves: KnownArrivals.monday)]
      $0.work.handOverShare = 0.5
    }
    // Done at 13 on Monday, sent back on Tuesday at 11; 2 h of rework take 3, until 15; 6 h of review until Wednesday 12.
    let (_, outcome) = try known.run()
    let task = try #require(outcome.trace?.tasks.first)
    #expect(task.completed == SimulationTime(hours: 60))
    #expect(task.assignee == 1)
  }

  @Test("with nobody left in the role work waits for who comes next", arguments: ["pull", "push"])
  func waitsForTheNext(_ dispatch: String) throws {
    var known = pair(dispatch, #"{ key: "A", title: "a", hours: 12 }"#)
    known.change = {
      $0.team[0].changes = [
        StaffChange(person: 0, leaves: KnownArrivals.monday),
        StaffChange(person: 1, starts: KnownArrivals.monday + 3),
      ]
    }
    #expect(try known.completions() == [72 + 13])
  }

  @Test("a newcomer is not there before, and becomes faster day by day")
  func ramp() throws {
    var known = pair("pull", #"{ key: "A", title: "a", hours: 2 }"#)
    known.team.team = "developer: { count: 1, focus: 1 }"
    known.hours = [9, 48 + 9, 72 + 9, 96 + 9, 168 + 9]
    known.change = {
      $0.team[0].changes = [
        StaffChange(person: 0, starts: KnownArrivals.monday + 1, startingSpeed: 0.25, rampUpDays: 3)
      ]
    }
    // Speed 1/4, 1/2, 3/4, then 1.
    let done = try known.completions()
    let expected: [Double] = [24 + 18, 48 + 13, 72 + 9 + 8.0 / 3, 96 + 11, 168 + 11]
    for (found, expected) in zip(done, expected) { #expect(abs(try #require(found) - expected) < 1e-6) }
    let daily = try known.run().1.daily
    #expect(daily.filter { $0.person == 0 }.map(\.day) == [1, 2, 3, 4, 7, 8, 9, 10, 11])
  }

  @Test("somebody who never comes has no utilization, and one who has gone is not counted with the rest")
  func neverHere() throws {
    var known = pair("pull", #"{ key: "A", title: "a", hours: 8 }"#)
    known.change = { $0.team[0].changes = [StaffChange(person: 1, starts: KnownArrivals.monday + 500)] }
    let (compiled, outcome) = try known.run()
    #expect(try outcome.metric("person_utilization.developer-2", of: compiled).isNaN)
    #expect(try outcome.metric("team_utilization", of: compiled) == 0.1)
  }

  @Test(
    "an absence that covers the lookahead passes work on only where the scenario says so",
    arguments: [false, true])
  func longAbsence(_ handsOver: Bool) throws {
    var known = pair("push", #"{ key: "A", title: "a", hours: 12 }"#)
    known.team.team = """
      developer: { count: 2, focus: 1, absences: [ { person: 1, from: "2026-01-06", to: "2026-01-09" } ] }
      """
    known.change = { $0.work.handsOverForAbsence = handsOver }
    #expect(try known.completions() == [handsOver ? 24 + 13 : 168 + 13])
  }
}
