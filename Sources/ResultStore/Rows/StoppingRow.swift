/// Why a run whose precision decides about its length stopped where it did.
public struct StoppingRow: Sendable, Hashable {
  /// What ended it, "precise" or "maximum".
  public var reason: String
  /// The relative precision asked for.
  public var relativePrecision: Double
  /// The confidence of all intervals together.
  public var confidence: Double
  /// The least replications.
  public var minimum: Int
  /// The most replications.
  public var maximum: Int
  /// The metrics watched.
  public var metrics: [Metric]

  /// A metric that was watched.
  public struct Metric: Sendable, Hashable {
    /// The metric's name.
    public var name: String
    /// Half-width over mean; nil where that is not defined.
    public var relativeHalfWidth: Double?
    /// Whether it is precise enough.
    public var isReached: Bool
    /// An estimate of the replications still needed.
    public var more: Int?

    /// A metric from its parts.
    public init(name: String, relativeHalfWidth: Double?, isReached: Bool, more: Int?) {
      self.name = name
      self.relativeHalfWidth = relativeHalfWidth
      self.isReached = isReached
      self.more = more
    }
  }

  /// A reason from its parts.
  public init(
    reason: String, relativePrecision: Double, confidence: Double, minimum: Int, maximum: Int,
    metrics: [Metric]
  ) {
    self.reason = reason
    self.relativePrecision = relativePrecision
    self.confidence = confidence
    self.minimum = minimum
    self.maximum = maximum
    self.metrics = metrics
  }
}

/// A list of numbers that one replication leaves.
public struct SeriesRow: Sendable, Hashable {
  /// What the numbers are, unique in the replication.
  public var name: String
  /// The numbers as a JSON array, "[3,0,5]"; text that is not JSON is refused.
  public var numbers: String

  /// A series from its parts.
  public init(name: String, numbers: String) {
    self.name = name
    self.numbers = numbers
  }
}
