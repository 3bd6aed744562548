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
  /// When the team was committed to it; `never` for atomic work, which nobody is asked about.
  var accepted = Moment.never
  /// Whether it has been deferred at least once.
  var wasDeferred: Bool
  /// Tactical tasks not yet completed.
  var openTasks: Int32
  /// Bit i: tactical task i is completed.
  var completedTasks: UInt64
  /// First of its tactical tasks, linked by `TacticalTask.nextSibling`.
  var firstTask: TaskID
}
