import SimulatedTime

/// Stretches of work are put on the books: of people and of work, which must agree, and of what is still committed.
extension TeamSimulation {
  /// Books the present stretch, which comes to its end as it was planned.
  @inline(__always)
  mutating func finishStretch(_ id: PersonID, _ agenda: inout Agenda) {
    unlistBusy(id)
    let worker = people.address(of: id)
    book(id, until: agenda.now, reading: worker.pointee.finishReading)
    traceWork(id, until: agenda.now, isFinished: true)
    recordStretch(id, worked: worker.pointee.duration, isFinished: true)
  }

  /// Books the present stretch up to now, where it is cut short, and returns the direct effort left of the piece.
  mutating func cutStretch(_ id: PersonID, _ agenda: inout Agenda) -> SimulationDuration {
    unlistBusy(id)
    book(id, until: agenda.now)
    traceWork(id, until: agenda.now, isFinished: false)
    let worked = workedInStretch(id, until: agenda.now)
    let productive = recordStretch(id, worked: worked, isFinished: false)
    let left = people[id].duration - people[id].overhead - productive
    return SimulationDuration(hours: max(.zero, left).hours * people[id].pace)
  }

  /// Counts a stretch and returns the shift time in which the work went on.
  @discardableResult
  @inline(__always)
  private mutating func recordStretch(
    _ id: PersonID, worked: SimulationDuration, isFinished: Bool
  ) -> SimulationDuration {
    let worker = people.address(of: id)
    ledger.bookedOnWork += worked
    let productive = productiveTime(id, in: worked, isFinished: isFinished)
    if !worker.pointee.role.isNone { statistics.hindrances.stretches += worked }
    if worker.pointee.current.kind == .task {
      tasks[TaskID(index: worker.pointee.current.subject)].spent += SimulationDuration(
        hours: productive.hours * worker.pointee.focus)
    }
    return productive
  }

  /// Books a person's busy shift time up to an instant, and takes what they did in it off their commitments.
  @inline(__always)
  mutating func book(_ person: PersonID, until instant: SimulationTime) {
    let worker = people.address(of: person)
    guard worker.pointee.isBusy else { return }
    let reading = worker.pointee.schedule.workingHours(until: instant, hint: &worker.pointee.scheduleHint)
    book(person, until: instant, reading: reading)
  }

  /// The same where the reading of the person's schedule at that instant is known.
  private mutating func book(_ person: PersonID, until instant: SimulationTime, reading: SimulationDuration) {
    let worker = people.address(of: person)
    // A person's clock never passes its end, so that its readings add up without a check.
    let worked = reading &- worker.pointee.bookedReading
    worker.pointee.bookedUntil = instant
    // A night or a weekend later nothing has changed.
    guard worked != .zero else { return }
    worker.pointee.bookedReading = reading
    worker.pointee.busyToday = worker.pointee.busyToday &+ worked
    worker.pointee.busyInAll = worker.pointee.busyInAll &+ worked
    let committed = worker.pointee.committedCurrent
    let done = SimulationDuration(hours: worked.hours * worker.pointee.focus)
    let left = max(.zero, committed - done)
    worker.pointee.committedCurrent = left
    if worker.pointee.role.isNone {
      statistics.leadHours.book(worked, on: worker.pointee.current.kind)
    } else {
      changeTeamCommitment(of: person, by: left &- committed)
    }
  }

  /// Adds to the commitments of a person's team; the lead's own work does not count among them.
  ///
  /// What is added is taken off again, which comes out right even where a sum wraps around in between.
  @inline(__always)
  mutating func changeTeamCommitment(of person: PersonID, by change: SimulationDuration) {
    let worker = people.address(of: person)
    let role = worker.pointee.role
    guard !role.isNone else { return }
    let team = teams.address(of: worker.pointee.team)
    team.pointee.committed = team.pointee.committed &+ change
    let ofRole = roles.address(of: role)
    ofRole.pointee.committedOfMembers = ofRole.pointee.committedOfMembers &+ change
  }
}
