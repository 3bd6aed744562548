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
  private(set) var strategic: [StrategicRecord] = []
  private(set) var work: [WorkRecord] = []
  private(set) var transitions: [TransitionRecord] = []
  private(set) var decisions: [DecisionRecord] = []
  private(set) var overtime: [OvertimeDay] = []
  var contracts: [ContractRecord] = []
  var blockers: [BlockerRecord] = []
  var handOvers: [HandOverRecord] = []
  var actionDays: [ActionDay] = []
  var draws: [DrawRecord] = []
  /// The row of each strategic task's contract.
  var contractRows: [Int32: Int] = [:]
  /// The last decision about who does each tactical task, by its strategic task's number and its own.
  private var assignments: [[Int]: Int] = [:]

  init(_ blueprint: CompiledScenario) {
    self.blueprint = blueprint
  }

  mutating func recordTask(
    _ task: TacticalTask, _ strategic: StrategicTask, completed: SimulationTime?
  ) {
    let template = blueprint.templates[Int(task.plan)]
    let compiled = blueprint.tasks[Int(task.plan)]
    let breakdown = blueprint.breakdownNames[Int(strategic.breakdown)]
    let wasHandedIn = task.handIns > 0 || task.state == .completed
    let actualHours = wasHandedIn ? task.spent.hours : nil
    // Whoever decides, and not only the rules, gives the reason.
    let decision = assignments[[Int(strategic.number), Int(task.ordinal)]].map { decisions[$0] }
    tasks.append(
      TaskRecord(
        strategic: Int(strategic.number), ordinal: Int(task.ordinal), template: breakdown.id,
        key: template.key, title: template.title, definition: template, category: breakdown.category,
        tier: blueprint.streams[Int(strategic.stream.index)].tier, priority: strategic.priority,
        assignee: task.assignee.isNone ? nil : Int(task.assignee.index),
        rule: decision?.decidedBy ?? blueprint.rules.rules[Int(compiled.rule)].code,
        ruleReason: decision?.reason
          ?? blueprint.rules.explanation(of: blueprint.rules.decide(template)),
        estimateHours: task.estimate.hours, actualHours: actualHours, state: task.state.name,
        arrived: strategic.arrived.time,
        assigned: task.assigned.isNever ? nil : task.assigned.time,
        ready: task.ready.isNever ? nil : task.ready.time,
        started: task.started.isNever ? nil : task.started.time, completed: completed,
        reviewRounds: Int(task.reviewRounds)))
  }

  mutating func recordReview(
    of task: TacticalTask, strategic: Int32, _ kind: ReviewRecord.Kind, by reviewer: PersonID,
    decided: SimulationTime, turnaround: SimulationDuration, isWithin: Bool, findings: UInt16
  ) {
    reviews.append(
      ReviewRecord(
        strategic: Int(strategic), ordinal: Int(task.ordinal),
        round: Int(kind == .peer ? task.handIns : task.reviewRounds), kind: kind,
        reviewer: reviewer.isNone ? nil : Int(reviewer.index), submitted: task.submitted.time,
        started: task.reviewStarted.time, decided: decided,
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

  mutating func recordArrival(of strategic: StrategicTask) {
    assert(Int(strategic.number) == self.strategic.count, "arrivals are numbered in order")
    let breakdown = blueprint.breakdownNames[Int(strategic.breakdown)]
    self.strategic.append(
      StrategicRecord(
        number: Int(strategic.number),
        identity: TaskIdentity(
          stream: Int(strategic.stream.index), arrival: Int(strategic.arrivalNumber),
          firstOrdinal: Int(strategic.firstOrdinal)),
        template: breakdown.id, title: breakdown.title,
        category: breakdown.category, tier: blueprint.streams[Int(strategic.stream.index)].tier,
        priority: strategic.priority, arrived: strategic.arrived.time, wasDeferred: false, ended: nil,
        outcome: .planning))
  }

  mutating func recordOutcome(
    of strategic: StrategicTask, _ outcome: StrategicRecord.Outcome, ended: SimulationTime?
  ) {
    self.strategic[Int(strategic.number)].wasDeferred = strategic.wasDeferred
    self.strategic[Int(strategic.number)].ended = ended
    self.strategic[Int(strategic.number)].outcome = outcome
  }

  mutating func recordOvertime(_ team: TeamID, day: Int) {
    overtime.append(OvertimeDay(team: Int(team.index), day: day))
  }

  mutating func recordDecision(_ record: DecisionRecord) {
    if record.kind == .assignment, let strategic = record.strategic, let ordinal = record.ordinal {
      assignments[[strategic, ordinal]] = decisions.count
    }
    decisions.append(record)
  }

  mutating func recordWork(_ record: WorkRecord) {
    work.append(record)
  }

  mutating func recordTransition(
    of task: TacticalTask, strategic: Int32, to state: TaskState, at time: SimulationTime
  ) {
    transitions.append(
      TransitionRecord(
        strategic: Int(strategic), ordinal: Int(task.ordinal), state: state, time: time))
  }

  mutating func recordAnswer(row: Int32, at time: SimulationTime) {
    escalations[Int(row)].answered = time
  }
}
