import LeadPolicy
import SimulatedTime

/// An escalation that has been raised and waits for its answer.
struct OpenEscalation: BitwiseCopyable {
  var trigger: EscalationTrigger
  /// The team that raised it.
  var team: TeamID
  /// The task it concerns, for the triggers that concern one.
  var task: TaskID
  /// The strategic task it concerns, for `criticalAdmission`.
  var strategic: StrategicID
  var raised: SimulationTime
  /// The number of the task's strategic task, where the task may be gone before the answer comes.
  var number: Int32 = -1
  /// Whether what it is about has been withdrawn, so that nobody listens to the answer.
  var isForgotten = false
  /// Its row among the traced escalations, or -1.
  var traceRow: Int32
}
