import LeadPolicy
import SimulatedTime

/// Decisions are numbered, so that a replay can make one of them otherwise, and written down in traced
/// replications.
extension TeamSimulation {
  /// Numbers a decision that could be made otherwise.
  mutating func nextDecision() -> Int {
    defer { decisionCount += 1 }
    return decisionCount
  }

  /// The candidate that a replay is to choose in a decision; nil to let the lead decide.
  func forcedCandidate(in decision: Int) -> String? {
    guard let forced, forced.number == decision else { return nil }
    return forced.candidate
  }

  // MARK: Admission

  /// Decides about a strategic task that arrives.
  mutating func decideAdmission(of id: StrategicID, at now: SimulationTime) -> AdmissionOutcome {
    let number = nextDecision()
    let decision = admissionDecision(for: id)
    var outcome = decision.outcome
    if let code = forcedCandidate(in: number) {
      outcome = AdmissionOutcome.allCases.first { $0.code == code } ?? outcome
    }
    traceAdmission(of: id, decision, number: number, at: now)
    return outcome
  }

  /// Writes an admission down; without a number where the task had been deferred before.
  mutating func traceAdmission(
    of id: StrategicID, _ decision: AdmissionDecision, number: Int?, at now: SimulationTime
  ) {
    guard isTraced else { return }
    let load = decision.committedUtilization
    let isAccepted = decision.outcome == .accept || decision.outcome == .acceptWithWarning
    let accepted = isAccepted ? decision.outcome : .accept
    let candidates = [accepted, .defer, .escalate].map { outcome in
      DecisionRecord.Candidate(
        id: outcome.code, isChosen: outcome == decision.outcome, load: load.isFinite ? load : nil)
    }
    let record = DecisionRecord(
      number: number, kind: .admission, time: now, strategic: Int(strategicTasks[id].number), ordinal: nil,
      outcome: decision.code,
      decidedBy: decision.isByAction ? "capacity action" : isAccepted ? "warning mark" : "critical mark",
      reason: decision.explanation, candidates: candidates)
    trace?.recordDecision(record)
  }

  // MARK: Review and escalation

  /// Writes the verdict of a review down.
  @inline(__always)
  mutating func traceVerdict(_ id: TaskID, findings: UInt16, at now: SimulationTime) {
    if _slowPath(isTraced) { recordVerdict(id, findings: findings, at: now) }
  }

  private mutating func recordVerdict(_ id: TaskID, findings: UInt16, at now: SimulationTime) {
    let verdict = ReviewPolicy.verdict(failed: ReviewFindings(rawValue: findings))
    let failed = ReviewFindings(rawValue: findings).checks
    let record = DecisionRecord(
      number: nil, kind: .review, time: now,
      strategic: Int(strategicTasks[tasks[id].strategic].number), ordinal: Int(tasks[id].ordinal),
      outcome: verdict.code,
      decidedBy: failed.isEmpty ? "no failed check" : failed.map(\.code).joined(separator: " "),
      reason: verdict.explanation)
    trace?.recordDecision(record)
  }

  /// Writes an escalation down.
  mutating func traceEscalationDecision(
    _ escalation: OpenEscalation, strategic: Int?, ordinal: Int?, reason: String
  ) {
    trace?.recordDecision(
      DecisionRecord(
        number: nil, kind: .escalation, time: escalation.raised, strategic: strategic, ordinal: ordinal,
        outcome: blueprint.answeredBy[escalation.trigger.rawValue], decidedBy: escalation.trigger.code,
        reason: reason))
  }
}
