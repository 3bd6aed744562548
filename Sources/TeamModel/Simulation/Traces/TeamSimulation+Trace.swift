import LeadPolicy
import SimulatedTime

/// What a traced replication writes down; the others pass by.
extension TeamSimulation {
  @inline(__always)
  mutating func traceTask(_ id: TaskID, completed: SimulationTime?) {
    if _slowPath(isTraced) { recordTask(id, completed: completed) }
  }

  private mutating func recordTask(_ id: TaskID, completed: SimulationTime?) {
    let task = tasks[id]
    let strategic = strategicTasks[task.strategic]
    trace?.recordTask(task, strategic, completed: completed)
  }

  @inline(__always)
  mutating func traceReview(
    _ id: TaskID, _ kind: ReviewRecord.Kind, by reviewer: PersonID, decided: SimulationTime,
    turnaround: SimulationDuration, isWithin: Bool, findings: UInt16
  ) {
    guard _slowPath(isTraced) else { return }
    recordReview(
      id, kind, by: reviewer, decided: decided, turnaround: turnaround, isWithin: isWithin,
      findings: findings)
  }

  private mutating func recordReview(
    _ id: TaskID, _ kind: ReviewRecord.Kind, by reviewer: PersonID, decided: SimulationTime,
    turnaround: SimulationDuration, isWithin: Bool, findings: UInt16
  ) {
    let task = tasks[id]
    let strategic = strategicTasks[task.strategic].number
    trace?.recordReview(
      of: task, strategic: strategic, kind, by: reviewer, decided: decided, turnaround: turnaround,
      isWithin: isWithin, findings: findings)
  }

  @inline(__always)
  mutating func traceTransition(_ id: TaskID, to state: TaskState, at time: SimulationTime) {
    if _slowPath(isTraced) { recordTransition(id, to: state, at: time) }
  }

  private mutating func recordTransition(_ id: TaskID, to state: TaskState, at time: SimulationTime) {
    // The record of the task says when it was assigned.
    guard state != .assigned else { return }
    let task = tasks[id]
    let strategic = strategicTasks[task.strategic].number
    trace?.recordTransition(of: task, strategic: strategic, to: state, at: time)
  }

  /// Writes down the work a person is busy with, finished or not.
  @inline(__always)
  mutating func traceWork(_ id: PersonID, until now: SimulationTime, isFinished: Bool) {
    if _slowPath(isTraced) { recordWork(id, until: now, isFinished: isFinished) }
  }

  private mutating func recordWork(_ id: PersonID, until now: SimulationTime, isFinished: Bool) {
    let person = people[id]
    let worked = workedInStretch(id, until: now)
    var record = WorkRecord(
      activity: .planning, person: Int(id.index), strategic: nil, began: person.began, ended: now,
      worked: worked, isFinished: isFinished)
    switch person.current.kind {
    case .planning:
      record.strategic = Int(strategicTasks[StrategicID(index: person.current.subject)].number)
    case .mentoring:
      record.activity = .mentoring
    case .replanning:
      record.activity = .replanning
      record.strategic = Int(strategicTasks[StrategicID(index: person.current.subject)].number)
    case .contract:
      record.activity = .contract
      record.strategic = Int(contracts[ContractID(index: person.current.subject)].number)
    case .unblocking:
      let task = tasks[blockages[BlockageID(index: person.current.subject)].task]
      record.activity = .unblocking
      record.strategic = Int(strategicTasks[task.strategic].number)
      record.ordinal = Int(task.ordinal)
    case .task, .review, .peerReview:
      let task = tasks[TaskID(index: person.current.subject)]
      record.strategic = Int(strategicTasks[task.strategic].number)
      record.ordinal = Int(task.ordinal)
      record.round = task.handIns > 0 ? Int(task.handIns) : nil
      if person.current.kind == .review {
        record.activity = .review
        record.round = Int(task.reviewRounds)
      } else if person.current.kind == .peerReview {
        record.activity = .peerReview
      } else {
        record.activity = task.handIns > 0 ? .rework : .implementation
      }
    }
    trace?.recordWork(record)
  }

