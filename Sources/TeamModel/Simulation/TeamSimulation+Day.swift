import LeadPolicy
import SimulatedTime

/// Once a day, at midnight, the day's hours are booked and the leads look at the load.
extension TeamSimulation {
  /// `days` whole days have passed since the origin.
  mutating func dayEnds(_ days: Int, _ agenda: inout Agenda) {
    population.append(Int32(clamping: ledger.inSystem))
    var busy = SimulationDuration.zero
    var available = SimulationDuration.zero
    for index in 0..<Int32(blueprint.teamCount) {
      let hours = closeDay(days - 1, of: TeamID(index: index), at: agenda.now)
      busy += hours.busy
      available += hours.available
      countMisses(TeamID(index: index), at: moment(agenda))
    }
    let share = Double(busy.microseconds) / Double(available.microseconds)
    utilization.append(available > .zero ? Int32(clamping: Int((share * 1_000_000).rounded())) : -1)
    assert(commitmentsAddUp(), "the team's commitments are those of its roles and people")
    assert(loadIndexIsRight(at: agenda.now), "the index knows what everybody has before them")
    assert(nobodyIsForgotten(at: agenda.now), "nobody idles beside work they may do")
    assert(nobodyRefusesHelp(), "nobody idles beside enough work that they help out with")
    assert(blockagesHold(), "a blocked task waits for its blocker and no other does")
    assert(requestsAreRight(), "tasks wait for the answers that counterparts work on")
    assert(nobodyOutranked(at: agenda.now), "nobody on shift does what they should have dropped")
    if days == blueprint.warmUpDays {
      beginMeasuring(agenda)
    }
    guard days < blueprint.totalDays else { return }
    changePresence(beforeDay: days)
    openDay(days)
    refreshLoad(at: agenda.now)
    handOverWork(&agenda)
    welcomeArrivals(&agenda)
    beginWeek(days, &agenda)
    retryUnassigned(&agenda)
    for index in 0..<Int32(blueprint.teamCount) {
      let team = TeamID(index: index)
      reviewCapacity(team, &agenda)
      takeAction(team, onDay: days, &agenda)
      cancelOverdueBacklog(team, &agenda)
      reconsiderBacklog(team, &agenda)
    }
    agenda.schedule(
      TeamEvent(kind: .dayEnds, subject: Int32(days + 1)),
      at: agenda.now + .day)
  }

  /// Books the hours of a team's people on the day that ends, and its utilization; not a number if nobody had
  /// hours.
  ///
  /// - Returns: The hours of its individual contributors.
  private mutating func closeDay(
    _ day: Int, of team: TeamID, at now: SimulationTime
  ) -> (busy: SimulationDuration, available: SimulationDuration) {
    guard !blueprint.restDays[day] else {
      teams[team].utilization = .nan
      return (.zero, .zero)
    }
    let isMeasured = day >= blueprint.warmUpDays
    var busy = SimulationDuration.zero
    var available = SimulationDuration.zero
    for index in blueprint.people(of: team) {
      let id = PersonID(index: index)
      let person = people.address(of: id)
      book(id, until: now)
      let hours = availableTime(id, onDays: day..<day + 1)
      let busyToday = person.pointee.busyToday
      if !person.pointee.role.isNone {
        busy = busy &+ busyToday
        available = available &+ hours
      }
      if isMeasured {
        person.pointee.busyMeasured = person.pointee.busyMeasured &+ busyToday
        person.pointee.availableMeasured = person.pointee.availableMeasured &+ hours
        if hours > .zero || busyToday > .zero {
          daily.append(
            DailyRecord(
              day: Int32(day), person: index, available: hours, busy: busyToday, committed: committed(id)))
        }
      }
      person.pointee.busyToday = .zero
    }
    let utilization = Double(busy.microseconds) / Double(available.microseconds)
    teams[team].utilization = available > .zero ? utilization : .nan
    guard available > .zero, isMeasured else { return (busy, available) }
    statistics.workingDays += 1
    if utilization >= blueprint.thresholds.warning { statistics.daysAboveWarning += 1 }
    if utilization >= blueprint.thresholds.critical { statistics.daysAboveCritical += 1 }
    statistics.teamBusy += busy
    statistics.teamAvailable += available
    return (busy, available)
  }

