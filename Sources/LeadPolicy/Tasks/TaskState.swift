/// Where a task is in its life.
@frozen
public enum TaskState: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// Waiting to be planned or assigned; a deferred task is still pending.
  case pending = 0
  /// The lead is breaking it down (tier 3 and 4).
  case planning
  /// Somebody is to do it.
  case assigned
  /// Somebody is doing it.
  case inProgress
  /// Cannot go on.
  case blocked
  /// Cannot go on, and somebody else has been asked to see to that.
  case escalated
  /// A peer looks it through.
  case peerReview
  /// The lead reviews it.
  case domainReview
  /// Passed, to be handed over.
  case readyForHandOff
  /// Done.
  case completed
  /// Given up.
  case cancelled

  /// The state's name in records, "in-progress".
  public var name: String {
    switch self {
    case .pending: "pending"
    case .planning: "planning"
    case .assigned: "assigned"
    case .inProgress: "in-progress"
    case .blocked: "blocked"
    case .escalated: "escalated"
    case .peerReview: "peer-review"
    case .domainReview: "domain-review"
    case .readyForHandOff: "ready-for-hand-off"
    case .completed: "completed"
    case .cancelled: "cancelled"
    }
  }
}
