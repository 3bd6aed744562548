/// The marks on the hull: utilizations at which the lead's behaviour changes.
@frozen
public struct CapacityThresholds: Hashable, Sendable, BitwiseCopyable {
  /// The utilization the team is planned to, a share; 0.75 in the reference.
  public var ideal: Double
  /// From here on work is accepted only with a warning; 0.85 in the reference.
  public var warning: Double
  /// From here on work is deferred; 0.95 in the reference.
  public var critical: Double
  /// Working days over which remaining work is compared with available hours; 3 in the reference.
  public var lookaheadDays: Int
  /// Measured team utilization above which a day counts towards escalation; 0.90 in the reference.
  public var escalateAbove: Double
  /// How many consecutive such days are tolerated: one more escalates; 2 in the reference.
  public var escalateAfterDays: Int
  /// A day counts towards the end of an episode of escalation when its measured team utilization is not above
  /// this share; nil for `escalateAbove` itself, as in the reference, and never more than that.
  public var clearBelow: Double?
  /// How many consecutive such days end the episode, at least 1; 1 in the reference.
  public var clearAfterDays: Int
  /// Working days after an escalation of high load within which a missed service level counts as announced by it,
  /// at least 1.
  public var alarmHorizonDays: Int

  /// Thresholds; the defaults are the reference numbers.
  public init(
    ideal: Double = 0.75, warning: Double = 0.85, critical: Double = 0.95, lookaheadDays: Int = 3,
    escalateAbove: Double = 0.90, escalateAfterDays: Int = 2, clearBelow: Double? = nil,
    clearAfterDays: Int = 1, alarmHorizonDays: Int = 5
  ) {
    self.ideal = ideal
    self.warning = warning
    self.critical = critical
    self.lookaheadDays = lookaheadDays
    self.escalateAbove = escalateAbove
    self.escalateAfterDays = escalateAfterDays
    self.clearBelow = clearBelow
    self.clearAfterDays = clearAfterDays
    self.alarmHorizonDays = alarmHorizonDays
  }
}
