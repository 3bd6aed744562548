/// How a run ended.
@frozen
public struct RunOutcome: Hashable, Sendable {
  /// Why a run ends.
  @frozen
  public enum Reason: Hashable, Sendable {
    /// Nothing is left that will ever happen.
    case noEventsLeft
    /// What is left happens at the horizon or later.
    case horizonReached
    /// The largest number of events allowed has happened.
    case eventLimitReached
    /// The caller's condition on the model holds.
    case conditionHeld
    /// The model asked for it.
    case stopped
  }

  /// Why the run ended.
  public var reason: Reason
  /// The number of events that happened in this run.
  public var eventCount: Int

  /// A run that ended for the given reason after the given number of events.
  @inlinable
  public init(reason: Reason, eventCount: Int) {
    self.reason = reason
    self.eventCount = eventCount
  }
}
