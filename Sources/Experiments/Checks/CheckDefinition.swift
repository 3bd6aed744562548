import OutputAnalysis
import Scenarios

/// What a check asks, beyond its two points.
public struct CheckDefinition: Codable, Sendable, Hashable {
  /// One minus the error of passing a regression, and of failing any gate without one.
  public var confidence: Double
  /// The gates.
  public var gates: [Margin]
  /// After how many replications the gates are asked, ascending; the last is the budget.
  public var looks: [Int]

  /// A gate as it is stored.
  public struct Margin: Codable, Sendable, Hashable {
    /// The metric.
    public var metric: String
    /// Which change is limited.
    public var change: Gate.Change
    /// What the change must stay below, in the metric's unit or, if relative, as a share of the baseline's mean.
    public var limit: Double
    /// Whether the limit is a share of the baseline's mean.
    public var isRelative: Bool
  }

  /// The replications before the first look: enough for Student's t on differences that are far from normal.
  static let firstLook = 20
  /// From one look to the next: a gate is passed at most a half later than it could be.
  static let growth = 1.5

  /// What a check asks.
  ///
  /// - Parameters:
  ///   - gates: The gates, at least one.
  ///   - confidence: Above ½ and below 1.
  ///   - budget: The most replications of either point, at least 2.
  public init(gates: [Gate], confidence: Double, budget: Int) {
    self.gates = gates.map {
      Margin(metric: $0.metric, change: $0.change, limit: $0.limit, isRelative: $0.isRelative)
    }
    self.confidence = confidence
    looks = LookSchedule(first: Self.firstLook, ratio: Self.growth, budget: budget).looks
  }
}
