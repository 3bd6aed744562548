import OutputAnalysis

/// What a tuning asks: among the points of a design, which is best in a metric while others keep their bounds.
public struct TuningDefinition: Codable, Sendable, Hashable {
  /// The points, as a sweep describes them.
  public var design: SweepDefinition
  /// What is to be best: one metric, or several that pull against each other.
  public var objectives: [Objective]
  /// What every point must keep to be considered at all.
  public var constraints: [Constraint]
  /// The probability with which the selection, its constraints included, is right.
  public var confidence: Double
  /// The difference of the objective that is worth detecting.
  public var indifference: Indifference
  /// Replications of every point before the first decision.
  public var firstStage: Int
  /// The most replications of any point.
  public var maximum: Int
  /// Replications of all points together, to be spent where they tell most; nil to go on until the selection is sure.
  public var budget: Int?

  /// A metric that is to be as large or as small as it can be.
  public struct Objective: Codable, Sendable, Hashable {
    /// The metric.
    public var metric: String
    /// Whether more is better.
    public var isMaximized: Bool

    /// A metric that is to be as large, or as small, as it can be.
    public init(metric: String, isMaximized: Bool) {
      self.metric = metric
      self.isMaximized = isMaximized
    }

    /// What is best.
    public var goal: SelectionGoal { isMaximized ? .maximize : .minimize }
  }

  /// A bound on a metric: on its mean, or on the share of replications that keep it.
  public struct Constraint: Codable, Sendable, Hashable {
    /// The metric.
    public var metric: String
    /// Whether the metric is to be the value or more, rather than the value or less.
    public var isAtLeast: Bool
    /// The value, in the metric's unit; it keeps the bound itself.
    public var value: Double
    /// The share of replications that must keep the bound; nil where the mean must.
    public var share: Double?
    /// How far from its threshold the mean, or the share, may be judged either way.
    public var tolerance: Double

    /// A bound on a metric.
    public init(metric: String, isAtLeast: Bool, value: Double, share: Double? = nil, tolerance: Double) {
      self.metric = metric
      self.isAtLeast = isAtLeast
      self.value = value
      self.share = share
      self.tolerance = tolerance
    }

    /// The constraint on the mean of what `observation` makes of each replication.
    public var ofMean: MeanConstraint {
      guard let share else {
        return MeanConstraint(isAtLeast ? .atLeast : .atMost, value, tolerance: tolerance)
      }
      return MeanConstraint(.atLeast, share, tolerance: tolerance)
    }

    /// What a replication contributes: the metric, or 1 where it keeps the bound and 0 where it does not.
    public func observation(_ value: Double) -> Double {
      guard share != nil, value.isFinite else { return value }
      return (isAtLeast ? value >= self.value : value <= self.value) ? 1 : 0
    }

    /// "review_sla_hit_rate >= 0.9", "review_sla_hit_rate >= 0.9 in 80%".
    public var text: String {
      let bound = "\(metric) \(isAtLeast ? ">=" : "<=") \(value.asTyped)"
      return share.map { "\(bound) in \(($0 * 100).toTwelveDigits.asTyped)%" } ?? bound
    }
  }

  /// A difference that is worth detecting.
  public struct Indifference: Codable, Sendable, Hashable {
    /// In the objective's unit or, if relative, as a share of its mean over the first stage of all points.
    public var value: Double
    /// Whether it is a share of that mean.
    public var isRelative: Bool

    /// A difference that is worth detecting.
    public init(value: Double, isRelative: Bool) {
      self.value = value
      self.isRelative = isRelative
    }
  }

  /// What a tuning asks.
  public init(
    design: SweepDefinition, objectives: [Objective], constraints: [Constraint], confidence: Double,
    indifference: Indifference, firstStage: Int, maximum: Int, budget: Int? = nil
  ) {
    self.design = design
    self.objectives = objectives
    self.constraints = constraints
    self.confidence = confidence
    self.indifference = indifference
    self.firstStage = firstStage
    self.maximum = maximum
    self.budget = budget
  }
}
