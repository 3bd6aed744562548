import LeadPolicy
import SimulatedTime

/// Alarms of high load are held against the service levels that are missed afterwards.
extension TeamSimulation {
  /// A domain review has begun to wait for its verdict.
  mutating func watchServiceLevel(_ id: TaskID, at now: SimulationTime) {
    guard blueprint.alarms.isOn else { return }
    let review = AwaitedReview(task: id, submitted: now, deadline: serviceDeadline(of: id))
    alarms[Int(team(of: id).index)].submitted(review)
  }

  /// The verdict of a domain review has come after its deadline.
  mutating func serviceLevelMissed(_ id: TaskID) {
    guard blueprint.alarms.isOn else { return }
    let deadline = serviceDeadline(of: id)
    alarms[Int(team(of: id).index)].decidedLate(deadline: deadline)
  }

  /// The reading of the team's clock at the deadline of the domain review of a task.
  private mutating func serviceDeadline(of id: TaskID) -> SimulationDuration {
    let submitted = tasks[id].submitted
    var due = submitted.time + blueprint.serviceLevel
    switch blueprint.serviceLevelClock {
    case .workingHours: return submitted.worked + blueprint.serviceLevel
    case .elapsed: break
    case .reviewerHours:
      let lead = lead(of: id)
      due = schedule(lead).advance(
        from: submitted.time, byWorkingHours: blueprint.serviceLevel, hint: &people[lead].scheduleHint)
    }
    return blueprint.teamClock.workingHours(until: due, hint: &teamClockHint)
  }

  /// Counts the service levels that a team has missed up to midnight.
  mutating func countMisses(_ team: TeamID, at now: Moment) {
    guard blueprint.alarms.isOn else { return }
    while let review = alarms[Int(team.index)].removeNextDue(by: now.worked) {
      let isWaiting =
        tasks.isLive(review.task) && tasks[review.task].state == .domainReview
        && tasks[review.task].submitted.time == review.submitted
      if isWaiting { alarms[Int(team.index)].undecided(review) }
    }
    alarms[Int(team.index)].dayEnds(at: now.worked)
  }
}
