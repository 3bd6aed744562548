import SimulatedTime
import Scenarios
import TeamModel
import Testing

/// Small cases without chance, worked out by hand on the calendar.
@Suite struct ExactCaseTests {
  /// One strategic task arrives in the first working hour or so of Monday 5 January 2026; every effort is
  /// exactly its estimate. Rates are so low that a second arrival within the run is practically excluded
  /// at the seed used, which `onlyOne` asserts.
  private func text(team: String, tasks: String, extra: String = "") -> String {
    """
    {
      name: "one-task",
      simulation: { start: "2026-01-05", warmUpDays: 0, days: 60, replications: 2, seed: 4 },
      calendar: { workDays: ["mon", "tue", "wed", "thu", "fri"], hours: ["09:00-13:00", "14:00-18:00"] },
      team: { \(team) },
      lead: { focus: 1 },
      workload: { work: { tier: 3, arrivals: { perHour: 0.02 }, templates: { story: 1 } } },
      templates: { story: {
        title: "A story", category: "api-development", specialization: "REST", tasks: [ \(tasks) ] } },
      assignment: { rules: [ { code: "all", when: {}, assign: "developer" } ] },
      planning: { enabled: false },
      work: { actualOverEstimate: 1 },
      review: { enabled: false },
      admission: { enabled: false },
      escalation: { triggers: [] },
      \(extra)
    }
    """
  }

  private func firstStory(_ text: String) throws -> [TaskRecord] {
    let scenario = try ScenarioReader.read(text: text, file: "one-task.json5")
    var replicator = TeamReplicator(try CompiledScenario(scenario))
    let trace = try #require(replicator.replicate(0, isTraced: true).trace)
    return trace.tasks.filter { $0.strategic == 0 }.sorted { $0.ordinal < $1.ordinal }
  }

  /// Working hours between two instants on the calendar of these cases.
  private func workingHours(_ start: SimulationTime, _ end: SimulationTime) -> Double {
    func worked(_ time: SimulationTime) -> Double {
      let day = (time.hours / 24).rounded(.down)
      let hour = time.hours - day * 24
      let weeks = (day / 7).rounded(.down)
      let weekday = day - weeks * 7
      let today = weekday >= 5 ? 0 : min(max(hour - 9, 0), 4) + min(max(hour - 14, 0), 4)
      return weeks * 40 + min(weekday, 5) * 8 + today
    }
    return worked(end) - worked(start)
  }

  @Test("a chain of tasks takes exactly the sum of its estimates on the calendar")
  func chainTakesItsSum() throws {
    let tasks = try firstStory(
      text(
        team: "developer: { count: 1, focus: 1 }",
        tasks: """
          { key: "A", title: "a", hours: 6 }, { key: "B", title: "b", hours: 7, after: ["A"] },
          { key: "C", title: "c", hours: 3.5, after: ["B"] }
          """))
    #expect(tasks.map(\.key) == ["A", "B", "C"])
    let (first, last) = (tasks[0], tasks[2])
    let completed = try #require(last.completed)
    #expect(abs(workingHours(first.arrived, completed) - 16.5) < 1e-6)
    #expect(tasks[1].started == tasks[0].completed)
  }

  @Test("a focus of one half doubles the shift time")
  func focusStretches() throws {
    let tasks = try firstStory(
      text(team: "developer: { count: 1, focus: 0.5 }", tasks: #"{ key: "A", title: "a", hours: 6 }"#))
    #expect(abs(workingHours(tasks[0].arrived, try #require(tasks[0].completed)) - 12) < 1e-6)
    #expect(tasks[0].actualHours == 6)
  }

  @Test("two people do independent tasks side by side, one person one after the other")
  func parallelWork() throws {
    let pair = #"{ key: "A", title: "a", hours: 6 }, { key: "B", title: "b", hours: 6 }"#
    let alone = try firstStory(text(team: "developer: { count: 1, focus: 1 }", tasks: pair))
    let together = try firstStory(text(team: "developer: { count: 2, focus: 1 }", tasks: pair))
    func span(_ tasks: [TaskRecord]) -> Double {
      let end = tasks.compactMap(\.completed).max() ?? .zero
      return workingHours(tasks[0].arrived, end)
    }
    #expect(abs(span(alone) - 12) < 1e-6)
    #expect(abs(span(together) - 6) < 1e-6)
  }

  @Test("a task that needs the DBA waits for the answer and not for longer")
  func blockedUntilAnswered() throws {
    let tasks = try firstStory(
      text(
        team: "developer: { count: 1, focus: 1 }",
        tasks: #"{ key: "A", title: "a", hours: 2, flags: ["database-heavy"] }"#,
        extra: """
          counterparts: { dba: { responseHours: 5 }, "tech-lead": { responseHours: 1 } },
          """
      ).replacing(
        "escalation: { triggers: [] }",
        with: """
          escalation: { triggers: ["dba-assistance"], answeredBy: { "dba-assistance": "dba" } }
          """))
    #expect(abs(workingHours(tasks[0].arrived, try #require(tasks[0].completed)) - 7) < 1e-6)
  }

  @Test("an absence of one person moves the work behind it")
  func absenceDelays() throws {
    // The seed's first arrival falls into the first two weeks; the whole of them is away.
    let tasks = try firstStory(
      text(
        team: """
          developer: { count: 1, focus: 1, absences: [ { person: 1, from: "2026-01-05", to: "2026-01-30" } ] }
          """,
        tasks: #"{ key: "A", title: "a", hours: 4 }"#))
    let started = try #require(tasks[0].started)
    #expect(tasks[0].arrived.hours < 26 * 24)
    #expect(started == SimulationTime(hours: 28 * 24 + 9), "Monday 2 February, 09:00")
  }
}