  /// Estimated direct hours of everything a person has before them; work that any member of the role may
  /// take counts in equal parts.
  mutating func committed(_ id: PersonID) -> SimulationDuration {
    var total = people[id].committedWaiting + people[id].committedCurrent
    let role = people[id].role
    if !role.isNone, people[id].isHere {
      let members = Int64(roles[role].membersHere)
      let shared = roles[role].committed
      total += members == 1 ? shared : SimulationDuration(microseconds: shared.microseconds / members)
    }
    return total
  }

  /// Sets up the lookahead that begins with the given day.
  mutating func openDay(_ day: Int) {
    lookaheadDays = day..<blueprint.lookaheads.end(fromDay: day)
    for team in 0..<Int32(blueprint.teamCount) { openLookahead(TeamID(index: team)) }
  }

  /// Adds up the hours of a team's individual contributors in the lookahead.
  mutating func openLookahead(_ team: TeamID) {
    var available = SimulationDuration.zero
    for place in 0..<Int32(blueprint.roleCount) {
      let role = blueprint.role(RoleID(index: place), in: team)
      let hours =
        blueprint.staffIsSteady
        ? blueprint.lookaheads.hours(of: role, fromDay: lookaheadDays.lowerBound) : hoursInLookahead(of: role)
      assert(hours == hoursInLookahead(of: role), "a steady team has the hours it was compiled with")
      roles[role].hours = hours
      available += hours
    }
    teams[team].lookahead = available
  }

  private mutating func hoursInLookahead(of role: RoleID) -> SimulationDuration {
    var hours = SimulationDuration.zero
    for index in blueprint.roles[Int(role.index)].members {
      hours += availableTime(PersonID(index: index), onDays: lookaheadDays)
    }
    return hours
  }

  /// The two escalation triggers that look at the load of a whole team, on days on which somebody had hours.
  private mutating func reviewCapacity(_ team: TeamID, _ agenda: inout Agenda) {
    let utilization = teams[team].utilization
    guard !utilization.isNaN else { return }
    if teams[team].sustained.observe(utilization), blueprint.isArmed(.sustainedUtilization) {
      raise(.sustainedUtilization, team: team, &agenda)
    }
    let least = leastCommittedUtilization(team)
    let isOversubscribed = teams[team].oversubscription.observe(CollectionOfOne(least))
    if isOversubscribed, blueprint.isArmed(.allOversubscribed) {
      raise(.allOversubscribed, team: team, &agenda)
    }
  }

  /// The lowest committed utilization among a team's individual contributors; somebody without hours in the
  /// lookahead counts if there is work before them. Not-a-number if nobody counts.
  private mutating func leastCommittedUtilization(_ team: TeamID) -> Double {
    var least = Double.nan
    for index in blueprint.contributors(of: team) {
      let id = PersonID(index: index)
      guard people[id].isHere else { continue }
      let available = availableTime(id, onDays: lookaheadDays)
      let utilization = Double(committed(id).microseconds) / Double(available.microseconds)
      if !(utilization >= least) { least = utilization.isNaN ? least : utilization }
    }
    return least
  }

  private mutating func beginMeasuring(_ agenda: borrowing Agenda) {
    statistics.reset(at: moment(agenda))
    statistics.controls.reset(blueprint.compiledControls)
    let worked = moment(agenda).worked
    stations?.reset(at: worked)
    escalationLog.removeAll(keepingCapacity: true)
    for team in alarms.indices { alarms[team].beginMeasuring(at: moment(agenda).worked) }
  }
}
