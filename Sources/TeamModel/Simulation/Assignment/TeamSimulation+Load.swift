import LeadPolicy
import SimulatedTime

/// The index of expected work left is told of every change, and asked when somebody has to be chosen.
extension TeamSimulation {
  /// The reading of a pool's effort clock: direct hours somebody would have done who was always at work.
  mutating func effortClock(of role: RoleID, at time: SimulationTime) -> Int64 {
    let compiled = blueprint.roles[Int(role.index)]
    let worked = compiled.clock.workingHours(until: time, hint: &roles[role].clockHint)
    return Int64(Double(worked.microseconds) * compiled.focus)
  }

  /// Takes note of what a person has before them.
  @inline(__always)
  mutating func loadChanged(_ id: PersonID, at now: SimulationTime) {
    if blueprint.assignment.choosesPeople { noteLoad(id, at: now) }
  }

  private mutating func noteLoad(_ id: PersonID, at now: SimulationTime) {
    let role = blueprint.people[Int(id.index)].role
    guard !role.isNone else { return }
    let pool = blueprint.roles[Int(role.index)].members
    let person = people[id]
    guard person.isHere, person.lookahead > .zero else { return load.remove(id, from: pool) }
    if person.lookahead < max(roles[role].lookahead, roles[role].fullLookahead) {
      // The pool's clock goes on while they are away.
      let room = Double(roles[role].lookahead.microseconds) / Double(person.lookahead.microseconds)
      let left = Double((person.committedWaiting + person.committedCurrent).microseconds) * room
      let scaled = SimulationDuration(microseconds: Int64(min(left, 1e18)))
      load.set(id, in: pool, waiting: scaled, current: .zero, clock: 0)
    } else {
      let clock = effortClock(of: role, at: person.isBusy ? person.bookedUntil : now)
      load.set(
        id, in: pool, waiting: person.committedWaiting, current: person.committedCurrent, clock: clock)
    }
  }

  /// Finds out who is here for the lookahead that begins, and tells the index of everybody.
  @inline(__always)
  mutating func refreshLoad(at now: SimulationTime) {
    if blueprint.assignment.choosesPeople { refreshLoadOfAll(at: now) }
  }

  private mutating func refreshLoadOfAll(at now: SimulationTime) {
    for team in 0..<Int32(blueprint.teamCount) { refreshLoad(of: TeamID(index: team), at: now) }
  }

  /// The same for one team.
  mutating func refreshLoad(of team: TeamID, at now: SimulationTime) {
    guard blueprint.assignment.choosesPeople else { return }
    for place in 0..<Int32(blueprint.roleCount) {
      let role = blueprint.role(RoleID(index: place), in: team)
      let members = blueprint.roles[Int(role.index)].members
      var longest = SimulationDuration.zero
      var present: Int32 = 0
      for member in members {
        let id = PersonID(index: member)
        people[id].lookahead = availableTime(id, onDays: lookaheadDays)
        longest = max(longest, people[id].lookahead)
        if people[id].lookahead > .zero {
          presentMembers[Int(members.lowerBound + present)] = member
          present += 1
        }
      }
      roles[role].lookahead = longest
      roles[role].fullLookahead = blueprint.roles[Int(role.index)].clock.availableTime(onDays: lookaheadDays)
      roles[role].presentCount = present
      for member in members { loadChanged(PersonID(index: member), at: now) }
    }
  }

  /// The member of a role with the least expected work left, of those who are not away for the whole lookahead
  /// while there are any; nil for a role without members.
  mutating func leastLoadedMember(of role: RoleID, at now: SimulationTime) -> PersonID? {
    let members = blueprint.roles[Int(role.index)].members
    if let least = load.leastLoaded(of: members, clock: effortClock(of: role, at: now)) {
      return least.person
    }
    return leastWork(of: members)
  }

  /// Of people of whom none is present, the one with the least work before them; nil where none is left.
  func leastWork(of members: Range<Int32>) -> PersonID? {
    var best: PersonID?
    var least = SimulationDuration(microseconds: .max)
    for index in members {
      let id = PersonID(index: index)
      let work = people[id].committedWaiting + people[id].committedCurrent
      if people[id].isHere, work < least {
        best = id
        least = work
      }
    }
    return best
  }
}
