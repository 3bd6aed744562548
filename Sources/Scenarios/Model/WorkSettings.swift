import Sampling

/// How the work itself goes.
public struct WorkSettings: Sendable, Hashable {
  /// Actual effort as a multiple of the estimate, drawn per task.
  public var actualOverEstimate: Distribution
  /// Effort multiplier when the worker's level is above what the task needs, per level; 1 for no effect.
  public var factorPerLevelAbove: Double
  /// Effort multiplier when the worker's level is below what the task needs, per level; 1 for no effect.
  public var factorPerLevelBelow: Double
}
