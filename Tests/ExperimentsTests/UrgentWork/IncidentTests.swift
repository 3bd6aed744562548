import SimulatedTime
import TeamModel
import Testing

/// People drop what they do for incidents, and take it up again afterwards.
@Suite struct IncidentTests {
  private func team(people: Int, incidentsPerHour: Double) -> SmallTeam {
    var team = SmallTeam()
    team.team = "developer: { count: \(people), focus: 1 }"
    team.arrivals = "perHour: \(0.1 * Double(people))"
    team.streams = """
      incidents: {
        tier: 1, arrivals: { perHour: \(incidentsPerHour) }, preempts: true, priorities: { low: 1 },
        tasks: { outage: { estimate: { distribution: "uniform", low: 0.5, high: 3 } } },
      },
      """
    return team
  }

  @Test(
    "alone, somebody begins an incident when it arrives or the one before it is over",
    arguments: ["pull", "push"], ["fifo", "priority", "shortest-estimate", "preemptive-priority"])
  func oneAfterTheOther(_ dispatch: String, _ discipline: String) throws {
    var team = team(people: 1, incidentsPerHour: 0.15)
    team.assignment = #"dispatch: "\#(dispatch)", discipline: "\#(discipline)""#
    team.priorities = "critical: 1"
    let compiled = try team.compiled()
    let outcome = try team.outcome()
    let trace = try #require(outcome.trace)
    let incidents = trace.tasks.filter { $0.template == "incidents" }.sorted { $0.strategic < $1.strategic }
    #expect(incidents.count > 30)
    var free = SimulationTime.zero
    var responses: [Double] = []
    for task in incidents {
      guard let started = task.started else { continue }
      // An incident in the last microsecond of a shift is begun when the next one begins.
      #expect(officeHours(max(task.arrived, free), started) < 1e-6)
      responses.append(officeHours(task.arrived, started))
      free = task.completed ?? .distantFuture
    }
    let mean = responses.reduce(0, +) / Double(responses.count)
    #expect(abs(try outcome.metric("incident_response_h.mean", of: compiled) - mean) < 1e-6)
    let weeks = Double(team.days) / 7
    let perWeek = Double(trace.strategic.count { $0.template == "incidents" }) / weeks
    #expect(abs(try outcome.metric("incidents_per_week", of: compiled) - perWeek) < 1e-9)
    let cutShort = trace.work.count { !$0.isFinished && $0.ended < SimulationTime(hours: 24 * 60) }
    #expect(abs(try outcome.metric("preemptions_per_week", of: compiled) - Double(cutShort) / weeks) < 1e-9)
    #expect(cutShort > 10)
  }

  @Test("what was dropped is taken up again at once after the incident, with what is left of it")
  func resumesAfterwards() throws {
    let trace = try #require(try team(people: 1, incidentsPerHour: 0.1).outcome().trace)
    var seen = 0
    for (work, next) in zip(trace.work, trace.work.dropFirst()) where !work.isFinished {
      #expect(isIncident(next, trace))
      #expect(officeHours(work.ended, next.began) < 1e-6)
      guard let resumed = trace.work.first(where: { $0.began >= next.ended && !isIncident($0, trace) })
      else { continue }
      #expect(resumed.strategic == work.strategic && resumed.ordinal == work.ordinal)
      seen += 1
    }
    #expect(seen > 10)
    for task in trace.tasks where task.completed != nil {
      let worked = trace.work.filter { $0.strategic == task.strategic && $0.ordinal == task.ordinal }
        .reduce(0) { $0 + $1.worked.hours }
      #expect(abs(worked - task.estimateHours) < 1e-6)
    }
  }

  private func isIncident(_ work: WorkRecord, _ trace: ReplicationTrace) -> Bool {
    work.strategic.map { trace.strategic[$0].template == "incidents" } ?? false
  }

  @Test("an incident goes to somebody idle first, then to somebody at work, never to somebody away")
  func whoTakesIt() throws {
    var team = team(people: 3, incidentsPerHour: 0.3)
    team.team = """
      developer: { count: 3, focus: 1, absences: [ { person: 2, from: "2026-01-13", to: "2026-02-13" } ] }
      """
    team.assignment = #"discipline: "fifo""#
    let trace = try #require(try team.outcome().trace)
    var (interrupting, free) = (0, 0)
    for incident in trace.tasks where incident.template == "incidents" {
      guard let started = incident.started else { continue }
      let away = SimulationTime(hours: 24 * 8)..<SimulationTime(hours: 24 * 40)
      let present = away.contains(incident.arrived) ? [0, 2] : [0, 1, 2]
      func works(_ person: Int, onIncident: Bool) -> Bool {
        trace.work.contains {
          $0.person == person && $0.began < incident.arrived && $0.ended >= incident.arrived
            && isIncident($0, trace) == onIncident
        }
      }
      let busy = present.filter { works($0, onIncident: true) }
      if busy.count < present.count { #expect(officeHours(incident.arrived, started) < 1e-6) }
      let interrupted = trace.work.contains { !$0.isFinished && $0.ended == incident.arrived }
      let idle = present.contains { !works($0, onIncident: true) && !works($0, onIncident: false) }
      if idle { #expect(!interrupted) }
      if interrupted { interrupting += 1 } else if idle { free += 1 }
    }
    #expect(interrupting > 5 && free > 5, "\(interrupting) \(free)")
  }
}
