import LeadPolicy
import SimulatedTime

/// A tactical task from its assignment to its completion.
struct TacticalTask: BitwiseCopyable {
  var strategic: StrategicID
  /// Index into the compiled tasks.
  var plan: Int32
  /// Number within the strategic task.
  var ordinal: UInt8
  var state: TaskState
  /// The next task of the same strategic task.
  var nextSibling: TaskID
  /// Who took it up; rework goes back there.
  var assignee: PersonID
  /// Direct effort as the lead estimated it.
  var estimate: SimulationDuration
  /// Direct effort of the next pass at it: all of it at first, the rework afterwards.
  var nextPass: SimulationDuration
  /// Direct effort spent, rework included.
  var spent: SimulationDuration
  /// Estimated direct hours still counted as committed work.
  var committed: SimulationDuration
  var assigned: Moment
  var ready: Moment
  var started: Moment
  var submitted: Moment
  var reviewStarted: Moment
  /// Rounds of review begun.
  var reviewRounds: Int32
  /// Checks the task violates at present.
  var defects: UInt16
  /// Answers from counterparts it still waits for.
  var openQuestions: Int8
}
