import LeadPolicy
import Sampling
import SimulatedTime

/// Blockers keep tasks from going on, until they resolve themselves or somebody sees to them.
extension TeamSimulation {
  // MARK: Meeting one

  /// Direct effort of the pass at a task that begins, up to the blocker it meets.
  @inline(__always)
  mutating func effortOfPass(_ id: TaskID) -> SimulationDuration {
    blueprint.hindrances.areBlocking ? effortUpToBlocker(id) : tasks[id].nextPass
  }

  private mutating func effortUpToBlocker(_ id: TaskID) -> SimulationDuration {
    let effort = tasks[id].nextPass
    guard let blockers = blueprint.hindrances.blockers,
      !tasks[id].hindrances.isFirstPassBegun
    else {
      return effort
    }
    tasks[id].hindrances.isFirstPassBegun = true
    let entity = entity(id)
    var draws = randomness.stream(.blockers, entity: entity)
    let drawn = blockers.kind(at: draws.uniform())
    traceDraw(.blocker, about: entity, Double(drawn ?? -1))
    guard let kind = drawn else { return effort }
    let share = draws.uniform()
    traceDraw(.blockerPlace, about: entity, share)
    let before = SimulationDuration(hours: effort.hours * share)
    tasks[id].hindrances.blocker = Int8(kind)
    tasks[id].hindrances.isBlockerAhead = true
    tasks[id].hindrances.effortBehindBlocker = effort - before
    return before
  }

  /// Whether the stretch that ends ends at a blocker.
  func isBlockerReached(_ item: WorkItem) -> Bool {
    item.kind == .task && tasks[TaskID(index: item.subject)].hindrances.isBlockerAhead
  }

  /// A task cannot go on; its worker turns to other work.
  mutating func blockerReached(_ person: PersonID, _ agenda: inout Agenda) {
    guard let blockers = blueprint.hindrances.blockers else { return }
    var (item, _) = interrupt(person, &agenda)
    leaveStation(item, of: person, agenda.now)
    let id = TaskID(index: item.subject)
    item.left = tasks[id].hindrances.effortBehindBlocker
    tasks[id].hindrances.isBlockerAhead = false
    move(id, to: .blocked, &agenda)
    restWithWorker(id, item)
    changeTeamCommitment(of: person, by: item.committed)

    let kind = tasks[id].hindrances.blocker
    let entity = entity(id)
    var draws = randomness.stream(.blockerResolution, entity: entity)
    let hours = blockers.kinds[Int(kind)].resolutionHours.sample(using: &draws)
    traceDraw(.blockerHours, about: entity, hours)
    let blockage = blockages.insert(Blockage(task: id, kind: kind, began: moment(agenda)))
    tasks[id].hindrances.blockage = blockage
    statistics.hindrances.blockers[blockers.kinds[Int(kind)].kind.rawValue] += 1
    traceBlocker(id, blockers.kinds[Int(kind)].kind, at: agenda.now)
    let over = blueprint.teamClock.advance(
      from: agenda.now, byWorkingHours: SimulationDuration(hours: hours), hint: &teamClockHint)
    if over < end {
      blockages[blockage].resolution = agenda.schedule(
        TeamEvent(kind: .blockerResolved, subject: blockage.index), at: over)
    }
    awaitDecision(blockage, after: .stay, &agenda)
    takeNextWork(person, &agenda)
    if !people[person].isBusy { loadChanged(person, at: agenda.now) }
  }

  // MARK: Escalation

  /// Sees to it that the blocker is decided upon again when the policy says so.
  private mutating func awaitDecision(
    _ id: BlockageID, after outcome: BlockerOutcome, _ agenda: inout Agenda
  ) {
    guard let blockers = blueprint.hindrances.blockers else { return }
    let kind = blockers.kinds[Int(blockages[id].kind)].kind
    guard let next = blockers.policy.nextDecisionHours(kind, after: outcome) else { return }
    let hours = next - blockages[id].decisionHours
    blockages[id].decisionHours = next
    watchState(blockages[id].task, hours: hours, &agenda)
  }

  /// A task has been blocked for as long as the lead tolerates, or the Tech Lead.
  mutating func blockageOverdue(_ task: TaskID, _ agenda: inout Agenda) {
    let id = tasks[task].hindrances.blockage
    guard let blockers = blueprint.hindrances.blockers, !id.isNone else { return }
    let kind = blockers.kinds[Int(blockages[id].kind)].kind
    let decision = blockers.policy.decide(kind, hoursBlocked: blockages[id].decisionHours)
    if decision.outcome != .stay, tasks[task].state == .blocked {
      move(task, to: .escalated, &agenda)
      blockages[id].isEscalated = true
      traceBlockerEscalated(task)
    }
    awaitDecision(id, after: decision.outcome, &agenda)
    switch decision.outcome {
    case .stay: break
    case .escalateToLead: askLead(id, &agenda)
    case .escalateToTechLead:
      guard blueprint.isArmed(.blockedTask) else { return }
      raise(.blockedTask, task: task, team: team(of: task), &agenda)
    }
  }

