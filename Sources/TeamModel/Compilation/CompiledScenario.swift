import LeadPolicy
import Sampling
import Scenarios
import SimulatedTime
import WorkingTime

/// A scenario made ready for simulation: names turned into indices, calendars into tables,
/// distributions into samplers, and every decision made that depends on a task's attributes alone.
///
/// Immutable and shared by all replications on all threads.
public final class CompiledScenario: Sendable {
  /// The people, team by team: individual contributors in role order, then the lead.
  public let roster: [RosterPerson]
  /// The metrics of every replication, in the order of `ReplicationOutcome.metrics`.
  public let metrics: [MetricDefinition]
  /// The controls of every replication, in the order of `ReplicationOutcome.controls`.
  public var controls: [ControlDefinition] { compiledControls.definitions }
  /// Days before the measured period.
  public let warmUpDays: Int
  /// Days simulated in all.
  public let totalDays: Int
  /// The date of the first simulated day.
  public let firstDay: CalendarDay

  let catalogue: MetricCatalogue
  let compiledControls: CompiledControls
  let seed: UInt64
  let end: SimulationTime
  /// The marks between the bands of utilization.
  public let thresholds: CapacityThresholds

  /// How many teams the department has.
  let teamCount: Int
  /// How many people a team has, with its lead.
  let teamSize: Int32
  /// How many roles a team has.
  let roleCount: Int
  let routing: TeamRouting
  let department: DepartmentSettings
  let people: CompiledTable<CompiledPerson>
  let roles: [CompiledRole]
  /// The team of each of `roles`.
  let teamOfRole: CompiledTable<TeamID>
  let turnover: CompiledTurnover
  /// Whether everybody is with the team throughout, and nobody works overtime.
  let staffIsSteady: Bool
  /// By day: whether nobody has hours, so that nothing is to be booked. Kept where neither hours nor people change and
  /// nobody asks how far a role's clock has gone on; false elsewhere.
  let restDays: CompiledTable<Bool>
  let lookaheads: CompiledLookaheads
  let mentoring: CompiledMentoring
  let actions: CompiledActions
  let alarms: CompiledAlarms
  let streams: CompiledTable<CompiledStream>
  let recordedArrivals: [RecordedArrival]
  /// Whether any of them says how large its task is.
  let hasRecordedSizes: Bool
  /// Places of `recordedArrivals` that react to others leaving.
  let reactions: [Int32]
  /// The stream of each source of a closed loop.
  let sources: [StreamID]
  let breakdowns: CompiledTable<CompiledBreakdown>
  let tasks: CompiledTable<CompiledTask>
  let priorities = Priority.allCases

  let breakdownNames: [BreakdownName]
  /// The templates of `tasks`.
  let templates: [TacticalTemplate]
  /// The assignment rules, for codes and reasons in traces.
  let rules: AssignmentRules

  let planningIsEnabled: Bool
  let planningHours: Sampler
  let planningKey: Int64
  let expectedPlanning: SimulationDuration

  let actualOverEstimate: Sampler
  let estimateSamplers: [Sampler]
  let assignment: CompiledAssignment
  /// `assignment.fits` for the hot loop, for as long as this lives.
  let assignmentFits: FitTable
  /// How a task done by each role goes: that of task t and role r at t × roles + r.
  let suitability: CompiledTable<RoleSuitability>
  /// The names of the roles of a team.
  let roleNames: [String]
  let assist: CompiledAssist
  let discipline: QueueDiscipline
  let urgency: CompiledUrgency
  /// Whether there is ever something for which people drop what they do, whatever its priority.
  let hasIncidents: Bool
  let hindrances: CompiledHindrances

  let reviewIsEnabled: Bool
  let reviewHours: Sampler
  let reviewKey: Int64
  let expectedReview: SimulationDuration
  let reworkShare: Sampler
  let checks: CompiledTable<CompiledCheck>
  /// What the first submission of each of `tasks` violates where circumstances have no effect.
  let plainDefects: CompiledTable<PlainDefects>
  let defectMarks: CompiledTable<UInt64>
  let serviceLevel: SimulationDuration
  let serviceLevelClock: ServiceLevelClock
  /// Nil where the lead's review is the only one.
  let peerReview: CompiledPeerReview?
  let reviewDeadlines: ReviewDeadlines
  let hasReviewDeadlines: Bool
  /// Nil where the circumstances of the work have no effect.
  let defectFactors: DefectFactors?
  /// Whether these, or fatigue, may have an effect.
  let circumstancesCount: Bool
  /// Whether rework can violate checks anew.
  let reworkCanFail: Bool
  /// Nil where nothing comes of what review misses.
  let incidents: CompiledIncidents?

  let admissionIsEnabled: Bool
  let cancelDeferredAfter: SimulationDuration?
  /// Tasks that a team holds at once; nil for any number.
  let workInProgressLimit: Int32?
  /// How long tasks wait for somebody to begin, by stream; nil for ever.
  let patience: [Sampler?]
  let hasPatience: Bool

