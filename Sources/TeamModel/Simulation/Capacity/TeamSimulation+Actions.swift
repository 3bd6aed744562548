import LeadPolicy
import SimulatedTime

/// As a day begins, the lead looks at what holds and decides what to do about the load on that day.
extension TeamSimulation {
  /// Decides which actions are in force on the day that begins, and sets them off.
  @inline(__always)
  mutating func takeAction(_ team: TeamID, onDay day: Int, _ agenda: inout Agenda) {
    if blueprint.actions.isOn { decideAction(team, onDay: day, &agenda) }
  }

  private mutating func decideAction(_ team: TeamID, onDay day: Int, _ agenda: inout Agenda) {
    let place = Int(team.index)
    let decision = blueprint.actions.policy.decide(
      holding: CapacityConditions(
        band: CapacityBand(utilization: committedUtilization(team), thresholds: blueprint.thresholds),
        isUtilizationSustained: teams[team].sustained.isInEpisode,
        isEveryoneOversubscribed: teams[team].oversubscription.isInEpisode))
    actions[place].inForce = decision.actions
    let isWorkingDay = blueprint.teamClock.availableTime(onDay: day) > .zero
    // Days without work are no days of rest, and nobody comes or goes on them.
    var changes = work(
      overtime: isWorkingDay
        && actions[place].overtime.observe(isWanted: decision.actions.contains(.overtime)),
      onDay: day, team, &agenda)
    if isWorkingDay {
      switch actions[place].borrowing.observe(isWanted: decision.actions.contains(.borrow)) {
      case .unchanged, .request: break
      case .arrive:
        forEachBorrowed(team) { model, person in
          model.setHere(person, true)
          model.people[person].speed = model.blueprint.actions.borrowedSpeed
          model.arrivals.append(person)
        }
        changes = true
      case .leave:
        forEachBorrowed(team) { model, person in model.depart(person) }
        changes = true
      }
    }
    if changes {
      openLookahead(team)
      refreshLoad(of: team, at: agenda.now)
      handOverWork(&agenda)
      welcomeArrivals(&agenda)
    }
    if isWorkingDay {
      countActions(team, onDay: day)
      let state = actions[place]
      trace?.recordActions(
        decision, team, day: day, isOvertimeWorked: state.isOvertimeWorked,
        areBorrowedPresent: state.borrowing.isPresent)
    }
  }

  /// Calls for those whom a team may borrow.
  private mutating func forEachBorrowed(_ team: TeamID, _ body: (inout Self, PersonID) -> Void) {
    for person in blueprint.actions.borrowed where blueprint.people[Int(person.index)].team == team {
      body(&self, person)
    }
  }

  private mutating func countActions(_ team: TeamID, onDay day: Int) {
    let state = actions[Int(team.index)]
    statistics.people.actionDays += 1
    for action in blueprint.actions.chosen {
      let isTaken: Bool
      switch action {
      case .defer, .overflow, .cutScope: isTaken = state.inForce.contains(action)
      case .overtime: isTaken = state.isOvertimeWorked
      case .borrow: isTaken = state.borrowing.isPresent
      }
      if isTaken { statistics.people.daysOfAction[action.place] += 1 }
    }
    forEachBorrowed(team) { model, person in
      if model.availableTime(person, onDays: day..<day + 1) > .zero {
        model.statistics.people.borrowedDays += 1
      }
    }
  }

  // MARK: Overtime

  /// Lets the individual contributors of a team work longer on the day that begins, or not; whether anybody's hours
  /// have changed.
  private mutating func work(
    overtime isWorked: Bool, onDay day: Int, _ team: TeamID, _ agenda: inout Agenda
  ) -> Bool {
    let wasWorked = actions[Int(team.index)].isOvertimeWorked
    actions[Int(team.index)].isOvertimeWorked = isWorked
    guard isWorked || wasWorked else { return false }
    if isWorked {
      actions[Int(team.index)].overtimeDay = day
      trace?.recordOvertime(team, day: day)
    }
    for index in blueprint.contributors(of: team) {
      let person = PersonID(index: index)
      workLonger(isWorked, person, &agenda)
      guard isWorked else { continue }
      let compiled = blueprint.people[Int(index)]
      if people[person].isHere {
        statistics.people.overtime +=
          compiled.overtimeSchedule.availableTime(onDay: day) - compiled.schedule.availableTime(onDay: day)
      }
    }
    return true
  }

