import LeadPolicy
import Sampling
import Scenarios
import SimulatedTime
import TeamModel
import Testing

/// What review misses comes back.
@Suite struct EscapeTests {
  /// Every task brings a vulnerability that nobody notices.
  private func team(probability: Double = 1, arrivals: String = "perHour: 0.1") -> ReviewedTeam {
    var team = ReviewedTeam()
    team.peer = nil
    team.violated = [.inputValidation]
    team.detection = 0
    team.team.days = 120
    team.team.arrivals = arrivals
    team.team.tasks = #"{ key: "A", title: "a", hours: 8, flags: ["api-change"] }"#
    team.edit = {
      $0.review.escapes = EscapeSettings(
        vulnerabilityProbability: probability, breakingChangeProbability: 1, delayDays: .constant(10),
        effortHours: .constant(3))
    }
    return team
  }

  @Test(
    "an incident comes exactly ten days after completion, as an atomic critical task of its origin's kind")
  func comesBack() throws {
    let team = team()
    let scenario = try team.compiled()
    let outcome = try team.outcome(scenario)
    let trace = try #require(outcome.trace)
    let origins = trace.tasks.filter { $0.template == "story" }
    let incidents = trace.strategic.filter { $0.template == "incident" }
    let due = origins.compactMap(\.completed).map { $0 + SimulationDuration(hours: 240) }
    let end = SimulationTime(hours: 120 * 24)
    #expect(incidents.count > 20)
    #expect(incidents.map(\.arrived) == due.filter { $0 < end }.sorted())
    for incident in incidents {
      #expect(incident.priority == .critical && incident.tier == 1 && incident.category == .apiDevelopment)
    }
    let done = trace.tasks.filter { $0.template == "incident" && $0.completed != nil }
    #expect(done.allSatisfy { $0.actualHours == 3 && $0.title == "Put right: a" && $0.rule == "all" })
    let weeks = 120.0 / 7
    #expect(
      isClose(try outcome.metric("escape_incidents_per_week", of: scenario), Double(incidents.count) / weeks))
    #expect(
      isClose(
        try outcome.metric("escape_incident_hours_per_week", of: scenario), 3 * Double(done.count) / weeks))
    let escaped = origins.count { $0.completed != nil }
    #expect(
      isClose(try outcome.metric("escaped_vulnerabilities_per_week", of: scenario), Double(escaped) / weeks))
  }

  @Test("an incident goes in front of everything that waits")
  func inFront() throws {
    let tasks = try team(arrivals: "perHour: 0.3").trace().tasks
    let incidents = tasks.filter { $0.template == "incident" && $0.started != nil }
    #expect(incidents.count > 10)
    for incident in incidents {
      let (ready, started) = (try #require(incident.ready), try #require(incident.started))
      let overtaken = tasks.filter {
        $0.template == "story" && $0.started.map { $0 > ready && $0 < started } ?? false
      }
      #expect(overtaken.isEmpty, "\(overtaken) before \(incident)")
    }
  }

  @Test("as many become incidents as the probability says, and the same ones whatever the policy")
  func probability() throws {
    func incidents(_ assignment: String) throws -> (arrived: Set<String>, completed: Int) {
      var team = team(probability: 0.3, arrivals: "perHour: 0.1")
      team.team.days = 4000
      team.team.assignment = assignment
      let trace = try team.trace()
      let origins = trace.tasks.filter { $0.template == "story" && $0.completed != nil }
      let times = Set(trace.strategic.filter { $0.template == "incident" }.map(\.arrived))
      let end = SimulationTime(hours: 3990 * 24)
      let early = origins.filter { $0.completed.map { $0 < end } ?? false }
      let hit = early.filter { times.contains(($0.completed ?? .zero) + SimulationDuration(hours: 240)) }
      return (Set(hit.map { "\($0.arrived)" }), early.count)
    }
    let pull = try incidents(#"dispatch: "pull""#)
    let push = try incidents(#"dispatch: "push", discipline: "shortest-estimate""#)
    #expect(try interval(pull.arrived.count, of: pull.completed).contains(0.3))
    // A handful near the end is completed in one run only.
    #expect(pull.arrived.symmetricDifference(push.arrived).count < 5)
    #expect(pull.arrived.count > 500)
  }

  @Test("the shares of sound work count what review has missed, where the check applies")
  func quality() throws {
    func shares(_ violated: [ReviewCheck], detection: Double, flags: String) throws -> [Double] {
      var team = team()
      team.violated = violated
      team.detection = detection
      team.team.tasks = #"{ key: "A", title: "a", hours: 8, flags: [\#(flags)] }"#
      let scenario = try team.compiled()
      let outcome = try team.outcome(scenario)
      return try ["performance_sla_hit_rate", "api_documented_share"]
        .map { try outcome.metric($0, of: scenario) }
    }
    let both = #""api-change", "performance-critical""#
    #expect(try shares([.performance], detection: 0, flags: both) == [0, 1])
    #expect(try shares([.performance], detection: 1, flags: both) == [1, 1])
    #expect(try shares([.apiDocumentation], detection: 0, flags: both) == [1, 0])
    #expect(try shares([.performance], detection: 0, flags: "").allSatisfy(\.isNaN))
  }
}
