import LeadPolicy
import SimulatedTime

/// Strategic tasks are admitted, deferred or escalated against the committed utilization.
extension TeamSimulation {
  /// Committed utilization of the team over the lookahead, as the lead knows it; infinite or not a number
  /// where nobody is there.
  var committedUtilization: Double {
    Double(teamCommitted.microseconds) / Double(teamLookahead.microseconds)
  }

  func admissionDecision(for id: StrategicID) -> AdmissionDecision {
    AdmissionPolicy.decide(
      committedUtilization: committedUtilization, priority: strategicTasks[id].priority,
      thresholds: blueprint.thresholds)
  }

  mutating func admit(_ id: StrategicID, _ agenda: inout Agenda) {
    guard blueprint.admissionIsEnabled else { return accept(id, &agenda) }
    // Room that has come up since goes to those who have waited for it.
    reconsiderBacklog(&agenda)
    switch admissionDecision(for: id).outcome {
    case .accept, .acceptWithWarning:
      accept(id, &agenda)
    case .defer:
      strategicTasks[id].status = .deferred
      strategicTasks[id].wasDeferred = true
      statistics.strategicDeferred += 1
      backlog.append(id, strategicTasks[id].priority)
    case .escalate:
      guard blueprint.isArmed(.criticalAdmission) else { return accept(id, &agenda) }
      strategicTasks[id].status = .escalated
      raise(.criticalAdmission, task: .none, strategic: id, &agenda)
    }
  }

  /// Commits the team to a strategic task: from now on its estimated hours count, and the lead plans it.
  mutating func accept(_ id: StrategicID, _ agenda: inout Agenda) {
    let breakdown = blueprint.breakdowns[Int(strategicTasks[id].breakdown)]
    for plan in breakdown.firstTask..<breakdown.firstTask + breakdown.taskCount {
      let task = blueprint.tasks[Int(plan)]
      commit(task.estimate, to: task.role)
    }
    strategicTasks[id].status = .planning
    if blueprint.planningIsEnabled {
      enqueue(
        .planning(id), for: blueprint.lead, key: blueprint.planningKey,
        committed: blueprint.expectedPlanning, &agenda)
    } else {
      breakDown(id, &agenda)
    }
  }

  /// Accepts deferred tasks, the most urgent and then the oldest first, while there is room.
  mutating func reconsiderBacklog(_ agenda: inout Agenda) {
    while let id = backlog.first {
      let outcome = admissionDecision(for: id).outcome
      guard outcome == .accept || outcome == .acceptWithWarning else { return }
      backlog.removeFirst(strategicTasks[id].priority)
      accept(id, &agenda)
    }
  }

  /// Cancels tasks that have been in the backlog for too long.
  mutating func cancelOverdueBacklog(_ agenda: borrowing Agenda) {
    guard let patience = blueprint.cancelDeferredAfter else { return }
    for priority in blueprint.priorities {
      while let id = backlog.first(priority), agenda.now - strategicTasks[id].arrived.time > patience {
        backlog.removeFirst(priority)
        traceOutcome(id, .cancelled, ended: agenda.now)
        strategicTasks.remove(id)
        ledger.cancelled += 1
      }
    }
  }

  // MARK: Committed work

  /// Counts estimated work that any member of the role may take up.
  mutating func commit(_ work: SimulationDuration, to role: RoleID) {
    roles[role].committed += work
    teamCommitted += work
  }

  /// Takes back what `commit` counted.
  mutating func release(_ work: SimulationDuration, from role: RoleID) {
    roles[role].committed -= work
    teamCommitted -= work
  }
}
