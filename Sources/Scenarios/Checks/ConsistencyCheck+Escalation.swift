import LeadPolicy
import PositionedJSON

extension ConsistencyCheck {
  /// The armed triggers, each with somebody to answer it.
  func escalation(_ escalation: ReadEscalation, _ scenario: Scenario) -> EscalationSettings {
    let counterparts = scenario.counterparts.map(\.id)
    for case let answerer? in escalation.answeredBy where !counterparts.contains(answerer.value) {
      unknown("counterpart", "counterparts", answerer, among: counterparts)
    }
    let answeredBy = EscalationTrigger.allCases.map { trigger in
      escalation.answeredBy[trigger.rawValue]?.value ?? trigger.referenceCounterpart
    }
    for trigger in escalation.triggers ?? [] where escalation.enabled {
      let answerer = answeredBy[trigger.value.rawValue]
      if escalation.answeredBy[trigger.value.rawValue] == nil, !counterparts.contains(answerer) {
        reader.report(
          "answered by \"\(answerer)\" unless \"answeredBy\" says otherwise, and \"counterparts\" "
            + "(\(reader.words(for: "counterparts"))) has nobody of that name", at: trigger)
      }
    }
    let armed =
      escalation.triggers?.map(\.value)
      ?? EscalationTrigger.allCases.filter {
        isRaised($0, in: scenario) && counterparts.contains(answeredBy[$0.rawValue])
      }
    return EscalationSettings(triggers: escalation.enabled ? Set(armed) : [], answeredBy: answeredBy)
  }

  /// Whether the scenario has what raises a trigger: the reference's own always, the others where what they
  /// belong to is switched on.
  private func isRaised(_ trigger: EscalationTrigger, in scenario: Scenario) -> Bool {
    switch trigger {
    case .sustainedUtilization, .allOversubscribed, .dbaAssistance, .architectureDecision,
      .criticalAdmission:
      true
    case .blockedTask: scenario.work.blockers?.techLeadAfterHours.isFinite ?? false
    case .noQualifiedPerson: scenario.assignment.policy != .rules
    case .planGate: scenario.planning.gates != nil
    case .overdueAssignment: scenario.assignment.escalateAfterHours != nil
    case .overdueReview: scenario.review.takeOverAfterHours != nil
    case .overdueHandOff: scenario.coordination.handOff?.escalateAfterHours != nil
    }
  }
}
