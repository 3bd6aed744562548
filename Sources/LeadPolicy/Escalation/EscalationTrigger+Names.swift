extension EscalationTrigger {
  /// The triggers of the reference organization, in the order of `allCases`; the others are armed by what
  /// raises them: blockers, assignment, planning and overdue states.
  public static let reference: [EscalationTrigger] = [
    .sustainedUtilization, .allOversubscribed, .dbaAssistance, .architectureDecision, .criticalAdmission,
  ]

  /// The trigger of this code; nil for any other text.
  public init?(code: some StringProtocol) {
    guard let trigger = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = trigger
  }

  /// The trigger's code in metric names, scenarios and records, "sustained_utilization".
  public var code: String {
    switch self {
    case .sustainedUtilization: "sustained_utilization"
    case .allOversubscribed: "all_oversubscribed"
    case .dbaAssistance: "dba_assistance"
    case .architectureDecision: "architecture_decision"
    case .criticalAdmission: "critical_admission"
    case .blockedTask: "blocked_task"
    case .noQualifiedPerson: "no_qualified_person"
    case .planGate: "plan_gate"
    case .overdueAssignment: "overdue_assignment"
    case .overdueReview: "overdue_review"
    case .overdueHandOff: "overdue_hand_off"
    }
  }

  /// The counterpart who answers the trigger in the reference organization, "tech-lead" or "dba".
  public var referenceCounterpart: String {
    self == .dbaAssistance ? "dba" : "tech-lead"
  }
}
