import LeadPolicy
import SimulatedTime

/// The clock of the service levels of reviews and hand-offs, and what happens when it runs out.
extension TeamSimulation {
  /// Time that has passed for a reviewer on the service level's clock.
  mutating func serviceHours(
    since submitted: Moment, until now: Moment, for reviewer: PersonID
  ) -> SimulationDuration {
    switch blueprint.serviceLevelClock {
    case .workingHours: now.worked - submitted.worked
    case .elapsed: now.time - submitted.time
    case .reviewerHours: shiftTime(of: reviewer, from: submitted.time, to: now.time)
    }
  }

  /// A person's own shift time between two instants: their hours in their time zone, without their holidays
  /// and absences.
  mutating func shiftTime(
    of person: PersonID, from start: SimulationTime, to end: SimulationTime
  ) -> SimulationDuration {
    schedule(person).workingHours(between: start, and: end, hint: &people[person].scheduleHint)
  }

  /// The shift time of a person until an instant, by the schedule they work by at present.
  mutating func reading(of person: PersonID, at instant: SimulationTime) -> SimulationDuration {
    let reader = people.address(of: person)
    // Who has just been booked is read already.
    if reader.pointee.isBusy, reader.pointee.bookedUntil == instant { return reader.pointee.bookedReading }
    return reader.pointee.schedule.workingHours(until: instant, hint: &reader.pointee.scheduleHint)
  }

  /// Sees to it that somebody else takes a review on once its deadline has passed.
  @inline(__always)
  mutating func watchReview(_ id: TaskID, by reviewer: PersonID, _ agenda: inout Agenda) {
    if blueprint.hasReviewDeadlines { watchDeadline(id, by: reviewer, &agenda) }
  }

  private mutating func watchDeadline(_ id: TaskID, by reviewer: PersonID, _ agenda: inout Agenda) {
    guard let hours = blueprint.reviewDeadlines.hours(for: tasks[id].state), hours.isFinite else { return }
    let amount = SimulationDuration(hours: hours)
    watchState(id, until: deadline(amount, for: reviewer, agenda), &agenda)
  }

  /// The instant at which so much time has passed for a reviewer from now on, on the service level's clock.
  mutating func deadline(
    _ amount: SimulationDuration, for reviewer: PersonID, _ agenda: borrowing Agenda
  ) -> SimulationTime {
    switch blueprint.serviceLevelClock {
    case .workingHours:
      return blueprint.teamClock.advance(from: agenda.now, byWorkingHours: amount, hint: &teamClockHint)
    case .elapsed:
      return agenda.now + amount
    case .reviewerHours:
      return schedule(reviewer).advance(
        from: agenda.now, byWorkingHours: amount, hint: &people[reviewer].scheduleHint)
    }
  }

  /// Takes a review from its reviewer, whether it waits for them or rests half done off shift; what they have
  /// done of it is lost. False where they are at it just now: then they finish it, and their verdict counts.
  mutating func withdraw(
    _ kind: WorkKind, of id: TaskID, from reviewer: PersonID, _ agenda: inout Agenda
  ) -> Bool {
    if let item = personalQueues[Int(reviewer.index)].remove(kind, subject: id.index) {
      leaveStation(item, of: reviewer, agenda.now)
      people[reviewer].committedWaiting -= item.committed
      changeTeamCommitment(of: reviewer, by: .zero - item.committed)
      loadChanged(reviewer, at: agenda.now)
      return true
    }
    let current = people[reviewer].current
    assert(
      people[reviewer].isBusy && current.kind == kind && current.subject == id.index,
      "a review waits for its reviewer or is under way")
    guard !schedule(reviewer).isOnShift(at: agenda.now, hint: &people[reviewer].scheduleHint) else {
      return false
    }
    leaveStation(current, of: reviewer, agenda.now)
    _ = interrupt(reviewer, &agenda)
    takeNextWork(reviewer, &agenda)
    return true
  }
}
