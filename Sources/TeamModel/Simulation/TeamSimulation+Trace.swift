import LeadPolicy
import SimulatedTime

/// What a traced replication writes down; the others pass by.
extension TeamSimulation {
  mutating func traceTask(_ id: TaskID, completed: SimulationTime?) {
    guard trace != nil else { return }
    let task = tasks[id]
    let strategic = strategicTasks[task.strategic]
    trace?.recordTask(task, strategic, completed: completed)
  }

  mutating func traceReview(
    _ id: TaskID, decided: SimulationTime, turnaround: SimulationDuration, isWithin: Bool,
    findings: UInt16
  ) {
    guard trace != nil else { return }
    let task = tasks[id]
    let strategic = strategicTasks[task.strategic].number
    trace?.recordReview(
      of: task, strategic: strategic, decided: decided, turnaround: turnaround, isWithin: isWithin,
      findings: findings)
  }

  mutating func traceEscalation(_ id: EscalationID) {
    guard trace != nil else { return }
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
    openEscalations[id].traceRow =
      trace?.recordEscalation(escalation, strategic: strategic, ordinal: ordinal, reason: reason) ?? -1
  }

  /// The reason of an escalation, as the decision that raised it gives it.
  private func explanation(of escalation: OpenEscalation) -> String {
    switch escalation.trigger {
    case .sustainedUtilization: return sustained.explanation
    case .allOversubscribed: return oversubscription.explanation
    case .criticalAdmission: return admissionDecision(for: escalation.strategic).explanation
    case .dbaAssistance, .architectureDecision:
      let template = blueprint.templates[Int(tasks[escalation.task].plan)]
      return TaskEscalation.explanation(of: escalation.trigger, for: template) ?? escalation.trigger.code
    }
  }
}
