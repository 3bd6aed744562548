import DiscreteEvent
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
  /// The role that does it, in its team.
  var role: RoleID
  /// Who took it up; rework goes back there.
  var assignee: PersonID
  /// Direct effort as the lead estimated it.
  var estimate: SimulationDuration
  /// Direct effort of the next pass at it, for somebody who exactly meets its needs: all of it at first, the
  /// rework afterwards.
  var nextPass: SimulationDuration
  /// Direct effort spent, rework included.
  var spent: SimulationDuration
  /// Estimated direct hours still counted as committed work.
  var committed: SimulationDuration
  var assigned: Moment
  var ready: Moment
  var started: Moment
  var submitted: Moment
  /// The lead's own shift time until the domain review began to wait for them.
  var submittedReading = SimulationDuration.zero
  var reviewStarted: Moment
  /// Rounds of review begun.
  var reviewRounds: Int32
  /// Times it was handed in: the number of the peer's round.
  var handIns: Int32 = 0
  /// The peer who has it under review.
  var peer: PersonID = .none
  /// The request to the Tech Lead to review it instead of the lead.
  var takeOver: EscalationID = .none
  /// Checks the task violates at present.
  var defects: UInt16
  /// Direct effort left of a pass that rests because it cannot go on; untouched before the pass.
  var left = WorkItem.untouched
  /// Whether work on it has begun; kept where that may be too early for the API contract.
  var hasBegun = false
  /// When the other side was asked to take it over.
  var offered = Moment.never
  /// Answers from counterparts it still waits for.
  var openQuestions: Int16
  /// What has come between the task and its worker.
  var hindrances = TaskHindrances()
  /// The end of the time the task may stay in its present state.
  var stateTimer = EventHandle.none
}
