import LeadPolicy
import SimulatedTime

/// The stories of one traced replication: every task, review and escalation from its first moment.
///
/// Kept apart from the statistics, and absent in replications that are not traced, where it would be
/// the only thing that allocates.
struct TraceLog {
  let blueprint: CompiledScenario
  private(set) var tasks: [TaskRecord] = []
  private(set) var reviews: [ReviewRecord] = []
  private(set) var escalations: [EscalationRecord] = []

  init(_ blueprint: CompiledScenario) {
    self.blueprint = blueprint
  }

  mutating func recordTask(
    _ task: TacticalTask, _ strategic: StrategicTask, completed: SimulationTime?
  ) {
    let template = blueprint.templates[Int(task.plan)]
    let compiled = blueprint.tasks[Int(task.plan)]
    let breakdown = blueprint.breakdownNames[Int(strategic.breakdown)]
    tasks.append(
      TaskRecord(
        strategic: Int(strategic.number), ordinal: Int(task.ordinal), template: breakdown.id,
        key: template.key, title: template.title, category: breakdown.category,
        tier: blueprint.streams[Int(strategic.stream.index)].tier, priority: strategic.priority,
        assignee: task.assignee.isNone ? nil : Int(task.assignee.index),
        rule: blueprint.ruleCodes[Int(compiled.rule)], estimateHours: task.estimate.hours,
        actualHours: task.reviewRounds > 0 || task.state == .completed ? task.spent.hours : nil, state: task.state.name, arrived: strategic.arrived.time,
        assigned: task.assigned.time, ready: task.ready.isNever ? nil : task.ready.time,
        started: task.started.isNever ? nil : task.started.time, completed: completed,
        reviewRounds: Int(task.reviewRounds)))
  }

  mutating func recordReview(
    of task: TacticalTask, strategic: Int32, decided: SimulationTime, turnaround: SimulationDuration,
    isWithin: Bool, findings: UInt16
  ) {
    reviews.append(
      ReviewRecord(
        strategic: Int(strategic), ordinal: Int(task.ordinal), round: Int(task.reviewRounds),
        submitted: task.submitted.time, started: task.reviewStarted.time, decided: decided,
        turnaroundHours: turnaround.hours, withinServiceLevel: isWithin,
        failedChecks: ReviewCheck.allCases.filter { findings & 1 << $0.rawValue != 0 }.map(\.code)))
  }

  /// Adds an escalation and returns its row.
  mutating func recordEscalation(
    _ escalation: OpenEscalation, strategic: Int?, ordinal: Int?, reason: String
  ) -> Int32 {
    escalations.append(
      EscalationRecord(
        trigger: escalation.trigger, raised: escalation.raised, answered: nil,
        answeredBy: blueprint.answeredBy[escalation.trigger.rawValue], strategic: strategic,
        ordinal: ordinal, reason: reason))
    return Int32(escalations.count - 1)
  }

  mutating func recordAnswer(row: Int32, at time: SimulationTime) {
    escalations[Int(row)].answered = time
  }
}
