/// What a comparison asks, beyond its points.
public struct ComparisonDefinition: Codable, Sendable, Hashable {
  /// The confidence of each interval; one minus it bounds the probability of any false claim.
  public var confidence: Double
  /// Replications of each point; with goals, the most there may be.
  public var replications: Int
  /// Differences that are to be known so well; the comparison ends when all of them are. Empty for a fixed number of
  /// replications.
  public var goals: [Goal]

  /// How well a difference is to be known.
  public struct Goal: Codable, Sendable, Hashable {
    /// The metric.
    public var metric: String
    /// The half-width of the interval of its difference, in the metric's unit or, if relative, as a share of the mean
    /// of the base.
    public var halfWidth: Double
    /// Whether the half-width is a share of the mean of the base.
    public var isRelative: Bool

    /// How well a difference is to be known.
    public init(metric: String, halfWidth: Double, isRelative: Bool) {
      self.metric = metric
      self.halfWidth = halfWidth
      self.isRelative = isRelative
    }
  }

  /// What a comparison asks.
  public init(confidence: Double, replications: Int, goals: [Goal] = []) {
    self.confidence = confidence
    self.replications = replications
    self.goals = goals
  }
}
