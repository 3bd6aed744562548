import LeadPolicy
import Testing

@Suite("A plan that fails its gates is made again")
struct ReplanningTests {
  func replanning(
    _ tasks: [TacticalTemplate], team: [RoleProfile] = RoleProfile.referenceTeam,
    rules: [AssignmentRule] = AssignmentRule.reference
  ) -> Replanning {
    Replanning(
      StrategicTemplate(
        id: "own", title: "Own", category: .microservices, specialization: "", keywords: [], tasks: tasks),
      team: team, rules: AssignmentRules(rules))
  }

  func tasks(_ hours: Double...) -> [TacticalTemplate] {
    hours.enumerated().map { TacticalTemplate(key: "t\($0)", title: "T\($0)", estimateHours: $1) }
  }

  @Test(arguments: TemplateLibrary.builtIn)
  func `every built-in template passes at once for the reference team`(template: StrategicTemplate) {
    let replanning = Replanning(
      template, team: RoleProfile.referenceTeam, rules: AssignmentRules(AssignmentRule.reference))
    #expect(replanning.outcome == .passes)
    #expect(replanning.plan.tasks == template.tasks)
    #expect(replanning.explanation == "The plan passes its gates.")
  }

  @Test func `work of a day or more makes the lead plan again and is split`() {
    let replanning = replanning(tasks(4, 8, 2))
    #expect(replanning.outcome == .passesReplanned)
    #expect(replanning.firstViolations == [.estimate(task: "t1", hours: 8)])
    #expect(replanning.remainingViolations == [])
    #expect(replanning.plan.tasks.map(\.key) == ["t0", "t1/1", "t1/2", "t2"])
    #expect(
      replanning.explanation
        == "The plan passes its gates after replanning. At first: t1 is estimated at 8 h; it must be above "
        + "0 h and below 8 h. Split: t1.")
  }

  @Test func `too few tasks are enough where their parts are`() {
    let enough = replanning(tasks(9, 9))
    #expect(enough.outcome == .passesReplanned)
    #expect(enough.firstViolations.first == .taskCount(2))
    let tooFew = replanning(tasks(4, 4))
    #expect(tooFew.outcome == .fails)
    #expect(tooFew.remainingViolations == [.taskCount(2)])
  }

  @Test func `splitting that makes too many tasks fails, and so does what splitting cannot mend`() {
    let tooMany = replanning(tasks(1, 1, 1, 1, 1, 1, 1, 1, 1, 8))
    #expect(tooMany.outcome == .fails)
    #expect(tooMany.firstViolations == [.estimate(task: "t9", hours: 8)])
    #expect(tooMany.remainingViolations == [.taskCount(11)])
    #expect(
      tooMany.explanation
        == "The plan fails its gates even after replanning. The plan has 11 tasks; it must have 3 to 10.")

    var unskilled = tasks(4, 4, 4)
    unskilled[1].skills = ["cobol": .beginner]
    #expect(replanning(unskilled).remainingViolations.map(\.code) == ["missing-skill"])
    var cyclic = tasks(4, 4, 9)
    cyclic[0].dependencies = ["t1"]
    cyclic[1].dependencies = ["t0"]
    #expect(replanning(cyclic).outcome == .fails)
    #expect(replanning(cyclic).remainingViolations.map(\.code) == ["cyclic-dependencies"])
    #expect(replanning(tasks(4, .nan, 4)).outcome == .fails)
  }

  @Test func `a plan that nobody gets, or somebody unqualified, is not mended by planning again`() {
    let unassigned = replanning(tasks(4, 4, 4), rules: [])
    #expect(unassigned.outcome == .fails)
    #expect(unassigned.firstViolations.map(\.code) == ["no-rule", "no-rule", "no-rule"])
    var expert = tasks(4, 4, 9)
    expert[0].skills = ["architecture": .expert]
    #expect(replanning(expert).remainingViolations.map(\.code) == ["unqualified-assignee"])
  }

  @Test func `replanning never spoils a plan that passes`() {
    var draws = SplitMix64(seed: 71)
    var outcomes: Set<ReplanningOutcome> = []
    for _ in 0..<400 {
      let tasks = (0..<Int.random(in: 1...11, using: &draws)).map { number in
        TacticalTemplate(
          key: "t\(number)", title: "", estimateHours: Double(Int.random(in: 1...18, using: &draws)) / 2)
      }
      let replanning = replanning(tasks)
      let parts = tasks.reduce(0) { $0 + ($1.estimateHours >= 8 ? 2 : 1) }
      let passesAtOnce = parts == tasks.count && (3...10).contains(parts)
      let expected: ReplanningOutcome =
        passesAtOnce ? .passes : (3...10).contains(parts) ? .passesReplanned : .fails
      #expect(replanning.outcome == expected)
      outcomes.insert(replanning.outcome)
    }
    #expect(outcomes.count == 3)
  }

  @Test func `outcomes are named for records`() {
    #expect(ReplanningOutcome.allCases.map(\.code) == ["passes", "passes-replanned", "fails"])
  }
}
