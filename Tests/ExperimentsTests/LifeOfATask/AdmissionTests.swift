import LeadPolicy
import SimulatedTime
import TeamModel
import Testing

/// Strategic tasks are admitted, deferred, escalated and given up as the marks say.
@Suite struct AdmissionTests {
  /// Stories of eight hours for one developer whose lookahead is 24 hours; many arrive at once.
  private var crowd: SmallTeam {
    var team = SmallTeam()
    team.days = 20
    team.arrivals = "perHour: 20"
    team.counterparts = #""tech-lead": { responseHours: 2 }"#
    team.admission = "enabled: true"
    return team
  }

  @Test("work is accepted below the critical mark and deferred from there on")
  func acceptsUpToTheMark() throws {
    for (critical, accepted) in [(0.3, 1), (0.334, 2), (0.66, 2), (0.667, 3), (0.95, 3), (1.001, 4)] {
      var team = crowd
      team.capacity = "ideal: 0.1, warning: 0.2, critical: \(critical)"
      let tasks = try team.stories()
      let firstDone = try #require(tasks.compactMap(\.completed).min())
      let firstNight = SimulationTime(hours: 24)
      let atOnce = tasks.count { $0.arrived == $0.assigned && $0.arrived < min(firstDone, firstNight) }
      #expect(atOnce == accepted, "at a critical mark of \(critical)")
    }
  }

  @Test("deferred work is taken up by priority and then by age")
  func backlogOrder() throws {
    var team = crowd
    team.days = 90
    team.arrivals = "perHour: 0.5"
    team.priorities = "low: 1, normal: 1, high: 1"
    let tasks = try team.stories()
    let released = tasks.filter { $0.assigned != $0.arrived }
    #expect(released.count > 20)
    for task in released {
      let taken = try #require(task.assigned)
      for other in released {
        guard other.arrived < taken, let later = other.assigned, later > taken else { continue }
        #expect(
          other.priority < task.priority
            || (other.priority == task.priority && other.strategic > task.strategic))
      }
    }
  }

  @Test("a critical story is put before the Tech Lead and accepted with the answer")
  func criticalIsEscalated() throws {
    var team = crowd
    team.days = 6
    team.arrivals = "perHour: 1"
    team.priorities = "critical: 1"
    team.escalation = #"triggers: ["critical-admission"], answeredBy: { "critical-admission": "tech-lead" }"#
    let outcome = try team.outcome()
    let trace = try #require(outcome.trace)
    let escalated = Set(trace.escalations.compactMap(\.strategic))
    #expect(escalated.count > 10)
    #expect(outcome.ledger.deferred == 0)
    for task in trace.tasks {
      let waited = officeHours(task.arrived, try #require(task.assigned))
      #expect(abs(waited - (escalated.contains(task.strategic) ? 2 : 0)) < 1e-6)
    }
    team.escalation = "triggers: []"
    #expect(try team.stories().allSatisfy { $0.assigned == $0.arrived }, "nobody to ask: accepted")
  }

  @Test("deferred work is given up at the first midnight after its time")
  func patienceEnds() throws {
    var team = crowd
    team.arrivals = "perHour: 0.4"
    team.admission = "enabled: true, cancelAfterDays: 5"
    let outcome = try team.outcome()
    #expect(outcome.ledger.cancelled > 0 && outcome.ledger.deferred > 0)
    for task in try #require(outcome.trace).tasks {
      #expect(try #require(task.assigned).hours - task.arrived.hours <= 6 * 24)
    }
  }

  @Test("with nobody there for the whole lookahead nothing is accepted, not even the first task")
  func nobodyThere() throws {
    var team = crowd
    team.arrivals = "perHour: 1"
    team.team = """
      developer: { count: 1, focus: 1, absences: [ { person: 1, from: "2026-01-05", to: "2026-01-16" } ] }
      """
    let first = try #require(try team.stories().first)
    #expect(first.arrived.hours < 24)
    // Back on Monday 19 January: the three working days from Thursday 15 January on include that day.
    #expect(first.assigned == SimulationTime(hours: 10 * 24))
  }
}
