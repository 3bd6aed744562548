import LeadPolicy
import Sampling
import SimulatedTime

/// The lead turns to somebody else, who answers after a while.
extension TeamSimulation {
  /// Raises what a task needs before it can be worked on.
  @inline(__always)
  mutating func raiseTaskEscalations(_ id: TaskID, _ agenda: inout Agenda) {
    let plan = Int(tasks[id].plan)
    if blueprint.tasks[plan].needsDBA || blueprint.tasks[plan].needsArchitectureDecision {
      raiseWhatIsNeeded(id, &agenda)
    }
  }

  private mutating func raiseWhatIsNeeded(_ id: TaskID, _ agenda: inout Agenda) {
    let compiled = blueprint.tasks[Int(tasks[id].plan)]
    let team = strategicTasks[tasks[id].strategic].team
    if compiled.needsDBA {
      tasks[id].openQuestions += 1
      raise(.dbaAssistance, task: id, team: team, &agenda)
    }
    if compiled.needsArchitectureDecision {
      tasks[id].openQuestions += 1
      raise(.architectureDecision, task: id, team: team, &agenda)
    }
  }

  /// Turns to whoever answers a trigger; an answer that takes no time is there when this returns.
  mutating func raise(
    _ trigger: EscalationTrigger, task: TaskID = .none, strategic: StrategicID = .none, team: TeamID,
    _ agenda: inout Agenda
  ) {
    statistics.escalations[trigger.rawValue] += 1
    if trigger == .sustainedUtilization || trigger == .allOversubscribed, blueprint.alarms.isOn {
      alarms[Int(team.index)].alarm(at: moment(agenda).worked)
    }
    let day = agenda.now.microseconds / SimulationDuration.day.microseconds
    escalationLog.append(EscalationMark(trigger: trigger, day: Int32(day)))

    let entity: UInt64
    if !task.isNone {
      entity = self.entity(task, round: trigger == .overdueReview ? tasks[task].reviewRounds : 0)
    } else if !strategic.isNone {
      let owner = strategicTasks[strategic]
      entity = StreamEntity.strategic(owner.stream, owner.arrivalNumber)
    } else {
      // A team's load is judged once a day. By the day and not by how many went before, so that one escalation
      // more or less, in another team too, leaves the answers to the others alone.
      entity = UInt64(UInt32(bitPattern: team.index)) << 32 | UInt64(UInt32(truncatingIfNeeded: day))
    }
    var draws = randomness.stream(.counterpartResponse(to: trigger), entity: entity)
    let response = SimulationDuration(
      hours: blueprint.responses[trigger.rawValue].sample(using: &draws))
    let id = openEscalations.insert(
      OpenEscalation(
        trigger: trigger, team: team, task: task, strategic: strategic, raised: agenda.now, traceRow: -1))
    if !task.isNone { openEscalations[id].number = strategicTasks[tasks[task].strategic].number }
    if trigger == .overdueReview { tasks[task].takeOver = id }
    if trigger == .blockedTask { blockages[tasks[task].hindrances.blockage].escalation = id }
    traceEscalation(id)
    ask(
      blueprint.counterparts.answering[trigger.rawValue], .escalation, about: id.index, taking: response,
      &agenda)
  }

  mutating func escalationAnswered(_ id: EscalationID, _ agenda: inout Agenda) {
    let escalation = openEscalations[id]
    openEscalations.remove(id)
    trace?.recordAnswer(row: escalation.traceRow, at: agenda.now)
    guard !escalation.isForgotten else { return }
    switch escalation.trigger {
    case .dbaAssistance, .architectureDecision:
      questionAnswered(escalation.task, &agenda)
    case .criticalAdmission:
      accept(escalation.strategic, &agenda)
    case .noQualifiedPerson:
      unqualifiedWorkReturns(escalation.task, &agenda)
    case .blockedTask:
      blockerAnswered(escalation.task, &agenda)
    case .planGate:
      breakDown(escalation.strategic, &agenda)
    case .overdueHandOff:
      handOffAcknowledged(escalation.task, of: escalation.number, &agenda)
    case .sustainedUtilization, .allOversubscribed, .overdueAssignment:
      break
    case .overdueReview:
      takeOverAnswered(escalation, &agenda)
    }
  }

  /// A task that was taken up and found waiting goes back to its worker, before new work.
  mutating func questionAnswered(_ id: TaskID, _ agenda: inout Agenda) {
    guard id.index != CounterpartRequest.forgotten else { return }
    tasks[id].openQuestions -= 1
    if tasks[id].openQuestions == 0, tasks[id].state == .escalated, tasks[id].hindrances.blockage.isNone {
      resume(id, &agenda)
    }
  }
}
