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

  mutating func traceEscalation(_ id: EscalationID, figure: Double) {
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
    let reason = explanation(of: escalation, figure: figure)
    openEscalations[id].traceRow =
      trace?.recordEscalation(escalation, strategic: strategic, ordinal: ordinal, reason: reason) ?? -1
  }

  /// The reason of an escalation in words.
  private func explanation(of escalation: OpenEscalation, figure: Double) -> String {
    "\(escalation.trigger) \(figure)"
  }
}
