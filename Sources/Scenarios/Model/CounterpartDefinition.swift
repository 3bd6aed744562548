import Sampling

/// Somebody outside the team who answers requests after a while.
public struct CounterpartDefinition: Sendable, Hashable {
  /// The counterpart's name in rules and escalations, "dba".
  public var id: String
  /// Working hours (on the team's calendar) from request to answer.
  public var responseHours: Distribution
}
