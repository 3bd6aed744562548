import LeadPolicy
import Testing

@Suite("Splitting larger work")
struct TaskSplittingTests {
  func task(_ key: String, _ hours: Double, needs: [String] = []) -> TacticalTemplate {
    TacticalTemplate(key: key, title: "Do \(key)", estimateHours: hours, dependencies: needs)
  }

  @Test(arguments: [
    (0.25, 1), (7.75, 1), (8.0.nextDown, 1), (8, 2), (15.9, 2), (16.0.nextDown, 2), (16, 3), (79.9, 10),
    (80, 1), (1e300, 1), (.infinity, 1), (.nan, 1), (0, 1), (-9, 1),
  ])
  func `a task becomes the fewest equal parts under a day, if a plan may have that many`(
    hours: Double, count: Int
  ) {
    let parts = TaskSplitting.split([task("a", hours)])
    #expect(parts.count == count)
    #expect(TaskSplitting.partCount(of: task("a", hours)) == count)
    guard count > 1 else {
      #expect(parts[0].key == "a" && parts[0].estimateHours.bitPattern == hours.bitPattern)
      return
    }
    #expect(parts.allSatisfy { $0.estimateHours < 8 && $0.estimateHours == parts[0].estimateHours })
    // Each of `count` additions rounds once.
    let sum = parts.reduce(0) { $0 + $1.estimateHours }
    #expect(abs(sum - hours) <= Double(count) * hours.ulp)
  }

  @Test func `parts chain between what the whole waited for and what waited for it`() throws {
    let whole = TacticalTemplate(
      key: "b", title: "Migrate", estimateHours: 18, skills: ["sql": .expert], complexity: .high,
      security: .medium, flags: .databaseMigration, dependencies: ["a"])
    let tasks = TaskSplitting.split([task("c", 1, needs: ["b", "a"]), whole, task("a", 2)])
    #expect(tasks.map(\.key) == ["c", "b/1", "b/2", "b/3", "a"])
    #expect(tasks.map(\.dependencies) == [["b/3", "a"], ["a"], ["b/1"], ["b/2"], []])
    #expect(tasks[2].title == "Migrate (part 2 of 3)")
    for part in tasks[1...3] {
      #expect(part.skills == whole.skills && part.complexity == whole.complexity)
      #expect(part.security == whole.security && part.flags == whole.flags)
    }
    #expect(try CriticalPath(of: tasks).hours == 21)
  }

  @Test func `two split tasks in a row stay in a row`() {
    let tasks = TaskSplitting.split([task("a", 8), task("b", 8, needs: ["a"])])
    #expect(tasks.map(\.dependencies) == [[], ["a/1"], ["a/2"], ["b/1"]])
  }

  @Test func `a part never takes a key that another task has`() {
    let tasks = TaskSplitting.split([task("a", 8), task("a/2", 1, needs: ["a"])])
    #expect(tasks.map(\.key) == ["a//1", "a//2", "a/2"])
    #expect(tasks[2].dependencies == ["a//2"])
    let nested = TaskSplitting.split([task("a", 8), task("a/", 8), task("a//", 8)]).map(\.key)
    #expect(Set(nested).count == 6)
  }

  @Test func `faults of the whole are still there in the parts`() {
    let loop = TaskSplitting.split([task("a", 9, needs: ["a"]), task("b", 1), task("c", 1)])
    #expect(DependencyOrder.faults(in: loop) == [.cycle(["a/1", "a/2"])])
    let twins = TaskSplitting.split([task("a", 9), task("a", 9), task("c", 1, needs: ["x"])])
    #expect(
      Set(DependencyOrder.faults(in: twins))
        == [.duplicateKey("a/1"), .duplicateKey("a/2"), .unknownKey("x", neededBy: "c")])
  }

  @Test func `a breakdown without larger work stays as it is`() {
    for template in TemplateLibrary.builtIn {
      #expect(TaskSplitting.split(template.tasks) == template.tasks)
    }
  }
}
