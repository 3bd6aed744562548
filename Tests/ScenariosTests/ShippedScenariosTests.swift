import Foundation
import LeadPolicy
import Sampling
import Scenarios
import Testing
import WorkingTime

/// The folder of the shipped scenarios.
let scenarioFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("scenarios")

@Suite("The shipped scenarios")
struct ShippedScenariosTests {
  func read(_ name: String, _ overrides: String...) throws -> Scenario {
    try ScenarioReader.read(
      path: scenarioFolder.appendingPathComponent(name).path, overrides: overrides)
  }

  @Test(
    "Each of them is right",
    arguments: [
      "backend-team", "bursty-quarter", "department-20-teams", "hire-third", "lead-is-the-bottleneck",
      "lose-the-senior", "policy-weighted-score", "security-heavy", "threshold-80-vs-85", "whole-lead",
      "verification/mm1", "verification/mmc", "verification/mmck", "verification/erlang-a",
      "verification/machine-repair", "verification/n-system", "verification/threshold-server",
      "verification/jackson-feedback", "verification/mg1", "verification/md1", "verification/mg-infinity",
      "verification/priority", "verification/preemptive", "verification/priority-two-servers",
      "verification/preemptive-two-servers", "verification/overflow", "verification/busy-period",
      "verification/tandem", "verification/varying-arrivals",
    ])
  func areRight(name: String) throws {
    let scenario = try read(name + ".json5")
    #expect(scenario.name == name.split(separator: "/").last.map(String.init))
  }

  @Test("The reference team is that of the domain: skills, rules, marks, review and its service level")
  func referenceTeam() throws {
    let scenario = try read("backend-team.json5")
    #expect(scenario.team.map(\.profile) == RoleProfile.referenceTeam)
    #expect(scenario.team.map(\.count) == [1, 1])
    #expect(scenario.assignment.rules == AssignmentRule.reference)
    #expect(scenario.capacity == CapacityThresholds())
    #expect(scenario.review.serviceLevelHours == 8)
    #expect(scenario.escalation.triggers == Set(EscalationTrigger.reference))
    #expect(scenario.team[0].absences.map(\.person) == [0])
    #expect(scenario.simulation.start == CalendarDay(iso8601: "2026-01-05"))
    #expect(
      scenario.calendar.shifts[Weekday.monday.rawValue].map(\.description) == ["09:00-13:00", "14:00-18:00"])
    #expect(scenario.calendar.shifts[Weekday.sunday.rawValue].isEmpty)
  }

  @Test("What the reference team spells out is also what a scenario gets that leaves it out")
  func defaults() throws {
    let written = try read("backend-team.json5")
    let short = try ScenarioReader.read(
      text: """
        { name: "short", team: { "backend-developer": {}, "senior-developer": {} },
          workload: { w: { tier: 3, arrivals: { perWeek: 1 }, templates: { "rest-resource": 1 } } } }
        """, file: "short.json5")
    #expect(short.review == written.review)
    #expect(short.work == written.work)
    #expect(short.planning == written.planning)
    #expect(short.assignment == written.assignment)
    #expect(short.capacity == written.capacity)
    #expect(short.admission == written.admission)
    #expect(short.escalation == written.escalation)
    #expect(short.counterparts == written.counterparts)
    #expect(short.simulation == written.simulation)
    #expect(short.calendar.shifts == written.calendar.shifts)
    #expect(short.team.map(\.profile) == written.team.map(\.profile))
    #expect(short.title == "short")
    #expect(short.workload[0].priorityWeights == [0.2, 0.6, 0.15, 0.05])
  }

  @Test("Reviews take 33 minutes, and tasks take 1.2 times their estimate")
  func recordedFigures() throws {
    let scenario = try read("backend-team.json5")
    #expect(abs(scenario.review.effortHours.mean * 60 - 33) < 0.5)
    #expect(abs(scenario.work.actualOverEstimate.mean - 1.2) < 0.05)
  }

  @Test("The verification queues are nothing but queues, at the rates their comments name")
  func queues() throws {
    for (name, servers, rate) in [("mm1", 1, 0.8), ("mmc", 3, 2.4)] {
      let scenario = try read("verification/\(name).json5")
      #expect(scenario.team.map(\.count) == [servers])
      #expect(scenario.team[0].focus == 1)
      #expect(scenario.calendar == .alwaysOn)
      #expect(scenario.workload.map(\.arrivals.ratePerHour) == [rate])
      #expect(scenario.workload.map(\.arrivals.during) == [.allHours])
      #expect(scenario.assignment.discipline == .fifo)
      #expect(scenario.assignment.rules.map(\.assignee) == ["server"])
      #expect(!scenario.planning.enabled && !scenario.review.enabled && !scenario.admission.enabled)
      #expect(scenario.escalation.triggers.isEmpty)
      #expect(scenario.work.actualOverEstimate == .constant(1))
      guard case .atomic(1, let tasks) = scenario.workload[0].work else {
        Issue.record("expected atomic tasks of tier 1")
        continue
      }
      #expect(tasks.map(\.estimate) == [.exponential(mean: 1)])
    }
  }

  @Test("The overrides their comments name work")
  func documentedOverrides() throws {
    let scenario = try read(
      "verification/mmc.json5", "workload.customers.arrivals.perHour=0.9",
      "workload.customers.tasks.service.estimate.mean=0.5", "team.server.count=2")
    #expect(scenario.workload[0].arrivals.ratePerHour == 0.9)
    #expect(scenario.team[0].count == 2)
    guard case .atomic(1, let tasks) = scenario.workload[0].work else { return }
    #expect(tasks[0].task.estimateHours == 0.5)
    let bigger = try read("backend-team.json5", "team.senior-developer.count=2")
    #expect(bigger.team[1].count == 2)
  }
}
