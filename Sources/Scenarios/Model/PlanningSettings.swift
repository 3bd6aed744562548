import Sampling

/// The lead's planning of tier 3 and 4 tasks.
public struct PlanningSettings: Sendable, Hashable {
  /// Off: a strategic task is broken down at once, at no cost.
  public var enabled: Bool
  /// The lead's direct hours to plan one strategic task.
  public var effortHours: Distribution
  /// The quality gates of a plan; nil where plans are taken as they come.
  public var gates: PlanGateSettings?

  /// Whether plans are made of tasks that each fit into a day: where the lead plans and the gates are on.
  public var splitsLargerWork: Bool { enabled && gates != nil }
}

/// What happens at the quality gates of a plan: under 8 h, executable, acyclic, 3 to 10 tasks.
public struct PlanGateSettings: Sendable, Hashable {
  /// Probability that the lead's plan fails its gates by an oversight and is made again; below 1. A plan whose
  /// template fails them is made again in any case.
  public var failureProbability: Double
  /// The lead's direct hours to make a plan again.
  public var replanHours: Distribution

  /// Settings from their parts.
  public init(failureProbability: Double, replanHours: Distribution) {
    self.failureProbability = failureProbability
    self.replanHours = replanHours
  }
}
