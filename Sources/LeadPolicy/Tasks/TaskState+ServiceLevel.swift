/// How long a task should stay in a state, and when that becomes somebody else's business.
@frozen
public struct StateServiceLevel: Hashable, Sendable, BitwiseCopyable {
  /// The state should be left before this many hours.
  public let targetHours: Double
  /// After this many hours it is escalated.
  public let escalationHours: Double
  /// After this many hours the Tech Lead takes it on; nil where it goes no further.
  public let techLeadHours: Double?
}

extension TaskState {
  /// The state's published service level in hours; nil for states without one.
  public var serviceLevel: StateServiceLevel? {
    switch self {
    case .assigned: StateServiceLevel(targetHours: 4, escalationHours: 24, techLeadHours: nil)
    case .blocked: StateServiceLevel(targetHours: 2, escalationHours: 4, techLeadHours: 8)
    case .peerReview: StateServiceLevel(targetHours: 4, escalationHours: 24, techLeadHours: nil)
    case .domainReview: StateServiceLevel(targetHours: 8, escalationHours: 48, techLeadHours: 48)
    case .readyForHandOff: StateServiceLevel(targetHours: 24, escalationHours: 72, techLeadHours: nil)
    case .pending, .planning, .inProgress, .escalated, .completed, .cancelled: nil
    }
  }
}
