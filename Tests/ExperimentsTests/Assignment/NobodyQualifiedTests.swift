import LeadPolicy
import Scenarios
import SimulatedTime
import TeamModel
import Testing
import WorkingTime

/// What nobody can do goes to the Tech Lead first, and then as the scenario says.
@Suite struct NobodyQualifiedTests {
  /// Two developers, and an expert who comes in the third week. The task of 4 h arrives on Monday at 9.
  private func known(
    _ policy: String, whenNobodyQualified: String = "closest", isArmed: Bool = true, dispatch: String = "push"
  ) -> KnownArrivals {
    var known = KnownArrivals()
    known.team.days = 28
    known.team.team = """
      beginner: { count: 1, focus: 1, skills: { sql: "beginner" } },
      developer: { count: 2, focus: 1, skills: { sql: "intermediate" } },
      expert: { count: 1, focus: 1, skills: { sql: "expert" } }
      """
    known.team.tasks = #"{ key: "A", title: "a", hours: 4, skills: { sql: "advanced" } }"#
    known.team.rules = #"{ code: "all", when: {}, assign: "beginner" }"#
    known.team.counterparts = #""tech-lead": { responseHours: 2 }"#
    known.team.assignment = """
      policy: "\(policy)", \(policy == "rules" ? #"dispatch: "\#(dispatch)","# : "")
      whenNobodyQualified: "\(whenNobodyQualified)"
      """
    known.team.escalation =
      isArmed
      ? #"triggers: ["no-qualified-person"], answeredBy: { "no-qualified-person": "tech-lead" }"#
      : "triggers: []"
    known.change = {
      $0.team[2].changes = [StaffChange(person: 0, starts: KnownArrivals.monday + 14)]
    }
    return known
  }

  private func story(
    _ known: KnownArrivals
  ) throws -> (compiled: CompiledScenario, trace: ReplicationTrace, task: TaskRecord) {
    let (compiled, outcome) = try known.run()
    let trace = try #require(outcome.trace)
    let task = try #require(trace.tasks.first)
    return (compiled, trace, task)
  }

  @Test(
    "the Tech Lead is asked, and after the answer the closest in skill does it, the least loaded of them",
    arguments: [
      "least-loaded", "best-skill", "round-robin", "random", "rules-with-overflow", "weighted-score", "rules",
    ])
  func closest(_ policy: String) throws {
    var known = known(policy)
    if policy == "weighted-score" { known.team.assignment += ", limits: { minimumSkillMatch: 0.9 }" }
    let (compiled, trace, task) = try story(known)
    let escalation = try #require(trace.escalations.first)
    #expect(escalation.trigger == .noQualifiedPerson && trace.escalations.count == 1)
    #expect(escalation.raised == SimulationTime(hours: 9))
    #expect(escalation.answered == SimulationTime(hours: 11))
    let decision = try #require(trace.decisions.first { $0.kind == .assignment })
    #expect(decision.outcome == "nobody" && decision.number == 0)
    #expect(decision.candidates.allSatisfy { !$0.isChosen && !$0.isEligible && !$0.note.isEmpty })
    // Nobody has it before 11; then the first of the two developers from 11 to 13 and 14 to 16.
    #expect(task.assigned == SimulationTime(hours: 11))
    #expect(task.started == SimulationTime(hours: 11))
    #expect(task.completed == SimulationTime(hours: 16))
    #expect(compiled.roster[try #require(task.assignee)].id == "developer-1")
  }

  @Test("where work waits in the queue of a role, the closest role gets it after the answer")
  func closestRole() throws {
    let (compiled, trace, task) = try story(known("rules", dispatch: "pull"))
    #expect(trace.escalations.map(\.trigger) == [.noQualifiedPerson])
    #expect(task.assigned == SimulationTime(hours: 11))
    #expect(task.completed == SimulationTime(hours: 16))
    #expect(compiled.roster[try #require(task.assignee)].role == "developer")
  }

  @Test(
    "or it waits until somebody who can do it joins",
    arguments: ["least-loaded", "best-skill", "round-robin", "random", "rules-with-overflow"])
  func waits(_ policy: String) throws {
    let (compiled, trace, task) = try story(known(policy, whenNobodyQualified: "wait"))
    #expect(trace.escalations.count == 1, "asked once, not every night")
    #expect(trace.escalations[0].answered == SimulationTime(hours: 11))
    // The expert comes on Monday two weeks later.
    #expect(task.assigned == SimulationTime(hours: 14 * 24))
    #expect(task.completed == SimulationTime(hours: 14 * 24 + 13))
    #expect(compiled.roster[try #require(task.assignee)].id == "expert")
    #expect(trace.work.count { $0.activity == .implementation } == 1)
  }

  @Test("until somebody comes it counts as open work that nobody has")
  func staysOpen() throws {
    var known = known("least-loaded", whenNobodyQualified: "wait")
    known.team.days = 14
    let (_, trace, task) = try story(known)
    #expect(task.assignee == nil && task.assigned == nil && task.completed == nil && task.state == "pending")
    #expect(trace.work.isEmpty)
  }

  @Test("with nobody to ask the closest does it at once, or it waits where the scenario says so")
  func unarmed() throws {
    let (compiled, trace, task) = try story(known("least-loaded", isArmed: false))
    #expect(trace.escalations.isEmpty)
    #expect(task.completed == SimulationTime(hours: 13))
    #expect(compiled.roster[try #require(task.assignee)].id == "developer-1")

    let waiting = try story(known("least-loaded", whenNobodyQualified: "wait", isArmed: false)).task
    #expect(waiting.assigned == SimulationTime(hours: 14 * 24))
  }

  @Test("with nobody to ask the rules are followed to the letter", arguments: ["pull", "push"])
  func unarmedRules(_ dispatch: String) throws {
    let (compiled, trace, task) = try story(known("rules", isArmed: false, dispatch: dispatch))
    #expect(trace.escalations.isEmpty)
    #expect(task.assigned == SimulationTime(hours: 9))
    #expect(compiled.roster[try #require(task.assignee)].id == "beginner")
  }

  @Test("where nobody at all is left, whoever comes next is the closest")
  func nobodyLeft() throws {
    var known = known("least-loaded")
    known.change = {
      let first = StaffChange(person: 0, starts: KnownArrivals.monday + 7)
      $0.team[0].changes = [first]
      $0.team[1].changes = [
        StaffChange(person: 0, starts: KnownArrivals.monday + 300),
        StaffChange(person: 1, starts: KnownArrivals.monday + 300),
      ]
      $0.team[2].changes = [StaffChange(person: 0, starts: KnownArrivals.monday + 300)]
    }
    let (compiled, trace, task) = try story(known)
    #expect(trace.escalations.count == 1)
    #expect(task.assigned == SimulationTime(hours: 7 * 24))
    #expect(compiled.roster[try #require(task.assignee)].id == "beginner")
  }
}
