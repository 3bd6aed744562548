import LeadPolicy
import TeamModel
import Testing

/// Counterparts with a limited number of people are stations with a queue; without, they answer side by side.
@Suite struct CounterpartTests {
  private func asking(_ dba: String) -> SmallTeam {
    var team = SmallTeam()
    team.counterparts = "dba: { \(dba) }"
    team.escalation = #"triggers: ["dba-assistance"]"#
    return team
  }

  @Test("requests are served in the order they come, by as many as there are")
  func firstComeFirstServed() throws {
    // Three tasks ask at once; each takes the developer an hour after its answer.
    for (people, expected) in [
      ("", [4.0, 5, 6]), ("people: 1", [4, 7, 10]), ("people: 2", [4, 5, 7]), ("people: 3", [4, 5, 6]),
    ] {
      var team = asking("responseHours: 3, \(people)")
      team.tasks = ["A", "B", "C"].map {
        #"{ key: "\#($0)", title: "x", hours: 1, flags: ["database-heavy"] }"#
      }.joined(separator: ",")
      let tasks = try team.stories().filter { $0.strategic == 0 }
      let done = try tasks.map { officeHours($0.arrived, try #require($0.completed)) }
      for (found, exact) in zip(done, expected) { #expect(abs(found - exact) < 1e-6, "\(people): \(done)") }
    }
  }

  @Test("utilization and wait are what the escalations of the run say")
  func booksOfAStation() throws {
    var team = asking("responseHours: 3, people: 1")
    team.days = 364
    team.arrivals = "perHour: 0.08"
    team.tasks = #"""
      { key: "A", title: "a", hours: 0.5, flags: ["database-heavy"] },
      { key: "B", title: "b", hours: 0.5, flags: ["database-heavy"] }
      """#
    let compiled = try team.compiled()
    let outcome = try team.outcome()
    let escalations = try outcome.story.escalations
    #expect(escalations.count > 200)
    var (busy, waits, begun, free) = (0.0, 0.0, 0, 0.0)
    let end = 52.0 * 40
    for escalation in escalations {
      let raised = officeHours(.zero, escalation.raised)
      let began = max(raised, free)
      free = began + 3
      guard began < end else { continue }
      begun += 1
      waits += began - raised
      busy += min(free, end) - began
      if let answered = escalation.answered { #expect(abs(officeHours(.zero, answered) - free) < 1e-4) }
    }
    #expect(abs(try outcome.metric("counterpart_utilization.dba", of: compiled) - busy / end) < 1e-6)
    #expect(
      abs(try outcome.metric("counterpart_wait_h.dba.mean", of: compiled) - waits / Double(begun)) < 1e-4)
  }

  @Test("the teams of a department share their counterparts")
  func sharedByTeams() throws {
    for (people, expected) in [("", [4.0, 4]), ("people: 1", [4, 7])] {
      var team = asking("responseHours: 3, \(people)")
      team.arrivals = "perHour: 0.01, batch: 2"
      team.department = "teams: 2"
      team.tasks = #"{ key: "A", title: "a", hours: 1, flags: ["database-heavy"] }"#
      let tasks = try team.stories().prefix(2)
      #expect(Set(tasks.map(\.assignee)).count == 2)
      let done = try tasks.map { officeHours($0.arrived, try #require($0.completed)) }
      for (found, exact) in zip(done, expected) { #expect(abs(found - exact) < 1e-6, "\(people): \(done)") }
    }
  }

  @Test("only counterparts with a limited number of people have metrics")
  func metricsOfStations() throws {
    func names(_ dba: String) throws -> [String] {
      try asking(dba).compiled().metrics.map(\.name).filter { $0.hasPrefix("counterpart_") }
    }
    #expect(try names("responseHours: 3") == [])
    #expect(
      try names("responseHours: 3, people: 2") == [
        "counterpart_utilization.dba", "counterpart_wait_h.dba.mean",
      ])
  }
}
