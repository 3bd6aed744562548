import SimulatedTime
import TeamModel
import Testing

/// The next task taken is the one the discipline names, and work is handed out where least is left.
@Suite struct QueueOrderTests {
  private func team(_ assignment: String, people: Int) -> SmallTeam {
    var team = SmallTeam()
    team.days = 100
    team.calendar = #""always""#
    team.team = "developer: { count: \(people), focus: 1 }"
    team.arrivals = ""
    team.streams = """
      requests: {
        tier: 1, arrivals: { perHour: \(0.09 * Double(people)), during: "all-hours" },
        tasks: { small: { estimate: { distribution: "uniform", low: 1, high: 19 } } },
      },
      """
    team.assignment = assignment
    return team
  }

  /// Whether one task goes before another that waits beside it.
  private func precedes(_ task: TaskRecord, _ other: TaskRecord, _ discipline: String) -> Bool {
    switch discipline {
    case "priority" where task.priority != other.priority: task.priority > other.priority
    case "shortest-estimate" where task.estimateHours != other.estimateHours:
      task.estimateHours < other.estimateHours
    default: task.strategic < other.strategic
    }
  }

  @Test(
    "nobody takes a task while one that goes before it waits in the same queue",
    arguments: ["fifo", "priority", "shortest-estimate"], ["pull", "push"])
  func discipline(_ discipline: String, _ dispatch: String) throws {
    let tasks = try team(#"discipline: "\#(discipline)", dispatch: "\#(dispatch)""#, people: 2).stories()
    #expect(tasks.count > 300)
    for task in tasks {
      guard let started = task.started else { continue }
      for other in tasks {
        guard dispatch == "pull" || other.assignee == task.assignee else { continue }
        guard let ready = other.ready, ready < started, other.started.map({ $0 > started }) ?? true else {
          continue
        }
        #expect(precedes(task, other, discipline), "\(task) before \(other)")
      }
    }
  }

  @Test("pushed work goes to the member with the least work left at that moment", arguments: [2, 3])
  func pushBalances(_ people: Int) throws {
    let tasks = try team(#"discipline: "fifo", dispatch: "push""#, people: people).stories()
    let assignments = tasks.sorted { $0.strategic < $1.strategic }
    for (index, task) in assignments.enumerated() {
      let now = try #require(task.assigned)
      var left = [Double](repeating: 0, count: people)
      for earlier in assignments[..<index] {
        let worked = earlier.started.map { max(0, now.hours - $0.hours) } ?? 0
        left[try #require(earlier.assignee)] += max(0, earlier.estimateHours - worked)
      }
      let least = try #require(left.min())
      #expect(left[try #require(task.assignee)] <= least + 1e-6, "\(left) at \(now.hours)")
    }
  }

  @Test("pushed work does not go to somebody who is away while others are there")
  func pushAvoidsAbsentees() throws {
    var team = SmallTeam()
    team.team = """
      developer: { count: 2, focus: 1, absences: [ { person: 1, from: "2026-01-05", to: "2026-02-27" } ] }
      """
    team.arrivals = "perHour: 0.05"
    team.assignment = #"dispatch: "push""#
    let tasks = try team.stories()
    #expect(tasks.count > 5)
    let early = tasks.filter { $0.arrived.hours < 40 * 24 }
    #expect(early.allSatisfy { $0.assignee == 1 })
  }
}
