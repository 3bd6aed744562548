/// Why the lead turns to somebody else.
@frozen
public enum EscalationTrigger: Int, CaseIterable, Sendable, BitwiseCopyable {
  /// Measured team utilization stayed above the mark for more than the tolerated days.
  case sustainedUtilization = 0
  /// Every individual contributor is committed beyond their hours in the lookahead.
  case allOversubscribed
  /// Database-heavy work needs the DBA.
  case dbaAssistance
  /// A task needs an architecture decision.
  case architectureDecision
  /// A critical strategic task arrived while the team was at or above the critical mark.
  case criticalAdmission
}
