import LeadPolicy
import Sampling
import SimulatedTime

/// Finished work is reviewed, sent back or completed.
extension TeamSimulation {
  /// The worker is done; without review the task is complete.
  mutating func taskHandedIn(_ id: TaskID, _ agenda: inout Agenda) {
    let isFirst = tasks[id].handIns == 0
    tasks[id].handIns += 1
    if isFirst { assessEstimate(id) }
    move(id, to: .peerReview, &agenda)
    guard blueprint.reviewIsEnabled else {
      move(id, to: .domainReview, &agenda)
      return complete(id, &agenda)
    }
    if isFirst {
      tasks[id].defects = drawDefects(id, at: moment(agenda).worked)
    } else if blueprint.reworkCanFail {
      tasks[id].defects |= drawReworkDefects(id, at: moment(agenda).worked)
    }
    if !submitToPeer(id, &agenda) { submitToLead(id, &agenda) }
  }

  /// The domain review of a task begins.
  mutating func submitToLead(_ id: TaskID, _ agenda: inout Agenda) {
    move(id, to: .domainReview, &agenda)
    tasks[id].reviewRounds += 1
    tasks[id].submitted = moment(agenda)
    tasks[id].submittedReading = reading(of: lead(of: id), at: agenda.now)
    watchReview(id, by: lead(of: id), &agenda)
    watchServiceLevel(id, at: agenda.now)
    enqueue(
      .review(id, committed: blueprint.expectedReview), for: lead(of: id), key: blueprint.reviewKey,
      &agenda)
  }

  private mutating func assessEstimate(_ id: TaskID) {
    let estimate = tasks[id].estimate.hours
    let actual = tasks[id].spent.hours
    guard actual > 0 else { return }
    // An incident is not estimated: somebody sees to it until it is over.
    if blueprint.tasks[Int(tasks[id].plan)].isIncident { return }
    let relativeError = abs(actual - estimate) / actual
    statistics.estimatesAssessed += 1
    statistics.relativeErrorSum += relativeError
    if relativeError <= 0.25 { statistics.estimatesWithinQuarter += 1 }
  }

  /// The lead of the team that a task belongs to.
  func lead(of id: TaskID) -> PersonID {
    blueprint.lead(of: strategicTasks[tasks[id].strategic].team)
  }

  // MARK: Draws

  /// What the draws about a task, in one round of review, are about.
  @inline(__always)
  mutating func entity(_ id: TaskID, round: Int32 = 0) -> UInt64 {
    // Field by field, here and elsewhere in what happens often: a record is long to copy.
    let strategic = tasks[id].strategic
    return StreamEntity.tactical(
      strategicTasks[strategic].stream, strategicTasks[strategic].arrivalNumber, ordinal: tasks[id].ordinal,
      round: round)
  }

  /// The lead's direct effort for the present round.
  mutating func reviewEffort(_ id: TaskID) -> SimulationDuration {
    let entity = entity(id, round: tasks[id].reviewRounds)
    var draws = randomness.stream(.review, entity: entity)
    let hours = blueprint.reviewHours.sample(using: &draws)
    statistics.controls.reviewHours += hours - blueprint.compiledControls.meanReview
    traceDraw(.reviewHours, about: entity, hours)
    return SimulationDuration(hours: hours)
  }

  /// Which of the task's violations a round of review notices, whose reviewer detects the given share of what the
  /// lead would.
  mutating func drawFindings(
    _ id: TaskID, _ purpose: StreamPurpose, round: Int32, detectionShare: Double = 1
  ) -> UInt16 {
    var left = tasks[id].defects
    guard left != 0 else { return 0 }
    let entity = entity(id, round: round)
    var draws = randomness.stream(purpose, entity: entity)
    var findings: UInt16 = 0
    while left != 0 {
      let check = left.trailingZeroBitCount
      left &= left &- 1
      let detection = detectionShare * blueprint.checks[check].detectionProbability
      // Every check has a draw of its own: what is noticed of one violation does not depend on the others.
      draws.skip(toDraw: UInt32(truncatingIfNeeded: check))
      let draw = draws.uniform()
      traceDraw(purpose == .reviewFindings ? .finding : .peerFinding, about: entity, check: check, draw)
      if draw < detection { findings |= 1 << check }
    }
    return findings
  }

  // MARK: Verdict

  /// The verdict of a domain review: the lead's, or where nobody is named the Tech Lead's.
  mutating func reviewDecided(_ id: TaskID, by reviewer: PersonID, _ agenda: inout Agenda) {
    let now = moment(agenda)
    dismissTakeOver(id)
    let findings = drawFindings(id, .reviewFindings, round: tasks[id].reviewRounds)
    let submitted = tasks[id].submitted
    let turnaround = serviceHours(since: submitted, until: now, for: lead(of: id))
    let isWithin = turnaround < blueprint.serviceLevel
    statistics.reviewTurnaround.record(turnaround)
    statistics.turnaroundHistogram.add(turnaround.hours)
    if isWithin { statistics.reviewsWithinServiceLevel += 1 } else { serviceLevelMissed(id) }
    observeOtherClocks(id, at: now)
    if tasks[id].reviewRounds == 1 {
      statistics.firstReviews += 1
      if blueprint.assignment.remembersPerformance {
        people[tasks[id].assignee].performance.record(passed: findings == 0)
      }
    }
    traceReview(
      id, .domain, by: reviewer, decided: now.time,
      turnaround: turnaround, isWithin: isWithin, findings: findings)

    traceVerdict(id, findings: findings, at: now.time)
    switch ReviewPolicy.verdict(failed: ReviewFindings(rawValue: findings)) {
    case .pass:
      passReview(id, &agenda)
    case .rework:
      if tasks[id].reviewRounds == 1 { statistics.firstReviewsFailed += 1 }
      countVulnerabilitiesCaught(findings, in: id)
      let entity = entity(id, round: tasks[id].reviewRounds)
      var draws = randomness.stream(.rework, entity: entity)
      let share = blueprint.reworkShare.sample(using: &draws)
      traceDraw(.reworkShare, about: entity, share)
      sendBack(id, findings, reworkShare: share, &agenda)
    }
  }

