/// Why a run whose length its precision decides stopped where it did.
public struct Stopping: Sendable, Hashable, Codable {
  /// What ended a run.
  public enum Reason: String, Sendable, Codable {
    /// Every metric is as precise as it was to be.
    case precise
    /// The largest number of replications was reached first.
    case maximum
  }

  /// What ended the run.
  public var reason: Reason
  /// The precision asked for: half-width over mean.
  public var relativePrecision: Double
  /// The confidence at which all intervals together hold.
  public var confidence: Double
  /// Replications below which nothing was decided.
  public var minimum: Int
  /// Replications at which the run would have stopped in any case.
  public var maximum: Int
  /// Replications used.
  public var replications: Int
  /// The metrics watched, in the order of the scenario.
  public var metrics: [Achieved]

  /// What was achieved for one metric.
  public struct Achieved: Sendable, Hashable, Codable {
    /// The metric's name.
    public var metric: String
    /// Half-width of the interval over the magnitude of the mean; nil where the mean is zero or not defined.
    public var relativeHalfWidth: Double?
    /// Whether it is as precise as it was to be.
    public var isReached: Bool
    /// An estimate of how many more replications it takes; nil where it is reached or nothing can be said.
    public var more: Int?

    enum CodingKeys: String, CodingKey {
      case metric, more
      case relativeHalfWidth = "relative_half_width"
      case isReached = "reached"
    }
  }

  enum CodingKeys: String, CodingKey {
    case reason, confidence, replications, metrics
    case relativePrecision = "relative_precision"
    case minimum = "min"
    case maximum = "max"
  }

  /// An estimate of a number of replications, rounded up to two digits, since it is no better than that.
  static func whole(_ estimate: Double) -> Int? {
    guard estimate.isFinite, estimate < 1e15 else { return nil }
    let least = max(1, Int(estimate.rounded(.up)))
    var step = 1
    while least / step >= 100 { step *= 10 }
    return (least + step - 1) / step * step
  }
}
