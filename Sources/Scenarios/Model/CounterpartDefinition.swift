import Sampling

/// Somebody outside the team who answers requests after a while.
public struct CounterpartDefinition: Sendable, Hashable {
  /// The counterpart's name in rules and escalations, "dba".
  public var id: String
  /// Working hours (on the team's calendar) from request to answer.
  public var responseHours: Distribution
  /// How many of them serve requests one at a time, first come, first served, so that requests queue; nil
  /// where any number is answered at once. `responseHours` is then the time of service.
  public var people: Int?
  /// Working hours of working along on a task ("together with the DBA"); nil where it costs nothing.
  public var collaborationHours: Distribution?
  /// Working hours to answer a question about a task ("consulting the security specialist"); nil where it
  /// costs nothing.
  public var consultationHours: Distribution?
}