  mutating func countVulnerabilitiesCaught(_ findings: UInt16, in id: TaskID) {
    let vulnerabilities = findings & blueprint.tasks[Int(tasks[id].plan)].vulnerabilityChecks
    statistics.vulnerabilitiesCaught += vulnerabilities.nonzeroBitCount
  }

  private mutating func passReview(_ id: TaskID, _ agenda: inout Agenda) {
    let compiled = blueprint.tasks[Int(tasks[id].plan)]
    let left = tasks[id].defects
    statistics.vulnerabilitiesEscaped += (left & compiled.vulnerabilityChecks).nonzeroBitCount
    statistics.breakingChangesEscaped += (left & compiled.breakingChangeChecks).nonzeroBitCount
    observeQuality(id)
    scheduleIncidents(of: id, &agenda)
    complete(id, &agenda)
  }

  /// Rework goes back to whoever did the work, before anything else that waits for them.
  mutating func sendBack(
    _ id: TaskID, _ findings: UInt16, reworkShare share: Double, _ agenda: inout Agenda
  ) {
    let rework = SimulationDuration(hours: tasks[id].estimate.hours * share)
    tasks[id].defects &= ~findings
    tasks[id].nextPass = rework
    tasks[id].committed = rework
    move(id, to: .inProgress, &agenda)
    enqueueRework(id, &agenda)
  }

  // MARK: Completion

  mutating func complete(_ id: TaskID, _ agenda: inout Agenda) {
    move(id, to: .readyForHandOff, &agenda)
    if !asksBeforeHandOff(id, &agenda) { offerHandOff(id, &agenda) }
  }

  /// The other side has taken a task over.
  mutating func handedOff(_ id: TaskID, _ agenda: inout Agenda) {
    let now = moment(agenda)
    move(id, to: .completed, &agenda)
    let plan = tasks[id].plan
    statistics.workInProgress.add(-1, at: now.worked.microseconds)
    statistics.tacticalCompleted += 1
    statistics.tacticalCycleTime.record(now.worked - tasks[id].started.worked)
    if blueprint.tasks[Int(plan)].isAPITask { statistics.apiTasksCompleted += 1 }
    if suitability(of: tasks[id].assignee, for: plan).isComplexityMatched {
      statistics.complexityMatched += 1
    }
    traceTask(id, completed: now.time)

    let strategic = tasks[id].strategic
    let bit = UInt64(1) << UInt64(tasks[id].ordinal)
    strategicTasks[strategic].completedTasks |= bit
    strategicTasks[strategic].openTasks -= 1
    if strategicTasks[strategic].openTasks == 0 {
      finish(strategic, at: now, &agenda)
    } else {
      releaseSuccessors(of: bit, in: strategic, &agenda)
    }
  }

  /// Makes ready every task whose last missing dependency is the one just completed.
  private mutating func releaseSuccessors(
    of bit: UInt64, in strategic: StrategicID, _ agenda: inout Agenda
  ) {
    let completed = strategicTasks[strategic].completedTasks
    var readyTogether: UInt64 = 0
    var next = strategicTasks[strategic].firstTask
    while !next.isNone {
      let task = next
      next = tasks[task].nextSibling
      let dependencies = blueprint.tasks[Int(tasks[task].plan)].dependencies
      guard dependencies & bit != 0, dependencies & ~completed == 0 else { continue }
      if blueprint.discipline == .criticalPath {
        readyTogether |= 1 << UInt64(tasks[task].ordinal)
      } else {
        makeReady(task, &agenda)
      }
    }
    makeReady(ordinals: readyTogether, of: strategic, &agenda)
  }

  private mutating func finish(_ id: StrategicID, at now: Moment, _ agenda: inout Agenda) {
    let strategic = strategicTasks[id]
    let team = strategic.team
    ledger.completed += 1
    ledger.timeInSystem += Int128((now.worked - strategic.arrived.worked).microseconds)
    traceOutcome(id, .completed, ended: now.time)
    assessDueDate(id, at: now)
    let isPlanned = blueprint.streams[Int(strategic.stream.index)].isPlanned
    if isPlanned {
      statistics.strategicLeadTime.record(now.worked - strategic.arrived.worked)
      statistics.strategicLeadTimeFromAcceptance.record(now.worked - strategic.accepted.worked)
    }
    var next = strategic.firstTask
    while !next.isNone {
      let task = next
      next = tasks[task].nextSibling
      tasks.remove(task)
    }
    if !strategic.contract.isNone { contracts[strategic.contract].strategic = .none }
    if strategic.source != -1 { sourceIsFree(strategic.source, &agenda) }
    teams[team].inSystem -= 1
    strategicTasks.remove(id)
    if isPlanned { reconsiderBacklog(team, &agenda) }
  }
}
