import DiscreteEvent
import LeadPolicy
import SimulatedTime
import WorkingTime

/// The part of a person's state that changes, and at hand what of `CompiledPerson` is asked with every stretch.
struct Person: BitwiseCopyable {
  /// As in `CompiledPerson`.
  let team: TeamID
  let role: RoleID
  let roleInTeam: Int32
  let focus: Double
  /// The schedule that the person works by at present.
  var schedule: WorkSchedule.View
  /// Whether the person works on `current`.
  var isBusy = false
  /// Whether a wake-up at the next shift start is already planned.
  var isWakePlanned = false
  /// Whether the person is on the list of the role's idle members.
  var isListedIdle = false
  /// Whether the person is with the team: neither still to come nor gone for good.
  var isHere = true
  /// Whether the person's work is being passed to others, at midnight.
  var isHandingOver = false
  /// Direct hours done in an hour as a share of what the person does once they know their way.
  var speed = 1.0
  /// What the person has learned by mentoring: the place of their levels in `CompiledMentoring.learned`.
  var knowledge: Int32 = 0
  /// Neighbours on that list, or on that of the members busy with work of `standing`.
  var previousIdle: PersonID = .none
  var nextIdle: PersonID = .none
  /// How much it takes to interrupt the present stretch (`BusyMembers.Standing`); negative where the person is on
  /// no list of busy members.
  var standing: Int8 = -1
  var current = WorkItem(kind: .task, subject: -1)
  /// The key with which the current work was taken from its queue.
  var currentKey: Int64 = 0
  /// When the present stretch of the current work began.
  var began: SimulationTime = .zero
  /// Whether the person's schedule is the one with overtime.
  var worksOvertime = false
  /// Shift time of the present stretch that was worked by another schedule, and since when the present one counts.
  var workedBefore: SimulationDuration = .zero
  var workedSince: SimulationTime = .zero
  /// Shift time the present stretch takes, if nothing interrupts it.
  var duration: SimulationDuration = .zero
  /// The reading of the person's schedule when the present stretch ends, if nothing interrupts it.
  var finishReading: SimulationDuration = .zero
  /// Shift time of the stretch that is no effort: switching over, interruptions.
  var overhead: SimulationDuration = .zero
  /// Of it, the time at the beginning of the stretch, before anything is done.
  var leadIn: SimulationDuration = .zero
  /// What draws about the task worked on last are about; kept where switching to another takes time.
  var lastTask = Person.noTask
  /// Direct hours done in an hour of shift on the current work.
  var pace = 1.0
  /// The end of the present stretch.
  var finish = EventHandle.none
  /// Since when busy time has not been booked: the work's begin, the last midnight or a look in between.
  var bookedUntil: SimulationTime = .zero
  /// The reading of the person's schedule at that instant.
  var bookedReading: SimulationDuration = .zero
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
  /// Shift time in the lookahead; kept where the policy chooses people.
  var lookahead: SimulationDuration = .zero
  /// How the person's work has fared in review; kept where the policy asks.
  var performance = RecentPerformance()
  /// Position hint for the person's schedule.
  var scheduleHint: Int32 = 0

  init(_ compiled: CompiledPerson) {
    team = compiled.team
    role = compiled.role
    roleInTeam = Int32(compiled.roleInTeam)
    focus = compiled.focus
    schedule = compiled.schedule
  }

  /// Stands for somebody who has not worked on any task.
  static var noTask: UInt64 { .max }
}
