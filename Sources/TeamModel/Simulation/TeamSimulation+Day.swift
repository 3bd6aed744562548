import LeadPolicy
import SimulatedTime

/// Once a day, at midnight, the day's hours are booked and the lead looks at the load.
extension TeamSimulation {
  /// `days` whole days have passed since the origin.
  mutating func dayEnds(_ days: Int, _ agenda: inout Agenda) {
    let team = closeDay(days - 1, agenda)
    assert(commitmentsAddUp(), "the team's commitments are those of its roles and people")
    assert(nobodyIsForgotten(at: agenda.now), "nobody idles beside work they may do")
    if days == blueprint.warmUpDays {
      beginMeasuring(agenda)
    }
    guard days < blueprint.totalDays else { return }
    openDay(days)
    reviewCapacity(measured: team, &agenda)
    cancelOverdueBacklog(agenda)
    reconsiderBacklog(&agenda)
    agenda.schedule(
      TeamEvent(kind: .dayEnds, subject: Int32(days + 1)),
      at: agenda.now + .day)
  }

  /// Books everyone's hours of the day that ends and returns the team's utilization, or nil if nobody
  /// had hours.
  private mutating func closeDay(_ day: Int, _ agenda: borrowing Agenda) -> Double? {
    let now = agenda.now
    let isMeasured = day >= blueprint.warmUpDays
    var busy = SimulationDuration.zero
    var available = SimulationDuration.zero
    for index in 0..<Int32(blueprint.people.count) {
      let id = PersonID(index: index)
      let schedule = blueprint.people[Int(index)].schedule
      book(id, until: now)
      let hours = schedule.availableTime(onDay: day)
      if id != blueprint.lead {
        busy += people[id].busyToday
        available += hours
      }
      if isMeasured {
        people[id].busyMeasured += people[id].busyToday
        people[id].availableMeasured += hours
        if hours > .zero || people[id].busyToday > .zero {
          daily.append(
            DailyRecord(
              day: Int32(day), person: index, available: hours, busy: people[id].busyToday,
              committed: committed(id)))
        }
      }
      people[id].busyToday = .zero
    }
    guard available > .zero else { return nil }
    let utilization = Double(busy.microseconds) / Double(available.microseconds)
    if isMeasured {
      statistics.workingDays += 1
      if utilization >= blueprint.thresholds.warning { statistics.daysAboveWarning += 1 }
      if utilization >= blueprint.thresholds.critical { statistics.daysAboveCritical += 1 }
      statistics.teamBusy += busy
      statistics.teamAvailable += available
    }
    return utilization
  }

  /// Estimated direct hours of everything a person has before them; work that any member of the role may
  /// take counts in equal parts.
  func committed(_ id: PersonID) -> SimulationDuration {
    var total = people[id].committedWaiting + people[id].committedCurrent
    let role = blueprint.people[Int(id.index)].role
    if !role.isNone {
      let members = Int64(blueprint.roles[Int(role.index)].members.count)
      total += SimulationDuration(microseconds: roles[role].committed.microseconds / members)
    }
    return total
  }

  /// Sets up the lookahead that begins with the given day.
  mutating func openDay(_ day: Int) {
    let lookaheadEnd = blueprint.lookaheadEnd(fromDay: day)
    var available = SimulationDuration.zero
    for person in blueprint.people.dropLast() {
      available += person.schedule.availableTime(onDays: day..<lookaheadEnd)
    }
    teamLookahead = available
    lookaheadDays = day..<lookaheadEnd
  }

  /// The two escalation triggers that look at the load of the whole team.
  private mutating func reviewCapacity(measured utilization: Double?, _ agenda: inout Agenda) {
    if let utilization {
      if sustained.observe(utilization), blueprint.isArmed(.sustainedUtilization) {
        raise(.sustainedUtilization, task: .none, strategic: .none, &agenda)
      }
      let isOversubscribed = oversubscription.observe(CollectionOfOne(leastCommittedUtilization()))
      if isOversubscribed, blueprint.isArmed(.allOversubscribed) {
        raise(.allOversubscribed, task: .none, strategic: .none, &agenda)
      }
    }
  }

  /// The lowest committed utilization among the individual contributors; somebody without hours in the
  /// lookahead counts if there is work before them. Not-a-number if nobody counts.
  private func leastCommittedUtilization() -> Double {
    var least = Double.nan
    for index in 0..<Int32(blueprint.people.count - 1) {
      let id = PersonID(index: index)
      let available = blueprint.people[Int(index)].schedule.availableTime(onDays: lookaheadDays)
      let utilization = Double(committed(id).microseconds) / Double(available.microseconds)
      if !(utilization >= least) { least = utilization.isNaN ? least : utilization }
    }
    return least
  }

  private mutating func beginMeasuring(_ agenda: borrowing Agenda) {
    statistics.reset(at: moment(agenda))
    escalationLog.removeAll(keepingCapacity: true)
  }
}
