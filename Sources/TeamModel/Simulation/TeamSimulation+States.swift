import LeadPolicy
import SimulatedTime

/// Tasks move along their life cycle, and somebody is told when one stays in a state for too long.
extension TeamSimulation {
  /// Moves a task along its life cycle; an illegal step is a programming error.
  @inline(__always)
  mutating func move(_ id: TaskID, to state: TaskState, _ agenda: inout Agenda) {
    assert(
      tasks[id].state.canTransition(to: state),
      "illegal transition from \(tasks[id].state) to \(state)")
    if tasks[id].stateTimer != .none {
      agenda.cancel(tasks[id].stateTimer)
      tasks[id].stateTimer = .none
    }
    tasks[id].state = state
    traceTransition(id, to: state, at: agenda.now)
  }

  /// Sees to it that `stateOverdue` is called if the task is still in its present state after some hours of
  /// the team's working time; infinite for never.
  @inline(__always)
  mutating func watchState(_ id: TaskID, hours: Double, _ agenda: inout Agenda) {
    if hours.isFinite { watchStateForHours(id, hours, &agenda) }
  }

  private mutating func watchStateForHours(_ id: TaskID, _ hours: Double, _ agenda: inout Agenda) {
    let due = blueprint.teamClock.advance(
      from: agenda.now, byWorkingHours: SimulationDuration(hours: hours), hint: &teamClockHint)
    watchState(id, until: due, &agenda)
  }

  /// Sees to it that `stateOverdue` is called if the task is still in its present state at an instant.
  mutating func watchState(_ id: TaskID, until due: SimulationTime, _ agenda: inout Agenda) {
    guard due < end else { return }
    tasks[id].stateTimer = agenda.schedule(TeamEvent(kind: .stateOverdue, subject: id.index), at: due)
  }

  /// A task has been in its state for longer than its service level allows.
  mutating func stateOverdue(_ id: TaskID, _ agenda: inout Agenda) {
    tasks[id].stateTimer = .none
    switch tasks[id].state {
    case .assigned: assignmentOverdue(id, &agenda)
    case .blocked, .escalated: blockageOverdue(id, &agenda)
    case .peerReview: skipPeerReview(id, &agenda)
    case .domainReview: requestTakeOver(id, &agenda)
    case .readyForHandOff: raise(.overdueHandOff, task: id, team: team(of: id), &agenda)
    case .pending, .planning, .inProgress, .completed, .cancelled:
      assertionFailure("nobody watches how long a task is \(tasks[id].state)")
    }
  }
}
