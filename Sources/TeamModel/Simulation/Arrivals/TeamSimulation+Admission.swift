import LeadPolicy
import SimulatedTime

/// Strategic tasks are admitted, deferred or escalated against the committed utilization.
extension TeamSimulation {
  /// Committed utilization of a team over the lookahead, as its lead knows it; infinite or not a number
  /// where nobody is there.
  func committedUtilization(_ team: TeamID) -> Double {
    Double(teams[team].committed.microseconds) / Double(teams[team].lookahead.microseconds)
  }

  mutating func admissionDecision(for id: StrategicID) -> AdmissionDecision {
    AdmissionPolicy.decide(
      committedUtilization: committedUtilization(strategicTasks[id].team),
      priority: strategicTasks[id].priority,
      thresholds: blueprint.thresholds,
      isDeferring: actions[Int(strategicTasks[id].team.index)].inForce.contains(.defer))
  }

  mutating func admit(_ id: StrategicID, _ agenda: inout Agenda) {
    guard blueprint.admissionIsEnabled else { return accept(id, &agenda) }
    // Room that has come up since goes to those who have waited for it.
    let team = strategicTasks[id].team
    reconsiderBacklog(team, &agenda)
    switch decideAdmission(of: id, at: agenda.now) {
    case .accept, .acceptWithWarning:
      accept(id, &agenda)
    case .defer:
      strategicTasks[id].status = .deferred
      strategicTasks[id].wasDeferred = true
      statistics.strategicDeferred += 1
      backlogs[Int(team.index)].append(id, strategicTasks[id].priority)
    case .escalate:
      guard blueprint.isArmed(.criticalAdmission) else { return accept(id, &agenda) }
      strategicTasks[id].status = .escalated
      raise(.criticalAdmission, strategic: id, team: team, &agenda)
    }
  }

  /// Commits the team to a strategic task: from now on its estimated hours count, and the lead plans it.
  mutating func accept(_ id: StrategicID, _ agenda: inout Agenda) {
    let breakdown = blueprint.breakdowns[Int(strategicTasks[id].breakdown)]
    let team = strategicTasks[id].team
    for plan in breakdown.firstTask..<breakdown.firstTask + breakdown.taskCount {
      let task = blueprint.tasks[Int(plan)]
      commit(task.estimate, to: blueprint.role(task.role, in: team))
    }
    strategicTasks[id].status = .planning
    strategicTasks[id].accepted = moment(agenda)
    if blueprint.planningIsEnabled {
      enqueue(
        .planning(id, committed: blueprint.expectedPlanning), for: blueprint.lead(of: team),
        key: blueprint.planningKey, &agenda)
    } else {
      breakDown(id, &agenda)
    }
  }

  /// Accepts deferred tasks, the most urgent and then the oldest first, while there is room.
  @inline(__always)
  mutating func reconsiderBacklog(_ team: TeamID, _ agenda: inout Agenda) {
    if !backlogs[Int(team.index)].isEmpty { acceptFromBacklog(team, &agenda) }
  }

  private mutating func acceptFromBacklog(_ team: TeamID, _ agenda: inout Agenda) {
    while let id = backlogs[Int(team.index)].first {
      let decision = admissionDecision(for: id)
      guard decision.outcome == .accept || decision.outcome == .acceptWithWarning else { return }
      traceAdmission(of: id, decision, number: nil, at: agenda.now)
      backlogs[Int(team.index)].removeFirst(strategicTasks[id].priority)
      accept(id, &agenda)
    }
  }

  /// Cancels tasks that have been in a team's backlog for too long.
  @inline(__always)
  mutating func cancelOverdueBacklog(_ team: TeamID, _ agenda: inout Agenda) {
    if blueprint.cancelDeferredAfter != nil { cancelOverdue(team, &agenda) }
  }

  private mutating func cancelOverdue(_ team: TeamID, _ agenda: inout Agenda) {
    guard let patience = blueprint.cancelDeferredAfter else { return }
    for priority in blueprint.priorities {
      while let id = backlogs[Int(team.index)].first(priority),
        agenda.now - strategicTasks[id].arrived.time > patience
      {
        backlogs[Int(team.index)].removeFirst(priority)
        cancel(id, &agenda)
      }
    }
  }

  // MARK: Committed work

  /// Counts estimated work that any member of the role may take up.
  @inline(__always)
  mutating func commit(_ work: SimulationDuration, to role: RoleID) {
    roles[role].committed = roles[role].committed &+ work
    let team = blueprint.teamOfRole[Int(role.index)]
    teams[team].committed = teams[team].committed &+ work
  }

  /// Takes back what `commit` counted.
  @inline(__always)
  mutating func release(_ work: SimulationDuration, from role: RoleID) {
    roles[role].committed = roles[role].committed &- work
    let team = blueprint.teamOfRole[Int(role.index)]
    teams[team].committed = teams[team].committed &- work
  }
}
