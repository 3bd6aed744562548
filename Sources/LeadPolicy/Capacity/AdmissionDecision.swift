/// What happens to a strategic task on arrival.
@frozen
public enum AdmissionOutcome: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// Taken on.
  case accept = 0
  /// Taken on, though the team is close to its limit.
  case acceptWithWarning
  /// Left pending until there is room.
  case `defer`
  /// Put before the Tech Lead, because it is too urgent to defer.
  case escalate

  /// The outcome's code in records, "accept-with-warning".
  public var code: String {
    switch self {
    case .accept: "accept"
    case .acceptWithWarning: "accept-with-warning"
    case .defer: "defer"
    case .escalate: "escalate"
    }
  }
}

/// An admission with the numbers it rests on.
@frozen
public struct AdmissionDecision: Hashable, Sendable, BitwiseCopyable {
  /// What happens to the task.
  public let outcome: AdmissionOutcome
  /// The committed utilization it was decided at, a share.
  public let committedUtilization: Double
  /// The warning mark in force, a share.
  public let warning: Double
  /// The critical mark in force, a share.
  public let critical: Double
  /// Whether there would have been room, but work that is not critical is deferred as a capacity action.
  public let isByAction: Bool

  @inlinable
  init(
    outcome: AdmissionOutcome, committedUtilization: Double, warning: Double, critical: Double,
    isByAction: Bool
  ) {
    self.outcome = outcome
    self.committedUtilization = committedUtilization
    self.warning = warning
    self.critical = critical
    self.isByAction = isByAction
  }

  /// The outcome's code, "accept-with-warning".
  public var code: String { outcome.code }

  /// The reason, as a sentence for people.
  public var explanation: String {
    let committed = "committed utilization \(committedUtilization.percentWording)"
    let (warning, critical) = (warning.percentWording, critical.percentWording)
    return switch outcome {
    case .accept: "Accepted: \(committed) is below the warning mark of \(warning)."
    case .acceptWithWarning:
      "Accepted with a warning: \(committed) is at or above the warning mark of \(warning), "
        + "below the critical mark of \(critical)."
    case .defer where isByAction:
      "Deferred: work that is not critical is left pending because the load is high; \(committed)."
    case .defer where committedUtilization.isFinite:
      "Deferred: \(committed) is at or above the critical mark of \(critical)."
    case .escalate where committedUtilization.isFinite:
      "Escalated: \(committed) is at or above the critical mark of \(critical), "
        + "and a task of critical priority is not deferred."
    case .defer: "Deferred: nobody is available in the lookahead."
    case .escalate:
      "Escalated: nobody is available in the lookahead, and a task of critical priority is not deferred."
    }
  }
}
