import LeadPolicy
import Sampling
import SimulatedTime

/// Tasks are given to people by the policy; where nobody is qualified, the Tech Lead is asked.
extension TeamSimulation {
  /// Gives a task that nobody has yet to the person the policy chooses, or turns to the Tech Lead.
  mutating func assign(_ id: TaskID, _ agenda: inout Agenda) {
    guard blueprint.assignment.choosesPeople else {
      // The rules have chosen a role that falls short of the task.
      raise(.noQualifiedPerson, task: id, team: team(of: id), &agenda)
      return
    }
    let number = nextDecision()
    let now = agenda.now
    let forced = forcedPerson(in: number)
    let choice = choosePerson(for: id, number: number, at: now)
    if failure != nil { agenda.stop() }
    if let forced {
      give(id, to: forced, &agenda)
    } else if let person = choice.candidate {
      give(id, to: PersonID(index: Int32(person.member)), &agenda)
    } else if blueprint.isArmed(.noQualifiedPerson) {
      raise(.noQualifiedPerson, task: id, team: team(of: id), &agenda)
    } else if blueprint.assignment.goesByRules,
      let person = leastLoadedMember(of: tasks[id].role, at: now)
    {
      // Nobody wants to be told, so the rules are followed to the letter.
      give(id, to: person, &agenda)
    } else {
      unqualifiedWorkReturns(id, &agenda)
    }
  }

  /// The rules have chosen a task's role, which is a decision like any other; only a replay chooses another.
  @inline(__always)
  mutating func decideRole(of id: TaskID, at now: SimulationTime) {
    let number = nextDecision()
    if _slowPath(isTraced || forced != nil) { decideRole(of: id, number: number, at: now) }
  }

  private mutating func decideRole(of id: TaskID, number: Int, at now: SimulationTime) {
    if isTraced { traceRole(of: id, number: number, at: now) }
    guard let name = forcedCandidate(in: number),
      let place = blueprint.roleNames.firstIndex(of: name)
    else { return }
    release(tasks[id].committed, from: tasks[id].role)
    tasks[id].role = blueprint.role(RoleID(index: Int32(place)), in: team(of: id))
    commit(tasks[id].committed, to: tasks[id].role)
  }

  /// The Tech Lead has answered that nobody is qualified, or nobody wants to be told.
  mutating func unqualifiedWorkReturns(_ id: TaskID, _ agenda: inout Agenda) {
    switch blueprint.assignment.whenNobodyQualified {
    case .closest: assignClosest(id, &agenda)
    case .wait: unassigned.append(id)
    }
  }

  /// Looks again at tasks for which nobody was qualified.
  @inline(__always)
  mutating func retryUnassigned(_ agenda: inout Agenda) {
    if !unassigned.isEmpty { assignAgain(&agenda) }
  }

  private mutating func assignAgain(_ agenda: inout Agenda) {
    let waiting = unassigned
    unassigned.removeAll(keepingCapacity: true)
    for id in waiting {
      let person =
        blueprint.assignment.choosesPeople
        ? choosePerson(for: id, number: nil, at: agenda.now).candidate : nil
      if let person {
        give(id, to: PersonID(index: Int32(person.member)), &agenda)
      } else {
        // The answer holds: somebody may have joined who is at least the closest.
        unqualifiedWorkReturns(id, &agenda)
      }
    }
    if failure != nil { agenda.stop() }
  }

  /// Gives a task to the least loaded of those who fall short of it by the fewest levels, and among equals match
  /// most of its skills.
  private mutating func assignClosest(_ id: TaskID, _ agenda: inout Agenda) {
    let team = team(of: id)
    let count = blueprint.roleCount
    let fits = Int(tasks[id].plan) * count
    var best: (role: RoleID, fit: PoolFit)?
    for place in 0..<count {
      let role = blueprint.role(RoleID(index: Int32(place)), in: team)
      let isThere =
        blueprint.assignment.choosesPeople
        ? leastLoadedMember(of: role, at: agenda.now) != nil
        : blueprint.roles[Int(role.index)].members.contains { people[PersonID(index: $0)].isHere }
      guard isThere else { continue }
      let fit = blueprint.assignment.fits[fits + place]
      if let held = best?.fit,
        (fit.levelsAboveOrBelow, fit.skillMatch) <= (held.levelsAboveOrBelow, held.skillMatch)
      {
        continue
      }
      best = (role, fit)
    }
    guard let role = best?.role else {
      // Nobody is left in the team; somebody may come.
      unassigned.append(id)
      return
    }
    if !blueprint.assignment.choosesPeople {
      give(id, to: role, &agenda)
    } else if let person = leastLoadedMember(of: role, at: agenda.now) {
      give(id, to: person, &agenda)
    }
  }

  /// Hands a task over to a role, whose members take it up once it can be begun.
  private mutating func give(_ id: TaskID, to role: RoleID, _ agenda: inout Agenda) {
    release(tasks[id].committed, from: tasks[id].role)
    commit(tasks[id].committed, to: role)
    tasks[id].role = role
    tasks[id].assigned = moment(agenda)
    move(id, to: .assigned, &agenda)
    if !tasks[id].ready.isNever { queueReady(id, &agenda) }
  }

  /// Hands a task over to a person; it waits for them once it can be begun.
  private mutating func give(_ id: TaskID, to person: PersonID, _ agenda: inout Agenda) {
    let role = blueprint.people[Int(person.index)].role
    release(tasks[id].committed, from: tasks[id].role)
    tasks[id].role = role
    tasks[id].assignee = person
    tasks[id].assigned = moment(agenda)
    if tasks[id].state == .pending { move(id, to: .assigned, &agenda) }
    people[person].committedWaiting += tasks[id].committed
    changeTeamCommitment(of: person, by: tasks[id].committed)
    loadChanged(person, at: agenda.now)
    // Its dependencies were met while nobody had it.
    if !tasks[id].ready.isNever { queueReady(id, &agenda) }
  }

