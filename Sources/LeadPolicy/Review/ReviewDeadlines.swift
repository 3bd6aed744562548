/// What becomes of a review that takes too long.
@frozen
public enum ReviewDelay: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// The reviewer goes on.
  case wait = 0
  /// The lead reviews without waiting for the peer.
  case leadTakesOver
  /// The Tech Lead reviews instead of the lead.
  case techLeadReviews

  /// The outcome's code in records, "lead-takes-over".
  public var code: String {
    switch self {
    case .wait: "wait"
    case .leadTakesOver: "lead-takes-over"
    case .techLeadReviews: "tech-lead-reviews"
    }
  }
}

/// How long each review may take before somebody else sees to it.
@frozen
public struct ReviewDeadlines: Hashable, Sendable, BitwiseCopyable {
  /// After this many hours the lead no longer waits for the peer; nil or infinite for never.
  public var peerHours: Double?
  /// After this many hours the Tech Lead reviews instead of the lead; nil or infinite for never.
  public var domainHours: Double?

  /// The published figures, 24 h for the peer and 48 h for the lead.
  public static let reference = ReviewDeadlines(
    peerHours: TaskState.peerReview.serviceLevel?.escalationHours,
    domainHours: TaskState.domainReview.serviceLevel?.techLeadHours)

  /// Deadlines in hours on the clock of the review's service level.
  public init(peerHours: Double?, domainHours: Double?) {
    self.peerHours = peerHours
    self.domainHours = domainHours
  }

  /// The hours after which somebody else sees to a task in this state; nil for never, and for states that are no
  /// review.
  public func hours(for state: TaskState) -> Double? {
    switch state {
    case .peerReview: peerHours
    case .domainReview: domainHours
    default: nil
    }
  }

  /// What becomes of a review that has taken so long; a deadline is past from its very instant on.
  ///
  /// - Parameters:
  ///   - state: where the task is; a state that is no review only waits.
  ///   - hours: hours in that state, on the clock of the review's service level.
  public func decide(_ state: TaskState, hours: Double) -> ReviewDelayDecision {
    let limit = self.hours(for: state)
    let outcome: ReviewDelay =
      switch state {
      case .peerReview where hours >= limit ?? .infinity: .leadTakesOver
      case .domainReview where hours >= limit ?? .infinity: .techLeadReviews
      default: .wait
      }
    return ReviewDelayDecision(outcome: outcome, state: state, hours: hours, limitHours: limit)
  }
}

/// What becomes of a slow review with the numbers it rests on.
@frozen
public struct ReviewDelayDecision: Hashable, Sendable, BitwiseCopyable {
  /// What happens.
  public let outcome: ReviewDelay
  /// Where the task is.
  public let state: TaskState
  /// Hours it has been there.
  public let hours: Double
  /// The hours after which somebody else sees to it; nil for never.
  public let limitHours: Double?

  init(outcome: ReviewDelay, state: TaskState, hours: Double, limitHours: Double?) {
    self.outcome = outcome
    self.state = state
    self.hours = hours
    self.limitHours = limitHours
  }

  /// The reason, as a sentence for people.
  public var explanation: String {
    guard let limitHours, limitHours.isFinite else {
      return "Waits: nobody else takes over a task in \(state.name)."
    }
    let found = "\(hours.wording) h in \(state.name)"
    let limit = "\(limitHours.wording) h"
    return switch outcome {
    case .wait: "Waits: \(found) are less than the \(limit) after which somebody else takes over."
    case .leadTakesOver: "The lead reviews without waiting for the peer: \(found), \(limit) allowed."
    case .techLeadReviews: "The Tech Lead reviews instead of the lead: \(found), \(limit) allowed."
    }
  }
}
