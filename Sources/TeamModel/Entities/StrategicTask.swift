import DiscreteEvent
import LeadPolicy
import SimulatedTime

/// A strategic task (tier 3 or 4) or an atomic one (tier 1 or 2) from its arrival to its end.
struct StrategicTask: BitwiseCopyable {
  /// Where it stands, for the conservation law.
  enum Status: UInt8, BitwiseCopyable {
    /// In the deferral backlog.
    case deferred
    /// Waiting for the Tech Lead, because it is critical and the team was full.
    case escalated
    /// Waiting for the lead to plan it, or being planned.
    case planning
    /// Broken down; its tactical tasks are under way.
    case underWay
  }

  var stream: StreamID
  /// The team it came to.
  var team: TeamID
  /// Position among the arrivals of its stream, from 0: the entity of its random streams.
  var arrivalNumber: UInt32
  /// Position among all arrivals of the replication, from 0: its number in records.
  var number: Int32
  /// Its breakdown.
  var breakdown: Int32
  var priority: Priority
  var status: Status
  var arrived: Moment
  /// By when it is due, in working time of the team's calendar since the origin.
  var due = StrategicTask.neverDue
  /// When the team was committed to it; `never` for atomic work, which nobody is asked about.
  var accepted = Moment.never
  /// Whether it has been deferred at least once.
  var wasDeferred: Bool
  /// Tactical tasks not yet completed.
  var openTasks: Int32
  /// Bit i: tactical task i is completed.
  var completedTasks: UInt64
  /// The ordinal of the first of its tactical tasks: for an incident that of the task it comes from, else 0.
  var firstOrdinal: UInt8 = 0
  /// First of its tactical tasks, linked by `TacticalTask.nextSibling`.
  var firstTask: TaskID
  /// Its API contract while that is not agreed.
  var contract = ContractID.none
  /// The source of a closed loop that waits for it to leave, or -1; -2 less its place in the table of recorded arrivals
  /// where others react to it.
  var source: Int32 = -1
  /// The end of its patience, while nobody has begun.
  var patienceTimer = EventHandle.none
  /// Whether somebody has begun to plan it, or to work on it; kept where patience is limited.
  var hasBegun = false
  /// How many times its plan has been made.
  var planAttempts: UInt32 = 0

  /// The due date of a task without one.
  static let neverDue = SimulationDuration(microseconds: .max)
}
