import DiscreteEvent
import LeadPolicy
import Sampling
import SimulatedTime
import WorkingTime

/// The state of one replication and what happens in it: a model for `DiscreteEvent`.
///
/// Each event kind has one handler, in the file named for its subject. Handlers move tasks through
/// their life cycle and people through their work; what the lead decides is asked of `LeadPolicy`.
/// A value is reused for many replications: `prepare` clears it and keeps its memory.
///
/// What is asked often is `mutating` even where it only looks: a value that cannot be copied is passed by address
/// only then, and otherwise moved aside whole, some thousands of bytes, for each question.
struct TeamSimulation: ~Copyable, SimulationModel {
  typealias Event = TeamEvent

  let blueprint: CompiledScenario
  var randomness: RandomStreams
  /// The first instant that is not simulated.
  let end: SimulationTime

  var strategicTasks = EntityTable<StrategicID, StrategicTask>(capacity: 64)
  var tasks = EntityTable<TaskID, TacticalTask>(capacity: 256)
  var openEscalations = EntityTable<EscalationID, OpenEscalation>()
  var requests = EntityTable<CounterpartRequestID, CounterpartRequest>()
  var counterparts = EntityTable<CounterpartID, CounterpartState>()
  var contracts = EntityTable<ContractID, APIContract>()
  var pendingIncidents = EntityTable<IncidentID, PendingIncident>()
  var blockages = EntityTable<BlockageID, Blockage>()
  var teams: EntityTable<TeamID, TeamState>
  var people: EntityTable<PersonID, Person>
  var roles: EntityTable<RoleID, RoleState>
  var streams: EntityTable<StreamID, StreamState>
  var personalQueues: WorkQueues
  var roleQueues: WorkQueues
  /// Whom the policy asks who has the least expected work left.
  var load: LoadIndex
  /// Who of each role is not away for the whole lookahead, from the place of the role's first member on.
  let presentMembers: UnsafeMutablePointer<Int32>
  /// What the policy may ask of the pools of one team.
  let poolSummaries: UnsafeMutablePointer<PoolSummary>
  /// The policy and its memory, team by team.
  var policies: [SelectedAssignmentPolicy?]
  /// Tasks that each source of a closed loop has submitted so far.
  var submissions: [UInt32]
  /// Tasks that wait for somebody to be qualified.
  var unassigned: [TaskID] = []
  /// Deferred strategic tasks of each team.
  var backlogs: [DeferralBacklog]

  /// The days of the lookahead that began at the last midnight, counted from the origin.
  var lookaheadDays = 0..<0
  var teamClockHint: Int32 = 0
  /// The last reading of the team's clock: what happens at one instant asks for it many times.
  private var lastMoment = Moment(time: .zero, worked: .zero)

  /// The next of `blueprint.turnover.changes`.
  var nextPresenceChange = 0
  /// Those who join the team, and those whose work passes to others, at this midnight.
  var arrivals: [PersonID] = []
  var departures: [Departure] = []

  /// Where the teaching of each of `blueprint.mentoring.pupils` stands.
  var lessons: [Lessons] = []

  /// What the lead of each team does about the load.
  var actions: [ActionState] = []
  /// How the alarms of each team fare; empty where they are not judged.
  var alarms: AlarmMonitors
  /// Whose stretch has just ended, while what follows from it is done.
  var wrappingUp = PersonID.none

  /// Decisions made so far that could have been made otherwise.
  var decisionCount = 0
  /// The one that this replication makes otherwise.
  var forced: ForcedDecision?
  /// Who decides under the policy `external`.
  var advisor: (any AssignmentAdvisor)?
  /// What ended this replication before its time.
  var failure: (any Error)?

  var statistics = ReplicationStatistics()
  var ledger = ConservationLedger()
  var daily: [DailyRecord] = []
  /// Strategic and atomic tasks in the system at the end of each day.
  var population: [Int32] = []
  /// Utilization of all individual contributors on each day, in millionths.
  var utilization: [Int32] = []
  /// When measured escalations were raised, for the chart over time.
  var escalationLog: [EscalationMark] = []
  var trace: TraceLog?
  /// Whether there is a `trace`, at hand for the many places that ask.
  var isTraced = false
  /// Who is at which station; there where it was asked for.
  var stations: StationMonitor?

  init(_ blueprint: CompiledScenario) {
    self.blueprint = blueprint
    randomness = RandomStreams(seed: blueprint.seed, replication: 0)
    end = blueprint.end
    teams = EntityTable(capacity: blueprint.teamCount)
    people = EntityTable(capacity: blueprint.people.count)
    roles = EntityTable(capacity: blueprint.roles.count)
    streams = EntityTable(capacity: blueprint.streams.count)
    personalQueues = WorkQueues(count: blueprint.people.count)
    roleQueues = WorkQueues(count: blueprint.roles.count)
    load = LoadIndex(peopleCount: blueprint.people.count, pools: blueprint.roles.map(\.members))
    presentMembers = .allocate(capacity: max(1, blueprint.people.count))
    presentMembers.initialize(repeating: -1, count: blueprint.people.count)
    poolSummaries = .allocate(capacity: max(1, blueprint.roleCount))
    policies = []
    alarms = AlarmMonitors(
      count: blueprint.alarms.isOn ? blueprint.teamCount : 0, horizonHours: blueprint.alarms.horizonHours)
    submissions = Array(repeating: 0, count: blueprint.sources.count)
    backlogs = Array(repeating: DeferralBacklog(), count: blueprint.teamCount)
  }