  private mutating func askLead(_ id: BlockageID, _ agenda: inout Agenda) {
    guard let blockers = blueprint.hindrances.blockers else { return }
    blockages[id].isWithLead = true
    enqueue(
      WorkItem(kind: .unblocking, subject: id.index, committed: blockers.expectedLeadTime),
      for: lead(of: blockages[id].task), key: blockers.key, &agenda)
  }

  /// The lead turns to a blocker; false if it is over.
  mutating func beginUnblocking(_ id: BlockageID) -> Bool {
    guard blockages[id].isResolved else { return true }
    blockages.remove(id)
    return false
  }

  /// The lead's direct effort to resolve a blocker.
  mutating func unblockingEffort(_ id: BlockageID) -> SimulationDuration {
    guard let blockers = blueprint.hindrances.blockers else { return .zero }
    let entity = entity(blockages[id].task)
    var draws = randomness.stream(.unblocking, entity: entity)
    let hours = blockers.leadHours.sample(using: &draws)
    traceDraw(.unblockingHours, about: entity, hours)
    return SimulationDuration(hours: hours)
  }

  // MARK: Resolution

  /// The lead has resolved a blocker.
  mutating func unblockingDone(_ id: BlockageID, _ agenda: inout Agenda) {
    blockages[id].isWithLead = false
    resolve(id, &agenda)
  }

  /// The Tech Lead has answered; too late where the task is none any more.
  mutating func blockerAnswered(_ task: TaskID, _ agenda: inout Agenda) {
    guard !task.isNone else { return }
    blockages[tasks[task].hindrances.blockage].escalation = .none
    resolve(tasks[task].hindrances.blockage, &agenda)
  }

  /// A blocker is over; what others still do about it is dropped, and the task goes on.
  mutating func resolve(_ id: BlockageID, _ agenda: inout Agenda) {
    let blockage = blockages[id]
    let task = blockage.task
    agenda.cancel(blockage.resolution)
    agenda.cancel(tasks[task].stateTimer)
    tasks[task].stateTimer = .none
    tasks[task].hindrances.blockage = .none
    // The answer will have no effect.
    if !blockage.escalation.isNone { openEscalations[blockage.escalation].task = .none }
    statistics.hindrances.blockedTime.record(moment(agenda).worked - blockage.began.worked)
    if blockage.isEscalated { statistics.hindrances.escalated += 1 }
    traceBlockerEnd(task, isEscalated: blockage.isEscalated, at: agenda.now)
    dropLeadsEffort(id, &agenda)

    if tasks[task].openQuestions == 0 {
      resume(task, &agenda)
    } else if tasks[task].state == .blocked {
      move(task, to: .escalated, &agenda)
    }
  }

  private mutating func dropLeadsEffort(_ id: BlockageID, _ agenda: inout Agenda) {
    guard blockages[id].isWithLead else { return blockages.remove(id) }
    let lead = lead(of: blockages[id].task)
    let current = people[lead].current
    guard people[lead].isBusy, current.kind == .unblocking, current.subject == id.index else {
      blockages[id].isResolved = true
      return
    }
    leaveStation(current, of: lead, agenda.now)
    _ = interrupt(lead, &agenda)
    blockages.remove(id)
    takeNextWork(lead, &agenda)
  }

  // MARK: Late beginnings

  /// Nobody has begun a ready task in time.
  mutating func assignmentOverdue(_ id: TaskID, _ agenda: inout Agenda) {
    raise(.overdueAssignment, task: id, team: team(of: id), &agenda)
  }

  /// Why a task is escalated that is blocked, or that nobody has begun.
  func hindranceExplanation(of escalation: OpenEscalation) -> String {
    let hindrances = blueprint.hindrances
    guard escalation.trigger == .blockedTask, let blockers = hindrances.blockers else {
      return "nobody has begun it within \(hindrances.overdueAssignmentHours) working hours."
    }
    let kind = blockers.kinds[Int(tasks[escalation.task].hindrances.blocker)].kind
    return blockers.policy.decide(kind, hoursBlocked: blockers.policy.techLeadAfterHours).explanation
  }

  /// Counts first passes that are handed in, and those among them that met a blocker.
  @inline(__always)
  mutating func passEnds(_ id: TaskID) {
    if blueprint.hindrances.areBlocking { countPass(id) }
  }

  private mutating func countPass(_ id: TaskID) {
    guard !tasks[id].hindrances.isFirstPassOver else { return }
    tasks[id].hindrances.isFirstPassOver = true
    statistics.hindrances.firstPasses += 1
    if tasks[id].hindrances.blocker >= 0 { statistics.hindrances.blockedPasses += 1 }
  }

  /// Whether every blocker that is not over holds its task, and no other task waits for one.
  func blockagesHold() -> Bool {
    (0..<Int32(blockages.slotCount)).allSatisfy { slot in
      let id = BlockageID(index: slot)
      guard blockages.isLive(id) else { return true }
      let blockage = blockages[id]
      if blockage.isResolved { return blockage.isWithLead }
      let state = tasks[blockage.task].state
      return tasks[blockage.task].hindrances.blockage == id && (state == .blocked || state == .escalated)
    }
  }
}
