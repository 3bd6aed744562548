import DiscreteEvent
import SimulatedTime

/// What has come between a task and its worker so far.
struct TaskHindrances: BitwiseCopyable {
  /// Stretches in which somebody has worked on it.
  var stretches: Int32 = 0
  /// Shift time in which the work went on: where its stream of interruptions stands.
  var exposed = SimulationDuration.zero
  /// What is left of an interruption that something more urgent cut short.
  var unfinishedInterruption = SimulationDuration.zero
  /// Whether somebody has begun the first pass, and whether it has been handed in.
  var isFirstPassBegun = false
  var isFirstPassOver = false
  /// The kind of blocker the first pass meets or has met, as an index into `CompiledBlockers.kinds`; negative for
  /// none.
  var blocker: Int8 = -1
  /// Whether that blocker lies still ahead.
  var isBlockerAhead = false
  /// Direct effort behind the blocker.
  var effortBehindBlocker = SimulationDuration.zero
  /// What blocks the task at present.
  var blockage = BlockageID.none
}

/// A blocker that keeps a task from going on.
struct Blockage: BitwiseCopyable {
  var task: TaskID
  /// Index into `CompiledBlockers.kinds`.
  var kind: Int8
  var began: Moment
  /// How long it will have lasted when it is next decided upon.
  var decisionHours = 0.0
  /// When it resolves itself.
  var resolution = EventHandle.none
  /// Whether it has been escalated.
  var isEscalated = false
  /// Whether an effort of the lead waits in the lead's queue or is under way.
  var isWithLead = false
  /// Whether it is over, and only the lead does not know yet.
  var isResolved = false
  /// The request to the Tech Lead, while it is open.
  var escalation = EscalationID.none
}
