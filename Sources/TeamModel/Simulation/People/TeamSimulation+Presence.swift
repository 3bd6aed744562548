import LeadPolicy
import SimulatedTime

/// People join the team and leave it, at midnight.
extension TeamSimulation {
  /// Who is with the team when the simulation begins.
  mutating func beginPresence() {
    nextPresenceChange = 0
    departures.removeAll(keepingCapacity: true)
    for index in 0..<Int32(blueprint.roles.count) {
      roles[RoleID(index: index)].membersHere = Int32(blueprint.roles[Int(index)].members.count)
    }
    for person in blueprint.turnover.notHereAtFirst { setHere(person, false) }
    setSpeeds(onDay: 0)
    changePresence(beforeDay: 0)
    departures.removeAll(keepingCapacity: true)
  }

  /// Takes note of who is here on the day that begins; their work follows in `handOverWork`.
  mutating func changePresence(beforeDay day: Int) {
    while nextPresenceChange < blueprint.turnover.changes.count {
      let change = blueprint.turnover.changes[nextPresenceChange]
      guard change.day <= day else { break }
      nextPresenceChange += 1
      switch change.kind {
      case .starts:
        setHere(change.person, true)
        arrivals.append(change.person)
      case .leaves: depart(change.person)
      case .goesAway:
        if people[change.person].isHere {
          departures.append(Departure(person: change.person, isForGood: false))
        }
      }
    }
    setSpeeds(onDay: day)
  }

  /// Somebody leaves for good, or at least for long.
  mutating func depart(_ person: PersonID) {
    guard people[person].isHere else { return }
    setHere(person, false)
    unlistIdle(person)
    departures.append(Departure(person: person, isForGood: true))
  }

  mutating func setHere(_ person: PersonID, _ isHere: Bool) {
    guard people[person].isHere != isHere else { return }
    people[person].isHere = isHere
    roles[blueprint.people[Int(person.index)].role].membersHere += isHere ? 1 : -1
  }

  private mutating func setSpeeds(onDay day: Int) {
    for newcomer in blueprint.turnover.newcomers {
      people[newcomer.person].speed = newcomer.speed(onDay: day)
    }
  }

  /// Lets those who have joined look for work.
  @inline(__always)
  mutating func welcomeArrivals(_ agenda: inout Agenda) {
    if !arrivals.isEmpty { letArrivalsLookForWork(&agenda) }
  }

  private mutating func letArrivalsLookForWork(_ agenda: inout Agenda) {
    for person in arrivals where people[person].isHere && !people[person].isBusy {
      takeNextWork(person, &agenda)
    }
    arrivals.removeAll(keepingCapacity: true)
  }
}

/// Somebody whose work passes to others as a day begins.
struct Departure: BitwiseCopyable {
  var person: PersonID
  /// Whether they do not come back to it.
  var isForGood: Bool
}