  deinit {
    presentMembers.deallocate()
    poolSummaries.deallocate()
  }

  mutating func handle(_ event: TeamEvent, scheduler agenda: inout Agenda) {
    switch event.kind {
    case .tasksArrive: tasksArrive(StreamID(index: event.subject), &agenda)
    case .sourceSubmits: sourceSubmits(event.subject, &agenda)
    case .recordedTaskArrives: recordedTaskArrives(event.subject, &agenda)
    case .patienceEnds: patienceEnds(StrategicID(index: event.subject), &agenda)
    case .stretchEnds: stretchEnds(PersonID(index: event.subject), &agenda)
    case .shiftBegins: shiftBegins(PersonID(index: event.subject), &agenda)
    case .counterpartAnswers: counterpartAnswers(CounterpartRequestID(index: event.subject), &agenda)
    case .blockerResolved: resolve(BlockageID(index: event.subject), &agenda)
    case .stateOverdue: stateOverdue(TaskID(index: event.subject), &agenda)
    case .incidentHappens: incidentHappens(IncidentID(index: event.subject), &agenda)
    case .dayEnds: dayEnds(Int(event.subject), &agenda)
    }
  }

  /// The present on both clocks.
  @inline(__always)
  mutating func moment(_ agenda: borrowing Agenda) -> Moment { moment(at: agenda.now) }

  /// The present on both clocks, for who is told the time alone: the agenda cannot be copied either.
  @inline(__always)
  mutating func moment(at now: SimulationTime) -> Moment {
    if _slowPath(lastMoment.time != now) { readClocks(at: now) }
    return lastMoment
  }

  @inline(never)
  private mutating func readClocks(at now: SimulationTime) {
    lastMoment = Moment(
      time: now, worked: blueprint.teamClock.workingHours(until: now, hint: &teamClockHint))
  }

  /// The schedule a person works by at present.
  @inline(__always)
  func schedule(_ person: PersonID) -> WorkSchedule.View {
    people[person].schedule
  }

  /// A person's shift time on days counted from the origin, with the overtime that is worked at present.
  @inline(__always)
  mutating func availableTime(_ person: PersonID, onDays days: Range<Int>) -> SimulationDuration {
    blueprint.staffIsSteady
      ? blueprint.people[Int(person.index)].schedule.availableTime(onDays: days)
      : availableTimeAtPresent(person, onDays: days)
  }

  private mutating func availableTimeAtPresent(
    _ person: PersonID, onDays days: Range<Int>
  ) -> SimulationDuration {
    guard people[person].isHere else { return .zero }
    let compiled = blueprint.people[Int(person.index)]
    let time = compiled.schedule.availableTime(onDays: days)
    guard people[person].worksOvertime else { return time }
    let overtimeDay = actions[Int(compiled.team.index)].overtimeDay
    guard days.contains(overtimeDay) else { return time }
    return time + compiled.overtimeSchedule.availableTime(onDay: overtimeDay)
      - compiled.schedule.availableTime(onDay: overtimeDay)
  }
}

/// What of a team changes.
struct TeamState: BitwiseCopyable {
  /// Estimated direct hours of all accepted work of the individual contributors that is not yet done,
  /// progress counted up to the last midnight.
  var committed = SimulationDuration.zero
  /// Their shift time in the lookahead that began at the last midnight.
  var lookahead = SimulationDuration.zero
  /// Strategic and atomic tasks that have come to it and have not left.
  var inSystem: Int32 = 0
  /// Measured utilization of the last day; not a number where nobody had hours.
  var utilization = Double.nan
  var sustained: SustainedUtilizationMonitor
  var oversubscription: OversubscriptionMonitor
}

/// What of a role in a team changes.
struct RoleState: BitwiseCopyable {
  /// Members without work, longest idle first.
  var firstIdle: PersonID = .none
  var lastIdle: PersonID = .none
  /// Members whose work may be interrupted.
  var busy = BusyMembers()
  /// Estimated direct hours of work that any member may take up.
  var committed = SimulationDuration.zero
  /// Estimated direct hours of what its members have before them, and their shift time in the lookahead.
  var committedOfMembers = SimulationDuration.zero
  var hours = SimulationDuration.zero
  /// Members who are with the team.
  var membersHere: Int32 = 0
  /// Members who are not away for the whole lookahead; counted where the policy chooses people.
  var presentCount: Int32 = 0
  /// The longest shift time of a member in the lookahead.
  var lookahead = SimulationDuration.zero
  /// Shift time in the lookahead of somebody without absences.
  var fullLookahead = SimulationDuration.zero
  /// Position hint for the role's clock.
  var clockHint: Int32 = 0
}

/// What of a work stream changes.
struct StreamState: BitwiseCopyable {
  /// The stream's interarrival draws.
  var interarrivals: RandomStream
  /// Tasks that have arrived so far.
  var arrivals: UInt32 = 0
  /// The times at which tasks have arrived so far.
  var batches: UInt32 = 0
  /// Whether the stream is in a burst.
  var phase = MarkovModulatedPoissonProcess.Phase.calm
  /// Where the clock of a profile stands.
  var instant = RateProfile.Instant()
}

/// The event scheduler of the team model.
typealias Agenda = Scheduler<TeamEvent>
