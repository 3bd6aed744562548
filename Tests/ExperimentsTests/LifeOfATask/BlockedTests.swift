import TeamModel
import Testing

/// Tasks that need somebody's answer wait for it, and for nothing else.
@Suite struct BlockedTests {
  private var asking: SmallTeam {
    var team = SmallTeam()
    team.counterparts = #"dba: { responseHours: 3 }, "tech-lead": { responseHours: 5 }"#
    team.escalation = #"triggers: ["dba-assistance", "architecture-decision"]"#
    return team
  }

  @Test("a task with two questions resumes with the later answer")
  func twoQuestions() throws {
    for (dba, lead) in [(3, 5), (5, 3), (4, 4)] {
      var team = asking
      team.counterparts = #"dba: { responseHours: \#(dba) }, "tech-lead": { responseHours: \#(lead) }"#
      team.tasks = #"{ key: "A", title: "a", hours: 2, flags: ["database-heavy", "architecture"] }"#
      let outcome = try team.outcome()
      let trace = try #require(outcome.trace)
      let task = try #require(trace.tasks.first { $0.strategic == 0 })
      let took = officeHours(task.arrived, try #require(task.completed))
      #expect(abs(took - Double(max(dba, lead) + 2)) < 1e-6)
      #expect(outcome.escalations.count == 2 * outcome.ledger.arrived)
    }
  }

  @Test("somebody who finds a task waiting works on something else meanwhile")
  func worksOnMeanwhile() throws {
    var team = asking
    team.tasks = """
      { key: "A", title: "a", hours: 2, flags: ["database-heavy"] }, { key: "B", title: "b", hours: 4 },
      { key: "C", title: "c", hours: 1 }
      """
    let tasks = try team.stories().filter { $0.strategic == 0 }
    let done = try tasks.map { officeHours($0.arrived, try #require($0.completed)) }
    // B is not interrupted when the answer comes after 3 hours; A then goes before C.
    for (found, expected) in zip(done, [6.0, 4, 7]) { #expect(abs(found - expected) < 1e-6) }
  }

  @Test("a counterpart who answers at once holds nothing up")
  func answeredAtOnce() throws {
    var team = asking
    team.counterparts = #"dba: { responseHours: 0 }, "tech-lead": { responseHours: 0 }"#
    team.tasks = """
      { key: "A", title: "a", hours: 2, flags: ["database-heavy"] }, { key: "B", title: "b", hours: 4 }
      """
    let outcome = try team.outcome()
    let trace = try #require(outcome.trace)
    let task = try #require(trace.tasks.first { $0.strategic == 0 && $0.ordinal == 0 })
    #expect(abs(officeHours(task.arrived, try #require(task.completed)) - 2) < 1e-6)
    #expect(trace.escalations.allSatisfy { $0.answered == $0.raised })
  }
}