  @inline(__always)
  mutating func traceArrival(_ id: StrategicID) {
    if _slowPath(isTraced) { recordArrival(id) }
  }

  private mutating func recordArrival(_ id: StrategicID) {
    let strategic = strategicTasks[id]
    trace?.recordArrival(of: strategic)
  }

  @inline(__always)
  mutating func traceOutcome(
    _ id: StrategicID, _ outcome: StrategicRecord.Outcome, ended: SimulationTime? = nil
  ) {
    if _slowPath(isTraced) { recordOutcome(id, outcome, ended: ended) }
  }

  private mutating func recordOutcome(
    _ id: StrategicID, _ outcome: StrategicRecord.Outcome, ended: SimulationTime?
  ) {
    let strategic = strategicTasks[id]
    trace?.recordOutcome(of: strategic, outcome, ended: ended)
  }

  /// How a strategic task that has not left stands at the end of the run.
  mutating func traceOpen(_ id: StrategicID) {
    switch strategicTasks[id].status {
    case .deferred: traceOutcome(id, .deferred)
    case .escalated: traceOutcome(id, .escalated)
    case .planning: traceOutcome(id, .planning)
    case .underWay: traceOutcome(id, .underWay)
    }
  }

  mutating func traceEscalation(_ id: EscalationID) {
    guard isTraced else { return }
    let escalation = openEscalations[id]
    var strategic: Int?
    var ordinal: Int?
    if !escalation.task.isNone {
      strategic = Int(strategicTasks[tasks[escalation.task].strategic].number)
      ordinal = Int(tasks[escalation.task].ordinal)
    } else if !escalation.strategic.isNone {
      strategic = Int(strategicTasks[escalation.strategic].number)
    }
    let reason = explanation(of: escalation)
    traceEscalationDecision(escalation, strategic: strategic, ordinal: ordinal, reason: reason)
    openEscalations[id].traceRow =
      trace?.recordEscalation(escalation, strategic: strategic, ordinal: ordinal, reason: reason) ?? -1
  }

  private var takeOverExplanation: String {
    let deadlines = blueprint.reviewDeadlines
    return deadlines.decide(.domainReview, hours: deadlines.domainHours ?? .infinity).explanation
  }

  /// The reason of an escalation, as the decision that raised it gives it.
  private mutating func explanation(of escalation: OpenEscalation) -> String {
    switch escalation.trigger {
    case .sustainedUtilization: return teams[escalation.team].sustained.explanation
    case .allOversubscribed: return teams[escalation.team].oversubscription.explanation
    case .overdueReview: return takeOverExplanation
    case .criticalAdmission: return admissionDecision(for: escalation.strategic).explanation
    case .dbaAssistance, .architectureDecision:
      let template = blueprint.templates[Int(tasks[escalation.task].plan)]
      return TaskEscalation.explanation(of: escalation.trigger, for: template) ?? escalation.trigger.code
    case .noQualifiedPerson:
      let template = blueprint.templates[Int(tasks[escalation.task].plan)]
      return "\(template.key) \(template.title): the policy finds nobody who may do it."
    case .planGate:
      let breakdown = Int(strategicTasks[escalation.strategic].breakdown)
      return blueprint.planGates?.explanations[breakdown] ?? escalation.trigger.code
    case .overdueHandOff:
      let template = blueprint.templates[Int(tasks[escalation.task].plan)]
      return "\(template.key) \(template.title): the other side has not taken it over in time."
    case .blockedTask, .overdueAssignment:
      let template = blueprint.templates[Int(tasks[escalation.task].plan)]
      return "\(template.key) \(template.title): \(hindranceExplanation(of: escalation))"
    }
  }
}
