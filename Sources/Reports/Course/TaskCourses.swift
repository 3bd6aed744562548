import LeadPolicy
import TeamModel

/// Everything that happened to some strategic tasks, task by task.
package struct TaskCourses {
  /// The tactical tasks of each, in their order.
  private(set) var tasks: [Int: [TaskRecord]] = [:]
  /// Planning, planning again and contracts.
  private(set) var planning: [Int: [WorkRecord]] = [:]
  private(set) var work: [TaskPlace: [WorkRecord]] = [:]
  private(set) var reviews: [TaskPlace: [ReviewRecord]] = [:]
  private(set) var blockers: [TaskPlace: [BlockerRecord]] = [:]
  private(set) var handOvers: [TaskPlace: [HandOverRecord]] = [:]
  private(set) var admissions: [Int: [DecisionRecord]] = [:]
  private(set) var contracts: [Int: ContractRecord] = [:]
  /// About a strategic task as a whole.
  private(set) var strategicEscalations: [Int: [EscalationRecord]] = [:]
  private(set) var escalations: [TaskPlace: [EscalationRecord]] = [:]

  /// What a trace has about the strategic tasks of these numbers.
  package init(_ trace: ReplicationTrace, about wanted: Set<Int>) {
    for task in trace.tasks where wanted.contains(task.strategic) {
      tasks[task.strategic, default: []].append(task)
    }
    for number in tasks.keys { tasks[number]?.sort { $0.ordinal < $1.ordinal } }
    for record in trace.work {
      guard let strategic = record.strategic, wanted.contains(strategic) else { continue }
      if let place = record.place {
        work[place, default: []].append(record)
      } else {
        planning[strategic, default: []].append(record)
      }
    }
    for review in trace.reviews where wanted.contains(review.strategic) {
      reviews[TaskPlace(strategic: review.strategic, ordinal: review.ordinal), default: []].append(review)
    }
    for blocker in trace.blockers where wanted.contains(blocker.strategic) {
      blockers[TaskPlace(strategic: blocker.strategic, ordinal: blocker.ordinal), default: []].append(blocker)
    }
    for handOver in trace.handOvers where wanted.contains(handOver.strategic) {
      guard let ordinal = handOver.ordinal else { continue }
      handOvers[TaskPlace(strategic: handOver.strategic, ordinal: ordinal), default: []].append(handOver)
    }
    for decision in trace.decisions where decision.kind == .admission {
      guard let strategic = decision.strategic, wanted.contains(strategic) else { continue }
      admissions[strategic, default: []].append(decision)
    }
    for contract in trace.contracts where wanted.contains(contract.strategic) {
      contracts[contract.strategic] = contract
    }
    for escalation in trace.escalations {
      guard let strategic = escalation.strategic, wanted.contains(strategic) else { continue }
      if let ordinal = escalation.ordinal {
        escalations[TaskPlace(strategic: strategic, ordinal: ordinal), default: []].append(escalation)
      } else {
        strategicEscalations[strategic, default: []].append(escalation)
      }
    }
  }
}
