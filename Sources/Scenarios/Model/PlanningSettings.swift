import Sampling

/// The lead's planning of tier 3 and 4 tasks.
public struct PlanningSettings: Sendable, Hashable {
  /// Off: a strategic task is broken down at once, at no cost.
  public var enabled: Bool
  /// The lead's direct hours to plan one strategic task.
  public var effortHours: Distribution
}
