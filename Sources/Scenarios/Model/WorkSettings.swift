import Sampling

/// How the work itself goes.
public struct WorkSettings: Sendable, Hashable {
  /// Actual effort as a multiple of the estimate, drawn per task.
  public var actualOverEstimate: Distribution
  /// Effort multiplier when the worker's level is above what the task needs, per level; 1 for no effect.
  public var factorPerLevelAbove: Double
  /// Effort multiplier when the worker's level is below what the task needs, per level; 1 for no effect.
  public var factorPerLevelBelow: Double
  /// Direct hours lost each time a person takes up a task other than the one they worked on last.
  public var contextSwitchHours: Distribution = .constant(0)
  /// Extra effort when unfinished work passes to somebody else, as a share of the effort still to do.
  public var handOverShare: Double = 0
  /// Whether the work of somebody away for the whole lookahead passes to somebody else.
  public var handsOverForAbsence = false
  /// Interruptions of people at work; nil for none.
  public var interruptions: InterruptionSettings?
  /// What keeps tasks from going on; nil for nothing.
  public var blockers: BlockerSettings?
  /// Who teaches whom.
  public var mentoring: [MentoringSettings] = []
}
