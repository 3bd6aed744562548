/// What is done about a blocked task.
@frozen
public enum BlockerOutcome: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// It stays blocked until the blocker resolves itself.
  case stay = 0
  /// The lead sees to it.
  case escalateToLead
  /// The Tech Lead is asked.
  case escalateToTechLead

  /// The outcome's code in records, "escalate-to-lead".
  public var code: String {
    switch self {
    case .stay: "stay"
    case .escalateToLead: "escalate-to-lead"
    case .escalateToTechLead: "escalate-to-tech-lead"
    }
  }
}

/// How long a task may be blocked before somebody sees to it.
@frozen
public struct BlockerPolicy: Hashable, Sendable, BitwiseCopyable {
  /// After this many hours the lead sees to it, where the lead can; infinite for never.
  public var escalateAfterHours: Double
  /// After this many hours the Tech Lead is asked; infinite for never.
  public var techLeadAfterHours: Double

  /// The published figures: 4 h to the lead, 8 h to the Tech Lead.
  public static let reference = BlockerPolicy(
    escalateAfterHours: TaskState.blocked.serviceLevel?.escalationHours ?? .infinity,
    techLeadAfterHours: TaskState.blocked.serviceLevel?.techLeadHours ?? .infinity)

  /// A policy in hours on the clock of the service level.
  public init(escalateAfterHours: Double, techLeadAfterHours: Double) {
    self.escalateAfterHours = escalateAfterHours
    self.techLeadAfterHours = techLeadAfterHours
  }

  /// What is done about a task that has been blocked so long; a limit is past from its very instant on. Where
  /// both limits are past, the Tech Lead's counts.
  ///
  /// - Parameters:
  ///   - kind: what blocks it; the lead is passed over where the lead cannot resolve it.
  ///   - hours: hours blocked, at least 0; not a number stays blocked.
  @inlinable
  public func decide(_ kind: BlockerKind, hoursBlocked hours: Double) -> BlockerDecision {
    let outcome: BlockerOutcome =
      if hours >= techLeadAfterHours {
        .escalateToTechLead
      } else if hours >= escalateAfterHours, kind.leadCanResolve {
        .escalateToLead
      } else {
        .stay
      }
    return BlockerDecision(outcome: outcome, kind: kind, hoursBlocked: hours, policy: self)
  }

  /// The hours after which a blocker is next decided upon; nil where nothing more will happen to it.
  ///
  /// - Parameters:
  ///   - kind: what blocks the task.
  ///   - outcome: what has been done about it so far.
  @inlinable
  public func nextDecisionHours(_ kind: BlockerKind, after outcome: BlockerOutcome) -> Double? {
    let limit: Double =
      switch outcome {
      case .stay where kind.leadCanResolve: min(escalateAfterHours, techLeadAfterHours)
      case .stay, .escalateToLead: techLeadAfterHours
      case .escalateToTechLead: .infinity
      }
    return limit < .infinity ? limit : nil
  }
}

/// What is done about a blocked task with the numbers it rests on.
@frozen
public struct BlockerDecision: Hashable, Sendable, BitwiseCopyable {
  /// What is done.
  public let outcome: BlockerOutcome
  /// What blocks the task.
  public let kind: BlockerKind
  /// Hours it has been blocked.
  public let hoursBlocked: Double
  /// The limits in force.
  public let policy: BlockerPolicy

  @inlinable
  init(outcome: BlockerOutcome, kind: BlockerKind, hoursBlocked: Double, policy: BlockerPolicy) {
    self.outcome = outcome
    self.kind = kind
    self.hoursBlocked = hoursBlocked
    self.policy = policy
  }

  /// The reason, as a sentence for people.
  public var explanation: String {
    let blocked = "blocked by \(kind.title) for \(hoursBlocked.wording) h"
    let lead = policy.escalateAfterHours.wording
    let techLead = policy.techLeadAfterHours.wording
    return switch outcome {
    case .escalateToTechLead: "Escalated to the Tech Lead: \(blocked), at least \(techLead) h."
    case .escalateToLead: "Escalated to the lead: \(blocked), at least \(lead) h."
    case .stay where !kind.leadCanResolve && hoursBlocked >= policy.escalateAfterHours:
      "Stays blocked: \(blocked), and the lead cannot resolve that."
    case .stay: "Stays blocked: \(blocked), which is not yet too long."
    }
  }
}
