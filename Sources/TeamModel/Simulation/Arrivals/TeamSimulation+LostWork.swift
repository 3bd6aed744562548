import LeadPolicy
import Sampling
import SimulatedTime

/// Work leaves without being done: turned away because the team has as much as it holds, withdrawn because nobody
/// has begun in time, or cancelled.
extension TeamSimulation {
  // MARK: Work in progress is limited

  /// Takes a task that has just arrived in, unless its team has as many as it holds; for what preempts others
  /// there is always room.
  @inline(__always)
  mutating func hasRoom(for id: StrategicID) -> Bool {
    let team = strategicTasks[id].team
    if let limit = blueprint.workInProgressLimit {
      statistics.lost.limited += 1
      let preempts = blueprint.urgency.isIncident[Int(strategicTasks[id].stream.index)]
      guard preempts || teams[team].inSystem < limit else { return false }
    }
    teams[team].inSystem += 1
    return true
  }

  /// A task leaves as it arrives.
  mutating func turnAway(_ id: StrategicID, _ agenda: inout Agenda) {
    statistics.lost.turnedAway += 1
    traceOutcome(id, .cancelled, ended: agenda.now)
    ledger.cancelled += 1
    let source = strategicTasks[id].source
    strategicTasks.remove(id)
    if source != -1 { sourceIsFree(source, &agenda) }
  }

  // MARK: Patience

  /// Sees to it that a task that has just arrived is withdrawn if nobody begins in time.
  mutating func drawPatience(_ id: StrategicID, _ agenda: inout Agenda) {
    guard let sampler = blueprint.patience[Int(strategicTasks[id].stream.index)] else { return }
    var draws = randomness.stream(
      .patience, entity: StreamEntity.strategic(strategicTasks[id].stream, strategicTasks[id].arrivalNumber))
    let hours = SimulationDuration(hours: sampler.sample(using: &draws))
    let ends = blueprint.teamClock.advance(from: agenda.now, byWorkingHours: hours, hint: &teamClockHint)
    if ends < end {
      strategicTasks[id].patienceTimer = agenda.schedule(
        TeamEvent(kind: .patienceEnds, subject: id.index), at: ends)
    }
  }

  /// Somebody begins: to work on an atomic task, or to plan a strategic one.
  mutating func patienceIsRewarded(_ id: StrategicID, _ agenda: inout Agenda) {
    guard blueprint.patience[Int(strategicTasks[id].stream.index)] != nil else { return }
    // Planning first and breaking down later are one beginning.
    guard !strategicTasks[id].hasBegun else { return }
    strategicTasks[id].hasBegun = true
    agenda.cancel(strategicTasks[id].patienceTimer)
    strategicTasks[id].patienceTimer = .none
    statistics.lost.waitsOver += 1
  }

  /// Nobody has begun for as long as a task waits: it is withdrawn from wherever it waits.
  mutating func patienceEnds(_ id: StrategicID, _ agenda: inout Agenda) {
    strategicTasks[id].patienceTimer = .none
    statistics.lost.waitsOver += 1
    statistics.lost.withdrawn += 1
    let team = strategicTasks[id].team
    switch strategicTasks[id].status {
    case .deferred: backlogs[Int(team.index)].remove(id, strategicTasks[id].priority)
    case .escalated: forgetEscalations { $0.strategic == id }
    case .planning: withdrawFromPlanning(id, agenda)
    case .underWay: withdrawTask(strategicTasks[id].firstTask, &agenda)
    }
    let isPlanned = blueprint.streams[Int(strategicTasks[id].stream.index)].isPlanned
    cancel(id, &agenda)
    // Its hours count no more.
    if isPlanned, blueprint.admissionIsEnabled { reconsiderBacklog(team, &agenda) }
  }

