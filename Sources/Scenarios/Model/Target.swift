import PositionedJSON

/// What a metric is to be in a replication.
public struct Target: Sendable, Hashable {
  /// The metric.
  public var metric: MetricReference
  /// On which side of the value it is to be.
  public var side: Side
  /// The value, in the metric's unit; it counts as met itself.
  public var value: Double

  /// A side of a value.
  public enum Side: String, Sendable, Hashable, Codable, CaseIterable {
    /// The metric is to be the value or more.
    case atLeast = ">="
    /// The metric is to be the value or less.
    case atMost = "<="

    /// Whether a value of a metric lies on this side of another, or is the same.
    public func holds(_ metric: Double, _ value: Double) -> Bool {
      self == .atLeast ? metric >= value : metric <= value
    }
  }

  /// Whether a value of the metric meets the target.
  public func isMet(by metric: Double) -> Bool { side.holds(metric, value) }
}
