/// Something that a replication draws, less what was to be expected of it: a control variate with mean 0.
///
/// Where more arrived than was to be expected, or tasks turned out larger, a metric that follows from it can be
/// corrected for that chance; `OutputAnalysis.ControlVariate` does.
public struct ControlDefinition: Sendable, Hashable {
  /// What it is called, "arrivals.features".
  public let name: String
  /// What is counted and what was to be expected of it.
  public let meaning: String
}
