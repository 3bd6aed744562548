import TeamModel

/// What one replication that was watched in detail tells of where time went, what waited and what came out of it. All
/// of the measured period.
public struct ReplicationObservation: Sendable {
  /// Everything that happened, of replication 1 alone: its stories are shown.
  public var trace: ReplicationTrace?
  /// Shift hours by roster place and activity, in the order of `WorkRecord.Activity`.
  var hours: [[Double]]
  /// Available shift hours by roster place.
  var available: [Double]
  /// Working hours that completed tactical tasks spent by where, in the order of `TaskTime`.
  var taskHours = [Double](repeating: 0, count: TaskTime.allCases.count)
  /// Tactical tasks completed.
  var completedTasks = 0
  /// Shift hours of finished first passes, and how many there were.
  var serviceHours = 0.0
  var services = 0
  /// By queue and week: number waiting, averaged over working hours; not-a-number in weeks without any.
  var queues: [[Double]]
  /// By week: estimated hours of the tactical tasks that are ready and not begun at its end.
  var waitingHours: [Double]
  /// By week: available hours of the individual contributors.
  var weekHours: [Double]
  /// Working hours from arrival to completion of each strategic task completed, of tier 3 and 4.
  var strategicLeadTimes: [Double] = []
  /// Likewise of single tasks, of tier 1 and 2.
  var atomicLeadTimes: [Double] = []
  /// What passed through each station.
  var stations: [StationRecord]
  /// Whether the books balance: every task that came in has left or is there, every hour booked on a person is booked
  /// on a piece of work, to the microsecond.
  var booksBalance: Bool
}

/// Where a completed tactical task spent its time, from the arrival of the strategic task it belongs to.
public enum TaskTime: Int, CaseIterable, Sendable {
  /// The strategic task waits for admission and for the lead, and is planned.
  case planning
  /// Tasks it depends on are not completed.
  case dependencies
  /// Ready, and nobody has begun.
  case worker
  /// Somebody is working on it for the first time.
  case work
  /// Somebody mends what a review found.
  case rework
  /// Begun, and neither worked on nor reviewed: others are awaited, it is blocked, or its worker is away or on
  /// something more urgent.
  case others
  /// Handed in, and the reviewer has not begun.
  case reviewer
  /// Under review.
  case review

  /// In words.
  public var name: String {
    switch self {
    case .planning: "Admission and planning"
    case .dependencies: "Waiting for earlier tasks"
    case .worker: "Waiting for a person"
    case .work: "Work"
    case .rework: "Rework"
    case .others: "Paused, blocked or waiting on others"
    case .reviewer: "Waiting for review"
    case .review: "Review"
    }
  }

  /// Whether somebody is busy with it.
  public var isActive: Bool { self == .work || self == .rework || self == .review }
}

/// What waits.
public enum WaitingLine: Int, CaseIterable, Sendable {
  /// Strategic tasks that have arrived and not been planned, the deferred ones included.
  case planning
  /// Tactical tasks that are ready and not begun.
  case work
  /// Tactical tasks handed in whose review has not begun.
  case review

  /// In words.
  public var name: String {
    switch self {
    case .planning: "Strategic tasks not yet planned"
    case .work: "Tasks ready and not begun"
    case .review: "Work waiting for review"
    }
  }
}
