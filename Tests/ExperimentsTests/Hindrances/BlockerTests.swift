import Experiments
import LeadPolicy
import Sampling
import Scenarios
import SimulatedTime
import TeamModel
import Testing

/// A blocked task waits for whoever is first: the blocker itself, the lead or the Tech Lead.
@Suite struct BlockerTests {
  /// A way out of a blocker, with the working hours it takes.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var kind = BlockerKind.unclearScope
    var resolution = 100.0
    var lead = 1.0
    var isLeadThere = true
    var techLead = 50.0
    /// From being blocked to going on.
    var delay: Double
    /// When it is escalated, and the lead's shift hours on it.
    var escalated: Double? = 4
    var leadWorks: Double?

    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "resolves itself", resolution: 3, delay: 3, escalated: nil),
    Case(name: "the lead resolves it", delay: 5, leadWorks: 1),
    Case(name: "the lead cannot", kind: .externalDependency, techLead: 2, delay: 10, escalated: 8),
    Case(name: "the Tech Lead is faster than the lead", lead: 10, techLead: 2, delay: 10, leadWorks: 6),
    Case(name: "the Tech Lead answers at once", lead: 10, techLead: 0, delay: 8, leadWorks: 4),
    Case(name: "resolves itself under the lead", resolution: 4.5, delay: 4.5, leadWorks: 0.5),
    Case(name: "resolves itself before the lead is there", resolution: 6, isLeadThere: false, delay: 6),
    Case(
      name: "resolves itself before the Tech Lead answers", resolution: 9, lead: 30, delay: 9, leadWorks: 5),
  ]

  private func settings(_ path: Case) -> BlockerSettings {
    BlockerSettings(
      kinds: BlockerKind.allCases.map {
        BlockerSettings.Kind(
          probability: $0 == path.kind ? 1 : 0, resolutionHours: .constant(path.resolution))
      },
      escalateAfterHours: 4, techLeadAfterHours: 8, leadHours: .constant(path.lead))
  }

  private func scenario(_ path: Case, tasks: String, flags: Set<EscalationTrigger> = []) throws -> Scenario {
    var team = SmallTeam()
    team.tasks = tasks
    team.counterparts = #""tech-lead": { responseHours: \#(path.techLead) }, dba: { responseHours: 5 }"#
    if !path.isLeadThere { team.lead = #"focus: 1, absences: [ { from: "2026-01-05", to: "2026-03-27" } ]"# }
    return try team.scenario {
      $0.work.blockers = settings(path)
      $0.escalation.triggers = flags.union([.blockedTask])
    }
  }

  @Test("whoever is first resolves a blocker, and the others drop it", arguments: cases)
  func firstResolves(_ path: Case) throws {
    let (compiled, outcome) = try firstOutcome(
      try scenario(path, tasks: #"{ key: "A", title: "a", hours: 8 }"#))
    let trace = try #require(outcome.trace)
    let task = try #require(trace.tasks.first { $0.strategic == 0 })
    #expect(abs(officeHours(task.arrived, try #require(task.completed)) - 8 - path.delay) < 1e-6)
    #expect(task.actualHours == 8)

    let steps = trace.transitions.filter { $0.strategic == 0 }
    let blocked = try #require(steps.first { $0.state == .blocked })
    let onward = try #require(steps.last { $0.state == .inProgress })
    #expect(abs(officeHours(blocked.time, onward.time) - path.delay) < 1e-6)
    let escalated = steps.first { $0.state == .escalated }
    #expect((escalated == nil) == (path.escalated == nil))
    if let escalated {
      #expect(abs(officeHours(blocked.time, escalated.time) - (path.escalated ?? 0)) < 1e-6)
    }

    let unblocking = trace.work.filter { $0.strategic == 0 && $0.activity == .unblocking }
    #expect(unblocking.count == (path.leadWorks == nil ? 0 : 1))
    if let work = unblocking.first { #expect(abs(work.worked.hours - (path.leadWorks ?? 0)) < 1e-6) }
    let raised = trace.escalations.filter { $0.strategic == 0 && $0.trigger == .blockedTask }
    #expect(raised.count == (path.delay >= 8 ? 1 : 0))

    let blockedShare = try outcome.metric("blocked_share", of: compiled)
    #expect(blockedShare == 1)
    #expect(abs(try outcome.metric("blocked_time_h.mean", of: compiled) - path.delay) < 1e-6)
    let share = try outcome.metric("blockers_auto_escalated_share", of: compiled)
    #expect(share == (path.escalated == nil ? 0 : 1))
    let rate = try outcome.metric(
      "blockers_per_week.\(path.kind.code.replacing("-", with: "_"))", of: compiled)
    let met = trace.transitions.count { $0.state == .blocked }
    #expect(abs(rate * 60 / 7 - Double(met)) < 1e-6)
  }

  @Test("a question comes before the work, a blocker in the midst of it")
  func withQuestion() throws {
    let path = Case(name: "", resolution: 3, delay: 3)
    let (_, outcome) = try firstOutcome(
      try scenario(
        path, tasks: #"{ key: "A", title: "a", hours: 8, flags: ["database-heavy"] }"#,
        flags: [.dbaAssistance]))
    let trace = try #require(outcome.trace)
    let task = try #require(trace.tasks.first { $0.strategic == 0 })
    #expect(abs(officeHours(task.arrived, try #require(task.completed)) - 5 - 8 - 3) < 1e-6)
  }

  @Test("the worker turns to other work, and goes on with the task before new work once it is free")
  func worksOnMeanwhile() throws {
    let path = Case(name: "", resolution: 3, delay: 3)
    let tasks = """
      { key: "A", title: "a", hours: 4 }, { key: "B", title: "b", hours: 4 }, { key: "C", title: "c", hours: 4 }
      """
    let (_, outcome) = try firstOutcome(try scenario(path, tasks: tasks))
    let trace = try #require(outcome.trace)
    let work = trace.work.filter { $0.strategic == 0 }
    #expect(work[0].ordinal == 0 && work[1].ordinal == 1 && officeHours(work[0].ended, work[1].began) < 1e-6)
    let hours = trace.hoursOnTasks()
    for ordinal in 0..<3 { #expect(abs(try #require(hours[[0, ordinal]]) - 4) < 1e-6) }
    for (record, next) in zip(work, work.dropFirst()) {
      // Work that had been begun and was free goes before work that had not.
      let begun = work.contains { $0.ordinal == next.ordinal && $0.began < next.began }
      guard !begun else { continue }
      for ordinal in 0..<3 where ordinal != next.ordinal {
        let blocked = trace.transitions.first {
          $0.strategic == 0 && $0.ordinal == ordinal && $0.state == .blocked
        }
        guard let blocked, blocked.time < record.ended else { continue }
        let isOver = work.contains { $0.ordinal == ordinal && $0.isFinished && $0.ended <= next.began }
        #expect(isOver || officeHours(blocked.time, next.began) < 3 + 1e-6)
      }
    }
  }

  @Test("each kind of blocker strikes as often as its probability says")
  func shares() throws {
    var team = SmallTeam()
    team.days = 4_000
    team.team = "developer: { count: 3, focus: 1 }"
    team.arrivals = "perHour: 0.2"
    let probabilities = [0.1, 0.05, 0.0, 0.25]
    let (compiled, outcome) = try firstOutcome(
      try team.scenario {
        $0.work.blockers = BlockerSettings(
          kinds: probabilities.map { .init(probability: $0, resolutionHours: .exponential(mean: 6)) },
          escalateAfterHours: 4, techLeadAfterHours: 8, leadHours: .exponential(mean: 0.5))
      })
    let tasks = Double(try #require(outcome.trace).tasks.count { $0.started != nil })
    #expect(tasks > 3_000)
    func within(_ found: Double, _ probability: Double) -> Bool {
      abs(found - probability) < 3.3 * (probability * (1 - probability) / tasks).squareRoot()
    }
    #expect(within(try outcome.metric("blocked_share", of: compiled), 0.4))
    for (kind, probability) in zip(BlockerKind.allCases, probabilities) where probability > 0 {
      let name = "blockers_per_week.\(kind.code.replacing("-", with: "_"))"
      #expect(within(try outcome.metric(name, of: compiled) * 4_000 / 7 / tasks, probability))
    }
    #expect(!compiled.metrics.contains { $0.name == "blockers_per_week.external_dependency" })
  }

  @Test("probabilities beyond 1 are refused")
  func refused() throws {
    let scenario = try SmallTeam().scenario {
      $0.work.blockers = BlockerSettings(
        kinds: BlockerKind.allCases.map { _ in .init(probability: 0.3, resolutionHours: .constant(1)) },
        escalateAfterHours: 4, techLeadAfterHours: 8, leadHours: .constant(1))
    }
    #expect(throws: CompilationProblem.self) { try CompiledScenario(scenario) }
  }

  @Test("a ready task that nobody begins in time is escalated once")
  func overdueAssignment() throws {
    var team = SmallTeam()
    team.counterparts = #""tech-lead": { responseHours: 1 }"#
    team.tasks = #"{ key: "A", title: "a", hours: 8 }, { key: "B", title: "b", hours: 8 }"#
    for (hours, expected) in [(5.0, [1]), (8.5, [])] {
      let (_, outcome) = try firstOutcome(
        try team.scenario {
          $0.assignment.escalateAfterHours = hours
          $0.escalation.triggers = [.overdueAssignment]
        })
      let trace = try #require(outcome.trace)
      let raised = trace.escalations.filter { $0.strategic == 0 }
      #expect(raised.map(\.ordinal) == expected)
      let ready = try #require(trace.tasks.first { $0.strategic == 0 && $0.ordinal == 1 }?.ready)
      if let escalation = raised.first { #expect(abs(officeHours(ready, escalation.raised) - hours) < 1e-6) }
    }
  }
}
