import SimulatedTime

/// What a person can be busy with.
enum WorkKind: UInt8, BitwiseCopyable {
  case task, review, planning
}

/// A piece of work for one person: a task, the review of one, or the planning of a strategic task.
struct WorkItem: BitwiseCopyable {
  var kind: WorkKind
  /// The identifier's index in the table the kind implies.
  var subject: Int32

  static func task(_ id: TaskID) -> WorkItem { WorkItem(kind: .task, subject: id.index) }
  static func review(_ id: TaskID) -> WorkItem { WorkItem(kind: .review, subject: id.index) }
  static func planning(_ id: StrategicID) -> WorkItem { WorkItem(kind: .planning, subject: id.index) }
}

/// The part of a person's state that changes; what stays is in `CompiledPerson`.
struct Person: BitwiseCopyable {
  /// Whether the person works on `current`.
  var isBusy = false
  /// Whether a wake-up at the next shift start is already planned.
  var isWakePlanned = false
  /// Whether the person is on the list of the role's idle members.
  var isListedIdle = false
  /// Neighbours on that list.
  var previousIdle: PersonID = .none
  var nextIdle: PersonID = .none
  var current = WorkItem(kind: .task, subject: -1)
  /// When the current work began.
  var began: SimulationTime = .zero
  /// Shift time the current work takes in all.
  var duration: SimulationDuration = .zero
  /// Since when busy time has not been booked: the work's begin, the last midnight or a look in between.
  var bookedUntil: SimulationTime = .zero
  /// Shift time booked since the last midnight.
  var busyToday: SimulationDuration = .zero
  /// Shift time booked since the start of the replication.
  var busyInAll: SimulationDuration = .zero
  /// Shift time booked and available since the warm-up.
  var busyMeasured: SimulationDuration = .zero
  var availableMeasured: SimulationDuration = .zero
  /// Estimated direct hours of the work that waits for this person alone.
  var committedWaiting: SimulationDuration = .zero
  /// Estimated direct hours of the current work still to do, as of `bookedUntil`.
  var committedCurrent: SimulationDuration = .zero
  /// Position hint for the person's schedule.
  var scheduleHint: Int32 = 0
}
