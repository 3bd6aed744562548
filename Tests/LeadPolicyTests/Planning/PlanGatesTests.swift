import LeadPolicy
import Testing

@Suite("The gates of a plan")
struct PlanGatesTests {
  static func task(
    _ key: String, hours: Double = 4, skills: [String: SkillLevel] = [:], needs: [String] = []
  ) -> TacticalTemplate {
    TacticalTemplate(key: key, title: key, estimateHours: hours, skills: skills, dependencies: needs)
  }

  func violations(_ tasks: [TacticalTemplate]) -> [PlanViolation] {
    PlanGates.violations(of: tasks, team: RoleProfile.referenceTeam)
  }

  @Test(arguments: [(0, false), (2, false), (3, true), (10, true), (11, false)])
  func `a plan has three to ten tasks`(count: Int, passes: Bool) {
    let found = violations((0..<count).map { Self.task("t\($0)") })
    #expect(found == (passes ? [] : [.taskCount(count)]))
  }

  @Test(arguments: [
    (7.75, true), (8.0.nextDown, true), (8, false), (12, false), (0, false), (-1, false),
    (.nan, false), (.infinity, false), (0.25, true),
  ])
  func `an estimate lies above zero and below a day`(hours: Double, passes: Bool) {
    let found = violations([Self.task("a"), Self.task("b", hours: hours), Self.task("c")])
    #expect(found.isEmpty == passes)
    #expect(found.allSatisfy { $0.code == "estimate-limit" && $0.explanation.hasPrefix("b is estimated") })
  }

  @Test func `a skill that nobody has, or not well enough, is named with the best there is`() {
    let team = [RoleProfile(id: "junior", skills: ["sql": .beginner])]
    let tasks = [
      Self.task("a", skills: ["sql": .expert, "rust": .beginner]), Self.task("b", skills: ["sql": .beginner]),
      Self.task("c"),
    ]
    let found = PlanGates.violations(of: tasks, team: team)
    #expect(
      found == [
        .skill("rust", needed: .beginner, best: nil, task: "a"),
        .skill("sql", needed: .expert, best: .beginner, task: "a"),
      ])
    #expect(
      found.map(\.explanation) == [
        "a requires rust at level beginner, but nobody in the team has it.",
        "a requires sql at level expert, but the team's best level is beginner.",
      ])
  }

  @Test func `skills spread over two roles do not make a task executable`() {
    let team = [
      RoleProfile(id: "x", skills: ["sql": .expert]), RoleProfile(id: "y", skills: ["python": .expert]),
    ]
    let tasks = [
      Self.task("a", skills: ["sql": .expert, "python": .expert]), Self.task("b"), Self.task("c"),
    ]
    #expect(PlanGates.violations(of: tasks, team: team) == [.combination(task: "a")])
  }

  @Test func `a cycle is named from task to task, without those that only wait for it`() {
    let found = violations([
      Self.task("a", needs: ["b"]), Self.task("b", needs: ["d", "c"]), Self.task("c", needs: ["b"]),
      Self.task("d"),
    ])
    #expect(found == [.dependencies(.cycle(["b", "c"]))])
    #expect(found.map(\.code) == ["cyclic-dependencies"])
    #expect(found.map(\.explanation) == ["Tasks wait for each other: b needs c needs b."])
  }

  @Test func `a task that waits for itself is a cycle`() {
    let tasks = [Self.task("a"), Self.task("b", needs: ["b"]), Self.task("c")]
    #expect(violations(tasks) == [.dependencies(.cycle(["b"]))])
  }

  @Test func `duplicate and unknown keys are all reported`() {
    let found = violations([Self.task("a", needs: ["x"]), Self.task("a"), Self.task("c", needs: ["y"])])
    #expect(
      found == [
        .dependencies(.duplicateKey("a")), .dependencies(.unknownKey("x", neededBy: "a")),
        .dependencies(.unknownKey("y", neededBy: "c")),
      ])
    #expect(
      found.map(\.explanation).last == "c depends on y, which is not in the breakdown.")
  }

  @Test func `every violated gate is listed`() {
    let found = violations([Self.task("a", hours: 9, skills: ["rust": .expert], needs: ["a"])])
    #expect(
      found.map(\.code) == ["task-count", "estimate-limit", "missing-skill", "cyclic-dependencies"])
  }
}
