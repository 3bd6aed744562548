/// What a strategic or atomic task is under every policy: the keys of its draws. Under other decisions it may arrive
/// as another number, but it brings the same surprises (common random numbers).
public struct TaskIdentity: Sendable, Hashable {
  /// The stream it arrived on, in the order of the scenario; incidents of what review missed have streams of their own
  /// beyond.
  public var stream: Int
  /// Its number on its stream, from 0; for an incident that of the task it comes from.
  public var arrival: Int
  /// For an incident the number of the tactical task it comes from, else 0.
  public var firstOrdinal: Int

  /// An identity from its parts.
  public init(stream: Int, arrival: Int, firstOrdinal: Int = 0) {
    self.stream = stream
    self.arrival = arrival
    self.firstOrdinal = firstOrdinal
  }
}
