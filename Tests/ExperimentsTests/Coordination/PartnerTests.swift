import LeadPolicy
import TeamModel
import Testing

/// Those who work along on a task or are asked about it, and what a task needs before it begins or is handed off.
@Suite struct PartnerTests {
  private func hours(_ team: SmallTeam) throws -> [Double] {
    try team.stories().filter { $0.strategic == 0 }.map {
      officeHours($0.arrived, try #require($0.completed))
    }
  }

  @Test("a task is begun when everybody it needs has answered, the slowest last")
  func waitsForAll() throws {
    for (along, asked, escalated) in [(3, 5, 1), (5, 3, 1), (1, 2, 6)] {
      var team = SmallTeam()
      team.rules = #"""
        { code: "migration", when: { flags: "database-migration" }, assign: "developer", with: ["dba"] },
        { code: "security", when: { security: "high" }, assign: "developer", consult: ["specialist"] },
        { code: "all", when: {}, assign: "developer" }
        """#
      team.counterparts = """
        dba: { responseHours: \(escalated), collaborationHours: \(along) },
        specialist: { responseHours: 1, consultationHours: \(asked) }
        """
      team.escalation = #"triggers: ["dba-assistance"], answeredBy: { "dba-assistance": "dba" }"#
      team.tasks = #"""
        { key: "A", title: "a", hours: 2, flags: ["database-migration", "database-heavy"], security: "high" },
        { key: "B", title: "b", hours: 1 }
        """#
      let done = try hours(team)
      #expect(abs(done[0] - Double(max(along, asked, escalated) + 2)) < 1e-6, "\(done)")
      #expect(abs(done[1] - 1) < 1e-6, "the worker does something else meanwhile")
    }
  }

  @Test("without hours of their own, those who work along or are asked cost nothing")
  func costsNothing() throws {
    var team = SmallTeam()
    team.rules = #"{ code: "all", when: {}, assign: "developer", with: ["dba"], consult: ["dba"] }"#
    team.counterparts = "dba: { responseHours: 5, people: 1 }"
    team.tasks = #"{ key: "A", title: "a", hours: 2 }"#
    #expect(abs(try hours(team)[0] - 2) < 1e-6)
  }

  @Test("a request before the start delays the work, one before the hand-off the completion alone")
  func requestsOfTasks() throws {
    for (before, expected) in [("start", [6.0, 3]), ("hand-off", [6, 5])] {
      var team = SmallTeam()
      team.counterparts = "devops: { responseHours: 4 }"
      team.coordination = #"""
        requests: [ { code: "staging", when: { flags: "api-change" }, with: "devops", before: "\#(before)" } ]
        """#
      team.tasks = #"""
        { key: "A", title: "a", hours: 2, flags: ["api-change"] }, { key: "B", title: "b", hours: 3 }
        """#
      let outcome = try team.outcome()
      let trace = try outcome.story
      let tasks = trace.tasks.filter { $0.strategic == 0 }.sorted { $0.ordinal < $1.ordinal }
      let done = try tasks.map { officeHours($0.arrived, try #require($0.completed)) }
      for (found, exact) in zip(done, expected) { #expect(abs(found - exact) < 1e-6, "\(before): \(done)") }
      let states = trace.transitions.filter { $0.strategic == 0 && $0.ordinal == 0 }.map(\.state)
      #expect(states.contains(.blocked) == (before == "start"))
      let ready = try #require(
        trace.transitions.first { $0.strategic == 0 && $0.ordinal == 0 && $0.state == .readyForHandOff })
      #expect(abs(officeHours(tasks[0].arrived, ready.time) - (before == "start" ? 6 : 2)) < 1e-6)
    }
  }

  @Test("a task needs several things before its hand-off, and is complete with the last of them")
  func severalBeforeHandOff() throws {
    for (first, second) in [(4, 7), (7, 4), (0, 0)] {
      var team = SmallTeam()
      team.counterparts = "devops: { responseHours: 1 }, data: { responseHours: 1 }"
      team.coordination = #"""
        requests: [ { code: "staging", with: "devops", before: "hand-off" },
          { code: "plan", with: "data", before: "hand-off" } ]
        """#
      team.tasks = #"{ key: "A", title: "a", hours: 2 }, { key: "B", title: "b", hours: 1, after: ["A"] }"#
      team.counterparts = "devops: { responseHours: \(first) }, data: { responseHours: \(second) }"
      let slowest = Double(max(first, second))
      let done = try hours(team)
      #expect(abs(done[0] - (2 + slowest)) < 1e-6)
      #expect(abs(done[1] - (3 + 2 * slowest)) < 1e-6)
    }
  }
}
