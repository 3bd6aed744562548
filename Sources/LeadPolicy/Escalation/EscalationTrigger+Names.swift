extension EscalationTrigger {
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
    }
  }

  /// The counterpart who answers the trigger in the reference organization, "tech-lead" or "dba".
  public var referenceCounterpart: String {
    self == .dbaAssistance ? "dba" : "tech-lead"
  }
}
