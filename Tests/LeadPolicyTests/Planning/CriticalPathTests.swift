import LeadPolicy
import Testing

@Suite("The critical path of a breakdown")
struct CriticalPathTests {
  func task(_ key: String, _ hours: Double, needs: [String] = []) -> TacticalTemplate {
    TacticalTemplate(key: key, title: key, estimateHours: hours, dependencies: needs)
  }

  @Test func `independent tasks take as long as the longest`() throws {
    let path = try CriticalPath(of: [task("a", 2), task("b", 6), task("c", 4)])
    #expect(path.hours == 6)
    #expect(path.tasks == [1])
    #expect(path.earliestFinish == [2, 6, 4])
  }

  @Test func `the longer arm of a diamond counts, whatever the order of the list`() throws {
    let path = try CriticalPath(of: [
      task("end", 1, needs: ["short", "long"]), task("short", 2, needs: ["start"]),
      task("long", 3, needs: ["start"]), task("start", 4),
    ])
    #expect(path.hours == 8)
    #expect(path.tasks == [3, 2, 0])
    #expect(path.earliestFinish == [8, 6, 7, 4])
  }

  @Test func `no tasks take no time`() throws {
    let path = try CriticalPath(of: [])
    #expect(path.hours == 0)
    #expect(path.tasks.isEmpty)
  }

  @Test func `a cycle has no length`() {
    #expect(throws: DependencyFault.cycle(["a", "b"])) {
      try CriticalPath(of: [task("a", 1, needs: ["b"]), task("b", 1, needs: ["a"])])
    }
  }

  @Test func `tasks are ordered after what they depend on`() throws {
    for template in TemplateLibrary.builtIn {
      let dependencies = try DependencyOrder(template.tasks)
      #expect(dependencies.order.sorted() == Array(template.tasks.indices))
      var done: Set<Int> = []
      for index in dependencies.order {
        let needed = template.tasks[index].dependencies
        #expect(dependencies.predecessors[index].map { template.tasks[$0].key } == needed)
        #expect(done.isSuperset(of: dependencies.predecessors[index]))
        done.insert(index)
      }
    }
  }

  @Test func `a chain of a hundred thousand tasks is ordered`() throws {
    let count = 100_000
    let chain = (0..<count).map { task("\($0)", 1, needs: $0 + 1 < count ? ["\($0 + 1)"] : []) }
    #expect(try CriticalPath(of: chain).hours == Double(count))
  }
}
