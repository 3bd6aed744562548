import WorkingTime

/// Run length, warm-up, replications and seed.
public struct SimulationPlan: Sendable, Hashable {
  /// The first simulated day.
  public var start: CalendarDay
  /// Days simulated before anything is measured, at least 0.
  public var warmUpDays: Int
  /// Days measured after the warm-up, at least 1.
  public var days: Int
  /// Independent replications, at least 2 (one gives no interval); with a precision, the most there may be.
  public var replications: Int
  /// What decides about the number of replications; nil for a fixed one.
  public var precision: PrecisionGoal? = nil
  /// The root of every random stream.
  public var seed: UInt64
  /// Confidence level of every interval, strictly between 0 and 1.
  public var confidence: Double
  /// What the simulation is about; nil where the scenario leaves it to its other sections.
  public var analysis: AnalysisKind?
  /// The most days that a replication may have, its warm-up included.
  public static let mostDays = 1_000_000
  /// How many replications, from the first, leave their tasks, reviews and escalations in the report.
  public var tracedReplications: Int
}
