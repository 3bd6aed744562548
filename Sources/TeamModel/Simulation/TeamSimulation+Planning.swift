import LeadPolicy
import Sampling
import SimulatedTime

/// Strategic tasks become tactical ones, and these are assigned.
extension TeamSimulation {
  /// The lead's direct effort to plan a strategic task.
  mutating func planningEffort(_ id: StrategicID) -> SimulationDuration {
    let strategic = strategicTasks[id]
    var draws = randomness.stream(
      .planningEffort, entity: StreamEntity.strategic(strategic.stream, strategic.arrivalNumber))
    return SimulationDuration(hours: blueprint.planningHours.sample(using: &draws))
  }

  /// The lead has planned a strategic task.
  mutating func planningDone(_ id: StrategicID, _ agenda: inout Agenda) {
    breakDown(id, &agenda)
  }

  /// Creates and assigns the tactical tasks of a strategic or atomic task; those without dependencies
  /// can start at once.
  mutating func breakDown(_ id: StrategicID, _ agenda: inout Agenda) {
    let now = moment(agenda)
    let strategic = strategicTasks[id]
    let breakdown = blueprint.breakdowns[Int(strategic.breakdown)]
    strategicTasks[id].status = .underWay
    strategicTasks[id].openTasks = breakdown.taskCount

    var previous = TaskID.none
    for ordinal in 0..<breakdown.taskCount {
      let task = assignTask(
        Int32(breakdown.firstTask + ordinal), ordinal: UInt8(ordinal), of: id, breakdown, at: now)
      if previous.isNone {
        strategicTasks[id].firstTask = task
      } else {
        tasks[previous].nextSibling = task
      }
      previous = task
    }

    var next = strategicTasks[id].firstTask
    while !next.isNone {
      let task = next
      next = tasks[task].nextSibling
      raiseTaskEscalations(task, &agenda)
      if blueprint.tasks[Int(tasks[task].plan)].dependencies == 0 { makeReady(task, &agenda) }
    }
  }

  /// Creates one tactical task in the state `assigned`.
  private mutating func assignTask(
    _ plan: Int32, ordinal: UInt8, of id: StrategicID, _ breakdown: CompiledBreakdown, at now: Moment
  ) -> TaskID {
    let strategic = strategicTasks[id]
    let compiled = blueprint.tasks[Int(plan)]
    let entity = StreamEntity.tactical(strategic.stream, strategic.arrivalNumber, ordinal: ordinal)

    var estimate = compiled.estimate
    if breakdown.estimateSampler >= 0 {
      var draws = randomness.stream(.taskContent, entity: entity | 1)
      estimate = SimulationDuration(
        hours: blueprint.estimateSamplers[Int(breakdown.estimateSampler)].sample(using: &draws))
    }
    var draws = randomness.stream(.actualEffort, entity: entity)
    let ratio = blueprint.actualOverEstimate.sample(using: &draws)
    let effort = SimulationDuration(hours: estimate.hours * ratio)

    let role = blueprint.role(compiled.role, in: strategic.team)
    if breakdown.estimateSampler >= 0 { commit(estimate, to: role) }
    var assignee = PersonID.none
    if blueprint.assignsAtOnce {
      assignee = leastCommittedMember(of: role, at: now.time)
      release(estimate, from: role)
      people[assignee].committedWaiting += estimate
      changeTeamCommitment(of: assignee, by: estimate)
    }
    statistics.workInProgress.add(1, at: now.worked.microseconds)
    return tasks.insert(
      TacticalTask(
        strategic: id, plan: plan, ordinal: ordinal, state: .assigned, nextSibling: .none,
        assignee: assignee, estimate: estimate, nextPass: effort, spent: .zero,
        committed: estimate, assigned: now, ready: .never, started: .never, submitted: .never,
        reviewStarted: .never, reviewRounds: 0, defects: 0, openQuestions: 0))
  }

  /// The member of a role with the least expected work left, the first on the roster among equals. Who is
  /// away for the whole lookahead is passed over while somebody else is there.
  private mutating func leastCommittedMember(of role: RoleID, at now: SimulationTime) -> PersonID {
    let members = blueprint.roles[Int(role.index)].members
    var best = PersonID(index: members.lowerBound)
    var least = SimulationDuration(microseconds: .max)
    var isBestAway = true
    for index in members {
      let person = PersonID(index: index)
      book(person, until: now)
      let isAway = availableTime(person, onDays: lookaheadDays) == .zero
      let committed = people[person].committedWaiting + people[person].committedCurrent
      if isAway == isBestAway ? committed < least : isBestAway {
        least = committed
        best = person
        isBestAway = isAway
      }
    }
    return best
  }
}
