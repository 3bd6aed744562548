import Sampling

/// What review misses comes back later as an incident, for which somebody drops what they do.
public struct EscapeSettings: Sendable, Hashable {
  /// Probability that an escaped vulnerability becomes an incident.
  public var vulnerabilityProbability: Double
  /// Probability that an escaped breaking change becomes an incident.
  public var breakingChangeProbability: Double
  /// Days from completion until it happens.
  public var delayDays: Distribution
  /// Direct hours to put it right.
  public var effortHours: Distribution

  /// Settings from their parts.
  public init(
    vulnerabilityProbability: Double, breakingChangeProbability: Double, delayDays: Distribution,
    effortHours: Distribution
  ) {
    self.vulnerabilityProbability = vulnerabilityProbability
    self.breakingChangeProbability = breakingChangeProbability
    self.delayDays = delayDays
    self.effortHours = effortHours
  }
}
