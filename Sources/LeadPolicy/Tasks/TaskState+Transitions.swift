extension TaskState {
  /// Whether a task may go from this state to another. O(1): one bit of a table.
  ///
  /// Tasks of tier 1 and 2 skip planning; rework leads back to work from domain review, and from peer review
  /// where a peer asks for changes; what escalated a blocked task resolves into work again; every state
  /// before completion can be cancelled; no state leads to itself.
  @inlinable
  public func canTransition(to next: TaskState) -> Bool {
    successors & (1 << UInt16(next.rawValue)) != 0
  }

  /// Whether nothing follows this state.
  @inlinable
  public var isFinal: Bool { successors == 0 }

  /// The states that may follow, bit n for the state of raw value n.
  @inlinable
  var successors: UInt16 {
    switch self {
    case .pending: Self.bits(.planning, .assigned, .cancelled)
    case .planning: Self.bits(.assigned, .cancelled)
    case .assigned: Self.bits(.inProgress, .cancelled)
    case .inProgress: Self.bits(.blocked, .peerReview, .cancelled)
    case .blocked: Self.bits(.inProgress, .escalated, .cancelled)
    case .escalated: Self.bits(.inProgress, .cancelled)
    case .peerReview: Self.bits(.inProgress, .domainReview, .cancelled)
    case .domainReview: Self.bits(.inProgress, .readyForHandOff, .cancelled)
    case .readyForHandOff: Self.bits(.completed, .cancelled)
    case .completed, .cancelled: 0
    }
  }

  // Fixed numbers of parameters rather than a variadic one, which would make an array per call.
  @inlinable
  static func bits(_ first: TaskState, _ second: TaskState) -> UInt16 {
    1 << UInt16(first.rawValue) | 1 << UInt16(second.rawValue)
  }

  @inlinable
  static func bits(_ first: TaskState, _ second: TaskState, _ third: TaskState) -> UInt16 {
    bits(first, second) | 1 << UInt16(third.rawValue)
  }
}
