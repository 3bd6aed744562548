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
  /// A task has been blocked for longer than the blocker's policy tolerates.
  case blockedTask
  /// Nobody in the team is qualified for a task.
  case noQualifiedPerson
  /// A plan fails its gates even after it has been replanned.
  case planGate
  /// An assigned task has not been taken up in time.
  case overdueAssignment
  /// A review has not been decided in time.
  case overdueReview
  /// A finished task has not been taken over by the other side in time.
  case overdueHandOff
}
