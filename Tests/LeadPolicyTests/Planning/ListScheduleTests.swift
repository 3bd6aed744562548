import LeadPolicy
import Testing

@Suite("The schedule of a breakdown")
struct ListScheduleTests {
  func task(_ key: String, _ hours: Double, needs: [String] = []) -> TacticalTemplate {
    TacticalTemplate(key: key, title: key, estimateHours: hours, dependencies: needs)
  }

  /// On a clock that never stops, everyone at full speed.
  func schedule(
    _ tasks: [TacticalTemplate], candidates: [[Int]], from start: Double = 0
  ) throws -> ListSchedule<Double>? {
    try ListSchedule(of: tasks, candidates: candidates, from: start) { task, _, notBefore in
      (start: notBefore, finish: notBefore + tasks[task].estimateHours)
    }
  }

  @Test func `alone, a person takes the sum of the hours`() throws {
    for template in TemplateLibrary.builtIn {
      let tasks = template.tasks
      let found = try #require(try schedule(tasks, candidates: tasks.map { _ in [0] }, from: 9))
      #expect(found.finish == 9 + tasks.reduce(0) { $0 + $1.estimateHours })
    }
  }

  @Test func `with a person per task, the critical path is the schedule`() throws {
    for template in TemplateLibrary.builtIn {
      let tasks = template.tasks
      let found = try #require(
        try schedule(tasks, candidates: tasks.map { _ in Array(tasks.indices) }))
      #expect(found.placements.map(\.finish) == (try CriticalPath(of: tasks).earliestFinish))
    }
  }

  @Test func `nobody does two tasks at once, and every task waits for those before it`() throws {
    for template in TemplateLibrary.builtIn {
      let tasks = template.tasks
      let candidates = tasks.indices.map { $0.isMultiple(of: 3) ? [0] : [0, 1] }
      let found = try #require(try schedule(tasks, candidates: candidates)).placements
      let dependencies = try DependencyOrder(tasks)
      for task in tasks.indices {
        #expect(candidates[task].contains(found[task].person))
        for other in tasks.indices where other != task && found[other].person == found[task].person {
          #expect(found[other].finish <= found[task].start || found[task].finish <= found[other].start)
        }
        for predecessor in dependencies.predecessors[task] {
          #expect(found[predecessor].finish <= found[task].start)
        }
      }
    }
  }

  @Test func `of tasks that can begin together the one with most work behind it goes first`() throws {
    let tasks = [task("short", 3), task("long", 1), task("end", 5, needs: ["long"])]
    let found = try #require(try schedule(tasks, candidates: [[0], [0], [1]]))
    #expect(found.placements.map(\.start) == [1, 0, 1])
    #expect(found.finish == 6)
  }

  @Test func `nobody waits for an important task while there is another to do`() throws {
    let tasks = [
      task("first", 4), task("important", 6, needs: ["first"]), task("minor", 2),
    ]
    let found = try #require(try schedule(tasks, candidates: [[0], [1], [1]]))
    #expect(found.placements.map(\.start) == [0, 4, 0])
  }

  @Test func `a task goes to whoever finishes it first, even if another could begin earlier`() throws {
    let tasks = [task("a", 2)]
    let found = try ListSchedule(of: tasks, candidates: [[0, 1]], from: 0.0) { _, person, notBefore in
      person == 0 ? (start: notBefore, finish: notBefore + 9) : (start: notBefore + 1, finish: notBefore + 3)
    }
    #expect(found?.placements.map(\.person) == [1])
  }

  @Test func `without anybody who can do a task there is no schedule`() throws {
    #expect(try schedule([task("a", 1)], candidates: [[]]) == nil)
    #expect(throws: DependencyFault.cycle(["a"])) {
      try schedule([task("a", 1, needs: ["a"])], candidates: [[0]])
    }
    #expect(try schedule([], candidates: [])?.finish == nil)
  }
}
