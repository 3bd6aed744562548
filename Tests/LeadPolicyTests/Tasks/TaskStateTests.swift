import LeadPolicy
import Testing

@Suite("The life of a task")
struct TaskStateTests {
  static let legal: Set<[TaskState]> = [
    [.pending, .planning],
    [.pending, .assigned],
    [.planning, .assigned],
    [.assigned, .inProgress],
    [.inProgress, .blocked],
    [.blocked, .inProgress],
    [.blocked, .escalated],
    [.escalated, .inProgress],
    [.inProgress, .peerReview],
    [.peerReview, .inProgress],
    [.peerReview, .domainReview],
    [.peerReview, .inProgress],
    [.domainReview, .inProgress],
    [.domainReview, .readyForHandOff],
    [.readyForHandOff, .completed],
    [.pending, .cancelled],
    [.planning, .cancelled],
    [.assigned, .cancelled],
    [.inProgress, .cancelled],
    [.blocked, .cancelled],
    [.escalated, .cancelled],
    [.peerReview, .cancelled],
    [.domainReview, .cancelled],
    [.readyForHandOff, .cancelled],
  ]

  @Test(arguments: TaskState.allCases)
  func `a state leads to the states of the design and to no other`(state: TaskState) {
    for next in TaskState.allCases {
      #expect(state.canTransition(to: next) == Self.legal.contains([state, next]), "\(state) → \(next)")
    }
  }

  @Test func `only completed and cancelled are final`() {
    #expect(TaskState.allCases.filter(\.isFinal) == [.completed, .cancelled])
  }

  @Test func `every state is reached from pending`() {
    var reached: Set<TaskState> = [.pending]
    for _ in TaskState.allCases {
      for state in reached {
        reached.formUnion(TaskState.allCases.filter { state.canTransition(to: $0) })
      }
    }
    #expect(reached.count == TaskState.allCases.count)
  }

  @Test func `states are named for records`() {
    #expect(
      TaskState.allCases.map(\.name) == [
        "pending", "planning", "assigned", "in-progress", "blocked", "escalated", "peer-review",
        "domain-review", "ready-for-hand-off", "completed", "cancelled",
      ])
  }

  @Test(arguments: [
    (TaskState.assigned, 4.0, 24.0, nil as Double?), (.blocked, 2, 4, 8), (.peerReview, 4, 24, nil),
    (.domainReview, 8, 48, 48), (.readyForHandOff, 24, 72, nil),
  ])
  func `a state's service level is the published figure`(
    state: TaskState, target: Double, escalation: Double, techLead: Double?
  ) throws {
    let level = try #require(state.serviceLevel)
    #expect(level.targetHours == target)
    #expect(level.escalationHours == escalation)
    #expect(level.techLeadHours == techLead)
  }

  @Test func `the other states have no service level`() {
    let without: [TaskState] = [.pending, .planning, .inProgress, .escalated, .completed, .cancelled]
    #expect(without.allSatisfy { $0.serviceLevel == nil })
  }
}