  /// Takes a strategic task that the lead has not begun to plan from the lead's queue, with its estimated hours.
  private mutating func withdrawFromPlanning(_ id: StrategicID, _ agenda: borrowing Agenda) {
    let team = strategicTasks[id].team
    let lead = blueprint.lead(of: team)
    guard let item = personalQueues[Int(lead.index)].remove(.planning, subject: id.index) else {
      preconditionFailure("a task that nobody has begun to plan waits for the lead")
    }
    leaveStation(item, of: lead, agenda.now)
    people[lead].committedWaiting -= item.committed
    let breakdown = blueprint.breakdowns[Int(strategicTasks[id].breakdown)]
    for plan in breakdown.firstTask..<breakdown.firstTask + breakdown.taskCount {
      let task = blueprint.tasks[Int(plan)]
      release(task.estimate, from: blueprint.role(task.role, in: team))
    }
  }

  /// Takes an atomic task that nobody has begun from its queue, and from all who have been asked about it.
  private mutating func withdrawTask(_ id: TaskID, _ agenda: inout Agenda) {
    let assignee = tasks[id].assignee
    let role = tasks[id].role
    if !assignee.isNone {
      // Waiting for one person.
      if let item = personalQueues[Int(assignee.index)].remove(.task, subject: id.index) {
        leaveStation(item, of: assignee, agenda.now)
      }
      people[assignee].committedWaiting -= tasks[id].committed
      changeTeamCommitment(of: assignee, by: .zero - tasks[id].committed)
      loadChanged(assignee, at: agenda.now)
    } else {
      // Waiting for anybody of the role, or for somebody qualified.
      if let item = roleQueues[Int(role.index)].remove(.task, subject: id.index) {
        leaveStation(item, ofRole: role, agenda.now)
      }
      release(tasks[id].committed, from: role)
    }
    unassigned.removeAll { $0 == id }
    forgetEscalations { $0.task == id }
    forgetRequests(about: id)
    let worked = moment(agenda).worked.microseconds
    statistics.queueLength.add(-1, at: worked)
    statistics.workInProgress.add(-1, at: worked)
    move(id, to: .cancelled, &agenda)
    traceTask(id, completed: nil)
    tasks.remove(id)
  }

  /// Whoever has been asked about something that is there no more may answer, but nobody listens. O(open
  /// escalations).
  private mutating func forgetEscalations(where isForgotten: (OpenEscalation) -> Bool) {
    for slot in 0..<Int32(openEscalations.slotCount) {
      let id = EscalationID(index: slot)
      guard openEscalations.isLive(id), isForgotten(openEscalations[id]) else { continue }
      openEscalations[id].task = .none
      openEscalations[id].strategic = .none
      openEscalations[id].isForgotten = true
    }
  }

  /// The same for what counterparts have been asked before its worker begins. O(open requests).
  private mutating func forgetRequests(about task: TaskID) {
    for slot in 0..<Int32(requests.slotCount) {
      let id = CounterpartRequestID(index: slot)
      guard requests.isLive(id), requests[id].subject == task.index else { continue }
      switch requests[id].kind {
      case .collaboration, .consultation, .beforeStart: requests[id].subject = CounterpartRequest.forgotten
      case .escalation, .beforeHandOff, .contract, .handOff: break
      }
    }
  }

  // MARK: Leaving

  /// A strategic or atomic task leaves without having been done; nothing refers to it any more.
  mutating func cancel(_ id: StrategicID, _ agenda: inout Agenda) {
    traceOutcome(id, .cancelled, ended: agenda.now)
    let time = moment(agenda).worked - strategicTasks[id].arrived.worked
    ledger.timeInSystem += Int128(time.microseconds)
    ledger.cancelled += 1
    teams[strategicTasks[id].team].inSystem -= 1
    agenda.cancel(strategicTasks[id].patienceTimer)
    let source = strategicTasks[id].source
    strategicTasks.remove(id)
    if source != -1 { sourceIsFree(source, &agenda) }
  }
}