  /// Triggers that raise escalations, in the order of `EscalationTrigger`.
  public let armedTriggers: [EscalationTrigger]
  let responses: [Sampler]
  let answeredBy: [String]
  let counterparts: CompiledCounterparts
  let coordination: CompiledCoordination
  let coordinationKey: Int64
  let contract: CompiledContract?
  let handOff: CompiledHandOff?
  let planGates: CompiledPlanGates?
  /// Whether there are `contract`, `handOff` and `planGates`, at hand for the many places that ask.
  let hasContract: Bool
  let hasHandOff: Bool
  let hasPlanGates: Bool

  /// The team's calendar as a clock of working hours.
  let teamClock: WorkSchedule.View
  /// What the views and samplers above refer to.
  private let schedules: [WorkSchedule]
  private let samplerTable: DistributionTable

  /// Compiles a checked scenario.
  ///
  /// - Throws: `CompilationProblem` where the scenario asks for more than the model can hold, or for a
  ///   distribution that cannot be sampled.
  public init(_ scenario: Scenario) throws(CompilationProblem) {
    let plan = scenario.simulation
    let samplers = DistributionTable()
    samplerTable = samplers
    warmUpDays = plan.warmUpDays
    totalDays = plan.warmUpDays + plan.days
    firstDay = plan.start
    seed = plan.seed
    end = .midnight(ofDay: totalDays)
    thresholds = scenario.capacity

    var calendars = try ScheduleTable(scenario)
    teamClock = calendars.view(of: scenario.calendar, absences: [], partTime: 1)
    let staff = CompiledStaff(scenario, schedules: &calendars)
    roster = staff.roster
    people = CompiledTable(staff.people)
    teamOfRole = CompiledTable(staff.roles.map(\.team))
    roles = staff.roles
    alarms = CompiledAlarms(scenario)
    actions = CompiledActions(scenario.actions, staff)
    turnover = CompiledTurnover(scenario, staff, teamClock: teamClock)
    staffIsSteady = turnover.changes.isEmpty && turnover.notHereAtFirst.isEmpty && !actions.isOn
    lookaheads = CompiledLookaheads(
      days: totalDays, workingDays: thresholds.lookaheadDays, teamClock: teamClock, staff,
      isSteady: staffIsSteady)
    teamCount = scenario.department.teams
    roleCount = scenario.team.count
    teamSize = Int32(staff.people.count / scenario.department.teams)
    routing = scenario.department.routing
    department = scenario.department
    schedules = calendars.schedules
    try Self.checkTime(plan, staff)

    let work = try CompiledWork(scenario, samplers: samplers)
    streams = CompiledTable(work.streams)
    recordedArrivals = work.recordedArrivals
    hasRecordedSizes = work.recordedArrivals.contains { $0.estimate != nil || $0.actualHours != nil }
    reactions = work.reactions
    sources = work.sources
    breakdowns = CompiledTable(work.breakdowns)
    tasks = CompiledTable(work.tasks)
    breakdownNames = work.breakdownNames
    templates = work.templates
    estimateSamplers = work.estimateSamplers
    compiledControls = CompiledControls(
      scenario, work, teamClock: teamClock, measured: plan.warmUpDays..<plan.warmUpDays + plan.days)
    rules = AssignmentRules(scenario.assignment.rules)
    assignment = CompiledAssignment(scenario, templates: work.templates)
    suitability = CompiledTable(assignment.suitability)
    assignmentFits = FitTable(assignment.fits, roleCount: scenario.team.count)
    mentoring = try CompiledMentoring(scenario, staff, templates: work.templates)
    roleNames = scenario.team.map(\.profile.id)
    assist = CompiledAssist(scenario)
    discipline = scenario.assignment.discipline
    urgency = try CompiledUrgency(scenario, work, samplers: samplers)
    hindrances = try CompiledHindrances(scenario, samplers: samplers)
    actualOverEstimate = try samplers.compiled(scenario.work.actualOverEstimate, "work.actualOverEstimate")

    func key(_ activity: LeadActivity) -> Int64 { Self.queueKey(of: activity, scenario.lead) }
    planningIsEnabled = scenario.planning.enabled
    planningHours = try samplers.compiled(scenario.planning.effortHours, "planning.effortHours")
    planningKey = key(.planning)
    expectedPlanning = SimulationDuration(hours: scenario.planning.effortHours.mean)

    let review = scenario.review
    reviewIsEnabled = review.enabled
    reviewHours = try samplers.compiled(review.effortHours, "review.effortHours")
    reviewKey = key(.review)
    expectedReview = SimulationDuration(hours: review.effortHours.mean)
    reworkShare = try samplers.compiled(review.reworkShare, "review.reworkShare")
    checks = CompiledTable(
      review.checks.map {
        CompiledCheck(
          defectProbability: $0.defectProbability, detectionProbability: $0.detectionProbability)
      })
    let defects = PlainDefects.table(applicable: work.tasks.map(\.checks), checks: Array(checks))
    plainDefects = CompiledTable(defects.tasks)
    defectMarks = CompiledTable(defects.marks)
    serviceLevel = SimulationDuration(hours: review.serviceLevelHours)
    serviceLevelClock = review.serviceLevelClock
    let peer = review.enabled ? review.peer : nil
    if let peer {
      peerReview = try CompiledPeerReview(peer, samplers: samplers)
    } else {
      peerReview = nil
    }
    reviewDeadlines = ReviewDeadlines(
      peerHours: peer?.skipAfterHours, domainHours: review.enabled ? review.takeOverAfterHours : nil)
    hasReviewDeadlines = reviewDeadlines.peerHours != nil || reviewDeadlines.domainHours != nil
    defectFactors = review.defectFactors == DefectFactors() ? nil : review.defectFactors
    reworkCanFail = review.enabled && review.defectFactors.rework > 0
    if review.enabled, let escapes = review.escapes {
      incidents = try CompiledIncidents(
        escapes, workStreams: scenario.workload.count, breakdowns: work.incidentBreakdowns,
        samplers: samplers)
    } else {
      incidents = nil
    }

    restDays = CompiledTable(
      Self.restDays(totalDays, staff, isKept: staffIsSteady && !assignment.choosesPeople))
    hasIncidents = urgency.hasIncidents || incidents != nil
    circumstancesCount = defectFactors != nil || actions.isOn

    admissionIsEnabled = scenario.admission.enabled
    cancelDeferredAfter = scenario.admission.cancelAfterDays.map { SimulationDuration(hours: $0 * 24) }
    workInProgressLimit =
      scenario.admission.enabled ? scenario.admission.workInProgressLimit.map(Int32.init) : nil
    patience = try Self.patience(scenario, streams: work.streams.count, samplers: samplers)
    hasPatience = patience.contains { $0 != nil }

    let triggers = EscalationTrigger.allCases.filter {
      // Whoever says when the Tech Lead reviews instead wants the Tech Lead to be told.
      scenario.escalation.triggers.contains($0)
        || $0 == .overdueReview && review.enabled && review.takeOverAfterHours != nil
    }
    armedTriggers = triggers
    answeredBy = scenario.escalation.answeredBy
    var responses: [Sampler] = []
    for id in scenario.escalation.answeredBy {
      let hours = scenario.counterparts.first { $0.id == id }?.responseHours ?? .constant(0)
      responses.append(try samplers.compiled(hours, "counterparts.\(id).responseHours"))
    }
    self.responses = responses
    counterparts = try CompiledCounterparts(scenario, samplers: samplers)
    coordination = CompiledCoordination(scenario, templates: templates, counterparts: counterparts)
    coordinationKey = key(.coordination)
    contract = try CompiledContract(scenario, counterparts: counterparts, samplers: samplers)
    handOff = try CompiledHandOff(scenario, counterparts: counterparts, samplers: samplers)
    planGates = try CompiledPlanGates(scenario, work, samplers: samplers)
    hasContract = contract != nil
    hasHandOff = handOff != nil
    hasPlanGates = planGates != nil

    catalogue = MetricCatalogue(
      roster: staff.roster, armedTriggers: triggers,
      hasPlannedWork: work.streams.contains(where: \.isPlanned), hasReview: review.enabled,
      hasPeerReview: peerReview != nil, hasTakeOver: reviewDeadlines.domainHours != nil,
      hasEscapes: incidents != nil,
      features: MetricCatalogue.urgency(urgency) + MetricCatalogue.hindrances(hindrances)
        + MetricCatalogue.lost(hasPatience: hasPatience, hasLimit: workInProgressLimit != nil)
        + MetricCatalogue.turnover(turnover) + MetricCatalogue.mentoring(mentoring)
        + MetricCatalogue.actions(actions) + MetricCatalogue.alarms(alarms)
        + MetricCatalogue.coordination(scenario, counterparts)
        + MetricCatalogue.lead(scenario, hasPlannedWork: work.streams.contains(where: \.isPlanned))
        + MetricCatalogue.cost(scenario))
    metrics = catalogue.entries.map(\.definition)
  }

  deinit {
    assignmentFits.deallocate()
    suitability.deallocate()
    people.deallocate()
    restDays.deallocate()
    lookaheads.deallocate()
    teamOfRole.deallocate()
    streams.deallocate()
    breakdowns.deallocate()
    tasks.deallocate()
    checks.deallocate()
    plainDefects.deallocate()
    defectMarks.deallocate()
  }

  /// Whether people drop what they do for a task of a stream; what review missed belongs to no stream.
  func isIncident(plan: Int32, stream: StreamID) -> Bool {
    tasks[Int(plan)].isIncident || urgency.isIncident[Int(stream.index)]
  }

  /// Whether a trigger raises escalations.
  func isArmed(_ trigger: EscalationTrigger) -> Bool { armedTriggers.contains(trigger) }
}
