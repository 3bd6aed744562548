import LeadPolicy
import Sampling
import SimulatedTime

/// Strategic tasks become tactical ones, and these are assigned.
extension TeamSimulation {
  /// The lead's direct effort to plan a strategic task.
  mutating func planningEffort(_ id: StrategicID) -> SimulationDuration {
    let entity = StreamEntity.strategic(strategicTasks[id].stream, strategicTasks[id].arrivalNumber)
    var draws = randomness.stream(.planningEffort, entity: entity)
    let hours = blueprint.planningHours.sample(using: &draws)
    statistics.controls.planningHours += hours - blueprint.compiledControls.meanPlanning
    traceDraw(.planning, about: entity, hours)
    return SimulationDuration(hours: hours)
  }

  /// Creates and assigns the tactical tasks of a strategic or atomic task; those without dependencies
  /// can start at once.
  mutating func breakDown(_ id: StrategicID, _ agenda: inout Agenda) {
    if blueprint.hasPatience, blueprint.streams[Int(strategicTasks[id].stream.index)].isPlanned {
      patienceIsRewarded(id, &agenda)
    }
    beginContract(id, &agenda)
    let now = moment(agenda)
    let breakdown = blueprint.breakdowns[Int(strategicTasks[id].breakdown)]
    let firstOrdinal = strategicTasks[id].firstOrdinal
    strategicTasks[id].status = .underWay
    strategicTasks[id].openTasks = breakdown.taskCount

    var previous = TaskID.none
    for ordinal in 0..<breakdown.taskCount {
      let task = createTask(
        Int32(breakdown.firstTask + ordinal), ordinal: firstOrdinal + UInt8(ordinal), of: id, breakdown,
        at: now)
      if previous.isNone {
        strategicTasks[id].firstTask = task
      } else {
        tasks[previous].nextSibling = task
      }
      previous = task
    }

    var readyTogether: UInt64 = 0
    var next = strategicTasks[id].firstTask
    while !next.isNone {
      let task = next
      next = tasks[task].nextSibling
      if tasks[task].state == .pending {
        assign(task, &agenda)
      } else {
        decideRole(of: task, at: agenda.now)
      }
      raiseTaskEscalations(task, &agenda)
      askPartners(task, &agenda)
      guard blueprint.tasks[Int(tasks[task].plan)].dependencies == 0 else { continue }
      if blueprint.discipline == .criticalPath {
        readyTogether |= 1 << UInt64(tasks[task].ordinal)
      } else {
        makeReady(task, &agenda)
      }
    }
    makeReady(ordinals: readyTogether, of: id, &agenda)
  }

  /// Creates one tactical task: with its role, or waiting for the policy to choose somebody.
  private mutating func createTask(
    _ plan: Int32, ordinal: UInt8, of id: StrategicID, _ breakdown: CompiledBreakdown, at now: Moment
  ) -> TaskID {
    let (stream, team) = (strategicTasks[id].stream, strategicTasks[id].team)
    let entity = StreamEntity.tactical(stream, strategicTasks[id].arrivalNumber, ordinal: ordinal)

    var estimate = blueprint.tasks[Int(plan)].estimate
    if breakdown.estimateSampler >= 0 {
      var draws = randomness.stream(.taskContent, entity: entity | 1)
      estimate = SimulationDuration(
        hours: blueprint.estimateSamplers[Int(breakdown.estimateSampler)].sample(using: &draws))
      traceDraw(.estimate, about: entity, estimate.hours)
    }
    let drawn = estimate
    var actualHours: Double?
    if _slowPath(blueprint.hasRecordedSizes), let recorded = recordedSize(of: id) {
      if breakdown.estimateSampler >= 0, let known = recorded.estimate { estimate = known }
      actualHours = recorded.actualHours
    }
    let planned = estimate
    if blueprint.streams[Int(stream.index)].isPlanned {
      estimate = afterScopeCut(estimate, in: team)
    }
    var draws = randomness.stream(.actualEffort, entity: entity)
    var ratio = 1.0
    if !blueprint.tasks[Int(plan)].isIncident {
      ratio = blueprint.actualOverEstimate.sample(using: &draws)
      traceDraw(.effortFactor, about: entity, ratio)
      let (hours, expected) =
        breakdown.estimateSampler < 0
        ? (estimate.hours, estimate.hours) : (drawn.hours, breakdown.estimatedHours)
      statistics.controls.effort += hours * ratio - expected * blueprint.compiledControls.meanRatio
      if let actual = actualHours {
        ratio = actual / (breakdown.estimateSampler < 0 ? breakdown.estimatedHours : planned.hours)
      }
    }
    let effort = SimulationDuration(hours: estimate.hours * ratio)

    let ruleRole = blueprint.role(blueprint.tasks[Int(plan)].role, in: team)
    if breakdown.estimateSampler < 0 { release(planned, from: ruleRole) }
    let role = overflowing(plan, from: ruleRole, in: team)
    commit(estimate, to: role)
    statistics.workInProgress.add(1, at: now.worked.microseconds)
    let isDecided =
      (!blueprint.assignment.choosesPeople || blueprint.isIncident(plan: plan, stream: stream))
      && (blueprint.tasks[Int(plan)].isRoleQualified || !blueprint.isArmed(.noQualifiedPerson))
    return tasks.insert(
      TacticalTask(
        strategic: id, plan: plan, ordinal: ordinal,
        state: isDecided ? .assigned : .pending, nextSibling: .none, role: role,
        assignee: .none, estimate: estimate, nextPass: effort, spent: .zero,
        committed: estimate, assigned: isDecided ? now : .never, ready: .never, started: .never,
        submitted: .never,
        reviewStarted: .never, reviewRounds: 0, defects: 0, openQuestions: 0))
  }
}
