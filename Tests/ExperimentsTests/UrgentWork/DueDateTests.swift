import SimulatedTime
import TeamModel
import Testing

/// Work due earlier goes first, and lateness is counted as it is; the longest chain of work goes first.
@Suite struct DueDateTests {
  private var team: SmallTeam {
    var team = SmallTeam()
    team.days = 100
    team.calendar = #""always""#
    team.arrivals = ""
    team.streams = """
      soon: {
        tier: 1, arrivals: { perHour: 0.05, during: "all-hours" }, dueHours: 20,
        tasks: { small: { estimate: { distribution: "uniform", low: 1, high: 15 } } },
      },
      later: {
        tier: 1, arrivals: { perHour: 0.03, during: "all-hours" }, dueHours: 60,
        tasks: { small: { estimate: { distribution: "uniform", low: 1, high: 15 } } },
      },
      whenever: {
        tier: 1, arrivals: { perHour: 0.02, during: "all-hours" },
        tasks: { small: { estimate: { distribution: "uniform", low: 1, high: 15 } } },
      },
      """
    team.assignment = #"discipline: "earliest-due-date""#
    return team
  }

  private func due(_ task: TaskRecord) -> Double {
    switch task.template {
    case "soon": task.arrived.hours + 20
    case "later": task.arrived.hours + 60
    default: .infinity
    }
  }

  @Test("nobody takes a task while one that is due earlier waits; without a due date it comes last")
  func earliestFirst() throws {
    let tasks = try team.stories()
    #expect(Set(tasks.map(\.template)).count == 3)
    #expect(tasks.count > 180)
    for task in tasks {
      guard let started = task.started else { continue }
      for other in tasks {
        guard let ready = other.ready, ready < started, other.started.map({ $0 > started }) ?? true else {
          continue
        }
        #expect(due(task) <= due(other), "\(task) before \(other)")
      }
    }
  }

  @Test("the hit rate counts what is completed by its date, lateness only what is not")
  func metrics() throws {
    let compiled = try team.compiled()
    let outcome = try team.outcome()
    let done = try #require(outcome.trace).tasks.filter { $0.completed != nil && due($0).isFinite }
    let late = done.compactMap { $0.completed!.hours - due($0) }.filter { $0 > 0 }
    #expect(late.count > 10 && late.count < done.count)
    let rate = try outcome.metric("deadline_hit_rate", of: compiled)
    #expect(abs(rate - Double(done.count - late.count) / Double(done.count)) < 1e-12)
    let lateness = try outcome.metric("lateness_h.mean", of: compiled)
    #expect(abs(lateness - late.reduce(0, +) / Double(late.count)) < 1e-6)
  }

  @Test("without due dates, incidents and preemption nobody is told of any")
  func off() throws {
    let names = try SmallTeam().compiled().metrics.map(\.name)
    #expect(!names.contains { $0.hasPrefix("deadline") || $0.hasPrefix("lateness") })
    #expect(!names.contains { $0.hasPrefix("incident") || $0.hasPrefix("preemptions") })
  }

  @Test("the task with the longest chain of work from it on goes first")
  func criticalPath() throws {
    var team = SmallTeam()
    team.tasks = """
      { key: "A", title: "a", hours: 1 }, { key: "B", title: "b", hours: 2 },
      { key: "C", title: "c", hours: 3, after: ["B"] }, { key: "D", title: "d", hours: 4 }
      """
    team.assignment = #"discipline: "critical-path""#
    // Chains: A 1, B 2 + 3, C 3, D 4.
    for (people, expected) in [(1, [10.0, 2, 9, 6]), (2, [5, 2, 5, 4])] {
      team.team = "developer: { count: \(people), focus: 1 }"
      let tasks = try team.stories().filter { $0.strategic == 0 }
      let done = try tasks.map { officeHours($0.arrived, try #require($0.completed)) }
      for (found, hours) in zip(done, expected) { #expect(abs(found - hours) < 1e-6, "\(done)") }
    }
  }
}
