import SimulatedTime

/// What a person can be busy with.
enum WorkKind: UInt8, BitwiseCopyable {
  /// A pass at a tactical task.
  case task
  /// The lead's review of one.
  case review
  /// A peer's review of one.
  case peerReview
  /// The lead breaks a strategic task down.
  case planning
  /// The lead makes a plan again that failed its gates.
  case replanning
  /// The lead resolves what blocks a task.
  case unblocking
  /// The lead defines the API contract of a strategic task.
  case contract
  /// An hour with a mentor or a mentee.
  case mentoring
}

/// A piece of work for one person: a task, the review of one, the planning of a strategic task.
struct WorkItem: BitwiseCopyable {
  var kind: WorkKind
  /// The identifier's index in the table the kind implies.
  var subject: Int32
  /// Estimated direct hours for which it counts as committed work.
  var committed = SimulationDuration.zero
  /// Direct effort still to do on a piece that was interrupted; negative before it has begun.
  var left = WorkItem.untouched

  static var untouched: SimulationDuration { SimulationDuration(microseconds: -1) }

  static func task(_ id: TaskID, committed: SimulationDuration) -> WorkItem {
    WorkItem(kind: .task, subject: id.index, committed: committed)
  }
  static func review(_ id: TaskID, committed: SimulationDuration) -> WorkItem {
    WorkItem(kind: .review, subject: id.index, committed: committed)
  }
  static func peerReview(_ id: TaskID, committed: SimulationDuration) -> WorkItem {
    WorkItem(kind: .peerReview, subject: id.index, committed: committed)
  }
  static func planning(_ id: StrategicID, committed: SimulationDuration) -> WorkItem {
    WorkItem(kind: .planning, subject: id.index, committed: committed)
  }
}
