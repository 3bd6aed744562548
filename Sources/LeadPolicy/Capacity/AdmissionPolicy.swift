/// Whether the team takes a strategic task on, given what it is already committed to.
public enum AdmissionPolicy {
  /// Accepts below the warning mark, accepts with a warning below the critical mark, and defers at or above
  /// it, where a task of critical priority is escalated instead.
  ///
  /// - Parameters:
  ///   - committedUtilization: remaining estimated hours over available hours in the lookahead, a share at
  ///     least 0; infinite or not a number where nobody is available, which defers.
  ///   - priority: the strategic task's priority.
  ///   - thresholds: the marks.
  ///   - isDeferring: whether work that is not critical is deferred whatever the utilization, as a capacity action.
  @inlinable
  public static func decide(
    committedUtilization: Double, priority: Priority, thresholds: CapacityThresholds,
    isDeferring: Bool = false
  ) -> AdmissionDecision {
    var outcome: AdmissionOutcome =
      switch CapacityBand(utilization: committedUtilization, thresholds: thresholds) {
      case .belowIdeal, .ideal: .accept
      case .warning: .acceptWithWarning
      case .critical: priority == .critical ? .escalate : .defer
      }
    let isByAction =
      isDeferring && priority != .critical && (outcome == .accept || outcome == .acceptWithWarning)
    if isByAction { outcome = .defer }
    return AdmissionDecision(
      outcome: outcome, committedUtilization: committedUtilization, warning: thresholds.warning,
      critical: thresholds.critical, isByAction: isByAction)
  }
}
