import SimulatedTime

/// What must be true between any two events; asked once a day in debug builds.
extension TeamSimulation {
  /// Whether every team's commitments are those of its roles and people, and none is negative.
  func commitmentsAddUp() -> Bool {
    (0..<Int32(blueprint.teamCount)).allSatisfy { commitmentsAddUp(TeamID(index: $0)) }
  }

  private func commitmentsAddUp(_ team: TeamID) -> Bool {
    var total = SimulationDuration.zero
    for role in 0..<Int32(blueprint.roles.count) where blueprint.roles[Int(role)].team == team {
      let committed = roles[RoleID(index: role)].committed
      if committed < .zero { return false }
      total += committed
      let ofMembers = blueprint.roles[Int(role)].members.reduce(SimulationDuration.zero) { sum, index in
        let person = people[PersonID(index: index)]
        return sum + person.committedWaiting + person.committedCurrent
      }
      if ofMembers != roles[RoleID(index: role)].committedOfMembers { return false }
    }
    for index in 0..<Int32(blueprint.people.count) where blueprint.people[Int(index)].team == team {
      let person = people[PersonID(index: index)]
      if person.committedWaiting < .zero || person.committedCurrent < .zero { return false }
      if !person.isBusy, person.committedCurrent > .zero { return false }
      if !blueprint.people[Int(index)].role.isNone {
        total += person.committedWaiting + person.committedCurrent
      }
    }
    return total == teams[team].committed
  }

  /// Whether the index of expected work left agrees with what everybody who is there for the whole lookahead has
  /// before them, but for the rounding of progress.
  mutating func loadIndexIsRight(at now: SimulationTime) -> Bool {
    guard blueprint.assignment.choosesPeople else { return true }
    for index in 0..<Int32(blueprint.people.count) {
      let role = blueprint.people[Int(index)].role
      let person = people[PersonID(index: index)]
      guard !role.isNone, person.isHere, !person.worksOvertime, person.lookahead > .zero,
        person.lookahead >= max(roles[role].lookahead, roles[role].fullLookahead)
      else { continue }
      let clock = effortClock(of: role, at: now)
      guard let left = load.view.left(of: PersonID(index: index), clock: clock) else { return false }
      let truth = (person.committedWaiting + person.committedCurrent).microseconds
      guard abs(left - truth) <= 1000 else { return false }
    }
    return true
  }

  /// Whether everybody who may take up waiting work is at work or will look when their shift begins.
  mutating func nobodyIsForgotten(at now: SimulationTime) -> Bool {
    for index in 0..<Int32(blueprint.people.count) {
      let id = PersonID(index: index)
      let compiled = blueprint.people[Int(index)]
      let hasSharedWork = !compiled.role.isNone && !roleQueues[Int(compiled.role.index)].isEmpty
      guard people[id].isHere, hasSharedWork || !personalQueues[Int(index)].isEmpty else { continue }
      if people[id].isListedIdle { return false }
      let nextShift = schedule(id).nextShiftStart(atOrAfter: now, hint: &people[id].scheduleHint)
      guard people[id].isBusy || people[id].isWakePlanned || nextShift >= end else { return false }
    }
    return true
  }
}