  /// Puts a person on the schedule with overtime or on the one without; a stretch under way keeps the shift time
  /// it takes and ends when that is over by the new one.
  private mutating func workLonger(_ isLonger: Bool, _ person: PersonID, _ agenda: inout Agenda) {
    guard people[person].worksOvertime != isLonger else { return }
    if people[person].isBusy {
      people[person].workedBefore = workedInStretch(person, until: agenda.now)
      people[person].workedSince = agenda.now
    }
    people[person].worksOvertime = isLonger
    let compiled = blueprint.people[Int(person.index)]
    people[person].schedule = isLonger ? compiled.overtimeSchedule : compiled.schedule
    guard people[person].isBusy else { return }
    people[person].bookedReading = schedule(person).workingHours(
      until: people[person].bookedUntil, hint: &people[person].scheduleHint)
    if people[person].finish != .none { agenda.cancel(people[person].finish) }
    let left = people[person].duration - people[person].workedBefore
    let reading = reading(of: person, at: agenda.now)
    people[person].finishReading = reading &+ left
    let finish = schedule(person).advance(
      from: agenda.now, reading: reading, byWorkingHours: left, hint: people[person].scheduleHint)
    people[person].finish =
      finish < end
      ? agenda.schedule(TeamEvent(kind: .stretchEnds, subject: person.index), at: finish) : .none
  }

  /// Shift time worked in a person's present stretch up to an instant.
  func workedInStretch(_ id: PersonID, until instant: SimulationTime) -> SimulationDuration {
    var hint = people[id].scheduleHint
    return people[id].workedBefore
      + schedule(id).workingHours(between: people[id].workedSince, and: instant, hint: &hint)
  }

  /// The effort of work begun now as a multiple of what it would be without the overtime of the last days.
  mutating func fatigueEffortFactor(_ person: PersonID) -> Double {
    blueprint.actions.fatigue.effortFactor(consecutiveDays: daysOfOvertime(person))
  }

  /// The probability of defects in work begun now as a multiple of what it would be without the overtime of the
  /// last days.
  mutating func fatigueDefectFactor(_ person: PersonID) -> Double {
    blueprint.actions.fatigue.defectFactor(consecutiveDays: daysOfOvertime(person))
  }

  private mutating func daysOfOvertime(_ person: PersonID) -> Int {
    guard !blueprint.people[Int(person.index)].role.isNone else { return 0 }
    return actions[Int(blueprint.people[Int(person.index)].team.index)].overtime.consecutiveDays
  }

  // MARK: What is assigned and planned

  /// The role that does a task: while work overflows and the role that the rules name is above the warning mark,
  /// another qualified one with fewer committed hours per head, the one with the fewest.
  @inline(__always)
  mutating func overflowing(_ plan: Int32, from role: RoleID, in team: TeamID) -> RoleID {
    blueprint.actions.isOn ? withRoom(for: plan, besides: role, in: team) : role
  }

  private mutating func withRoom(for plan: Int32, besides role: RoleID, in team: TeamID) -> RoleID {
    guard blueprint.assignment.goesByRules, actions[Int(team.index)].inForce.contains(.overflow),
      committedUtilization(role) > blueprint.thresholds.warning
    else { return role }
    var best = role
    var least = committedPerHead(role)
    for place in 0..<blueprint.roleCount {
      let other = blueprint.role(RoleID(index: Int32(place)), in: team)
      let fit = blueprint.assignment.fits[Int(plan) * blueprint.roleCount + place]
      guard fit.levelsAboveOrBelow >= 0, roles[other].hours > .zero, committedPerHead(other) < least else {
        continue
      }
      best = other
      least = committedPerHead(other)
    }
    return best
  }

  /// Committed hours of a role and its members over their hours in the lookahead.
  private func committedUtilization(_ role: RoleID) -> Double {
    let committed = roles[role].committed + roles[role].committedOfMembers
    return Double(committed.microseconds) / Double(roles[role].hours.microseconds)
  }

  private func committedPerHead(_ role: RoleID) -> Double {
    let committed = roles[role].committed + roles[role].committedOfMembers
    return Double(committed.microseconds) / Double(roles[role].membersHere)
  }

  /// What of an estimate remains in a plan that is made now.
  mutating func afterScopeCut(_ estimate: SimulationDuration, in team: TeamID) -> SimulationDuration {
    statistics.people.planned += estimate
    guard actions[Int(team.index)].inForce.contains(.cutScope) else { return estimate }
    let left = SimulationDuration(hours: estimate.hours * (1 - blueprint.actions.scopeCut))
    statistics.people.cut += estimate - left
    return left
  }
}

/// What a lead does about the load at present.
struct ActionState: BitwiseCopyable {
  /// The actions that what holds sets off.
  var inForce: CapacityActions = []
  var overtime: OvertimePlan
  /// Whether the team works longer on this day.
  var isOvertimeWorked = false
  /// The last day on which overtime was worked.
  var overtimeDay = -1
  var borrowing: BorrowingPlan
}

extension CapacityAction {
  /// Its place among the actions.
  var place: Int {
    switch self {
    case .defer: 0
    case .overflow: 1
    case .overtime: 2
    case .borrow: 3
    case .cutScope: 4
    }
  }
}