  /// The team that a task belongs to.
  func team(of id: TaskID) -> TeamID { strategicTasks[tasks[id].strategic].team }

  // MARK: The policy's choice

  private mutating func choosePerson(
    for id: TaskID, number: Int?, at now: SimulationTime
  ) -> AssignmentChoice {
    let team = team(of: id)
    summarizePools(of: team, at: now)
    let pools = pools(for: id)
    if advisor != nil { return askAdvisor(about: id, pools, number: number, at: now) }
    var question = AssignmentQuestion(rulePool: Int(tasks[id].role.index) % blueprint.roleCount)
    if blueprint.assignment.policy?.kind == .random {
      var draws = randomness.stream(.assignment, entity: entity(id))
      question.draw = draws.uniform()
    }
    if _slowPath(isTraced) { traceAssignment(of: id, pools, question, number: number, at: now) }
    guard let choice = policies[Int(team.index)]?.choose(from: pools, for: question) else {
      return .nobody(.noRule)
    }
    return choice
  }

  /// Fills in what the policy may ask of the pools of a team.
  private mutating func summarizePools(of team: TeamID, at now: SimulationTime) {
    for place in 0..<blueprint.roleCount {
      let role = blueprint.role(RoleID(index: Int32(place)), in: team)
      let members = blueprint.roles[Int(role.index)].members
      let clock = effortClock(of: role, at: now)
      var summary = PoolSummary(
        firstMember: members.lowerBound, endOfMembers: members.upperBound,
        firstPresent: members.lowerBound, presentCount: roles[role].presentCount,
        lookahead: roles[role].lookahead, leastLoaded: nil, leastWork: nil, clock: clock)
      if let least = load.leastLoaded(of: members, clock: clock) {
        let share = PersonalLoad.share(left: least.left, of: roles[role].lookahead.microseconds)
        summary.leastLoaded = Candidate(pool: place, member: Int(least.person.index), load: share)
        summary.leastWork = summary.leastLoaded
      } else if let awaited = leastWork(of: members) {
        summary.leastWork = Candidate(pool: place, member: Int(awaited.index), load: .infinity)
      }
      poolSummaries[place] = summary
    }
  }

  /// The pools as they were summarized last, for a task.
  private func pools(for id: TaskID) -> TeamPools {
    TeamPools(
      fits: blueprint.assignmentFits.row(Int(tasks[id].plan)),
      summaries: UnsafePointer(poolSummaries), poolCount: blueprint.roleCount,
      present: UnsafePointer(presentMembers), people: people.records, load: load.view)
  }

  // MARK: Replays and records

  private func forcedPerson(in decision: Int) -> PersonID? {
    guard let name = forcedCandidate(in: decision) else { return nil }
    return blueprint.roster.firstIndex { $0.id == name && !$0.isLead }
      .map { PersonID(index: Int32($0)) }
  }

  /// Writes down which role the rules chose, and which others could do the task.
  private mutating func traceRole(of id: TaskID, number: Int, at now: SimulationTime) {
    let team = team(of: id)
    let plan = Int(tasks[id].plan)
    let chosen = Int(tasks[id].role.index) % blueprint.roleCount
    var candidates: [DecisionRecord.Candidate] = []
    for place in 0..<blueprint.roleCount {
      let role = blueprint.role(RoleID(index: Int32(place)), in: team)
      let members = blueprint.roles[Int(role.index)].members
      guard !members.isEmpty else { continue }
      var left = roles[role].committed
      var available = SimulationDuration.zero
      for member in members {
        let person = people[PersonID(index: member)]
        left += person.committedWaiting + person.committedCurrent
        available += availableTime(PersonID(index: member), onDays: lookaheadDays)
      }
      let load = PersonalLoad.share(left: left.microseconds, of: available.microseconds)
      let isQualified = blueprint.assignment.fits[plan * blueprint.roleCount + place].isQualified
      candidates.append(
        DecisionRecord.Candidate(
          id: blueprint.roleNames[place], isChosen: place == chosen, isEligible: isQualified,
          load: load.isFinite ? load : nil,
          note: isQualified ? "" : AssignmentObjection.notQualified.explanation))
    }
    let template = blueprint.templates[plan]
    let record = DecisionRecord(
      number: number, kind: .assignment, time: now,
      strategic: Int(strategicTasks[tasks[id].strategic].number), ordinal: Int(tasks[id].ordinal),
      outcome: blueprint.roleNames[chosen],
      decidedBy: blueprint.rules.rules[Int(blueprint.tasks[plan].rule)].code,
      reason: blueprint.rules.explanation(of: blueprint.rules.decide(template)), candidates: candidates)
    trace?.recordDecision(record)
  }

  private mutating func traceAssignment(
    of id: TaskID, _ pools: TeamPools, _ question: AssignmentQuestion, number: Int?,
    at now: SimulationTime
  ) {
    let team = team(of: id)
    guard let policy = policies[Int(team.index)] else { return }
    let named = NamedTeamPools(base: pools, blueprint: blueprint)
    let rule = blueprint.rules.rules[Int(blueprint.tasks[Int(tasks[id].plan)].rule)].code
    let record = DecisionRecord(
      policy.record(from: named, for: question, rule: rule), number: number,
      strategic: Int(strategicTasks[tasks[id].strategic].number), ordinal: Int(tasks[id].ordinal),
      time: now)
    trace?.recordDecision(record)
  }
}
