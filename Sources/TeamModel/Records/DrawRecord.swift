/// A number that a traced replication drew about a task, before anything that the team does bears on it: the same
/// task brings the same ones under every policy (common random numbers).
public struct DrawRecord: Sendable, Hashable {
  /// What was drawn.
  public enum Subject: String, Sendable, CaseIterable {
    /// When it arrives, in microseconds from the origin of time.
    case arrival
    /// Which of its stream's breakdowns it brings.
    case breakdown
    /// Its priority.
    case priority
    /// Working hours until it is due.
    case dueHours
    /// The lead's direct hours to plan it.
    case planning
    /// The estimate of an atomic task in hours.
    case estimate
    /// Its actual effort over its estimate.
    case effortFactor
    /// What decides whether the first submission violates a check: it does where this is below the probability.
    case violation
    /// The reviewer's direct hours.
    case reviewHours
    /// What decides whether the reviewer notices the violation of a check.
    case finding
    /// The share of the estimate that rework takes.
    case reworkShare
    /// A peer's direct hours of review.
    case peerReviewHours
    /// What decides whether the peer notices the violation of a check.
    case peerFinding
    /// The share of the estimate that rework after a peer's review takes.
    case peerReworkShare
    /// The kind of blocker it meets, -1 for none.
    case blocker
    /// The share of the first pass before the blocker.
    case blockerPlace
    /// Working hours until the blocker resolves itself.
    case blockerHours
    /// The lead's direct hours to resolve the blocker.
    case unblockingHours
    /// Direct hours of turning to it, stretch by stretch.
    case contextSwitch
    /// The lead's direct hours to define its API contract.
    case contractHours
    /// What a counterpart takes to work along on it, in hours.
    case collaborationHours
    /// What a counterpart takes to answer a question about it, in hours.
    case consultationHours
    /// What a counterpart takes to do what it asks before its start or its hand-off, in hours.
    case requestHours
  }

  /// What was drawn.
  public var subject: Subject
  /// The stream the task arrived on, in the order of the scenario; incidents of what review missed have streams
  /// of their own beyond.
  public var stream: Int
  /// The task's number on its stream, from 0.
  public var arrival: Int
  /// The tactical task's number within it; 0 for draws about the whole.
  public var ordinal: Int
  /// The round of review, the stretch or the request, where there are several.
  public var round: Int
  /// The check, by `ReviewCheck.rawValue`; 0 for draws about no check.
  public var check: Int
  /// The number drawn.
  public var value: Double
}
