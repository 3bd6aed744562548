import LeadPolicy

/// Which triggers are armed and how they are answered.
public struct EscalationSettings: Sendable, Hashable {
  /// Armed triggers.
  public var triggers: Set<EscalationTrigger>
  /// The counterpart who answers each trigger, indexed by `EscalationTrigger.rawValue`.
  public var answeredBy: [String]
}
