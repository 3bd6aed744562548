import SimulatedTime

/// Counterparts answer what they are asked: at once side by side, or with a limited number of people, first come,
/// first served.
///
/// Service takes the working time of the team's clock. All teams of a department ask the same counterparts.
extension TeamSimulation {
  /// Sets up the counterparts of a replication.
  mutating func prepareCounterparts() {
    requests.removeAll()
    contracts.removeAll()
    counterparts.removeAll()
    for _ in blueprint.counterparts.table { _ = counterparts.insert(CounterpartState()) }
    statistics.coordination.stations = Array(
      repeating: StationTally(), count: blueprint.counterparts.table.count)
  }

  /// Asks a counterpart; an answer that takes no time is there when this returns.
  ///
  /// - Parameters:
  ///   - subject: the index of the escalation, contract or task it is about.
  ///   - number: for a hand-off, the number of the strategic task.
  ///   - service: working time of service.
  mutating func ask(
    _ counterpart: CounterpartID, _ kind: CounterpartRequest.Kind, about subject: Int32, number: Int32 = -1,
    taking service: SimulationDuration, _ agenda: inout Agenda
  ) {
    var request = CounterpartRequest(
      kind: kind, counterpart: counterpart, subject: subject, number: number, service: service,
      asked: .zero)
    let servers = counterpart.isNone ? 0 : blueprint.counterparts.table[Int(counterpart.index)].servers
    guard servers > 0 else {
      let id = requests.insert(request)
      enterStation(id, agenda.now)
      return beginService(id, &agenda)
    }
    request.asked = moment(agenda).worked
    let id = requests.insert(request)
    enterStation(id, agenda.now)
    if counterparts[counterpart].busy < servers, counterparts[counterpart].firstWaiting.isNone {
      serve(id, &agenda)
    } else {
      let last = counterparts[counterpart].lastWaiting
      counterparts[counterpart].lastWaiting = id
      if last.isNone { counterparts[counterpart].firstWaiting = id } else { requests[last].next = id }
    }
  }

  /// A counterpart is done with a request.
  mutating func counterpartAnswers(_ id: CounterpartRequestID, _ agenda: inout Agenda) {
    let counterpart = requests[id].counterpart
    let servers = counterpart.isNone ? 0 : blueprint.counterparts.table[Int(counterpart.index)].servers
    guard servers > 0 else { return answer(id, &agenda) }
    counterparts[counterpart].busy -= 1
    let worked = moment(agenda).worked
    statistics.coordination.stations[Int(counterpart.index)].busyChanges(by: -1, at: worked)
    answer(id, &agenda)
    while counterparts[counterpart].busy < servers {
      let next = counterparts[counterpart].firstWaiting
      guard !next.isNone else { return }
      counterparts[counterpart].firstWaiting = requests[next].next
      if requests[next].next.isNone { counterparts[counterpart].lastWaiting = .none }
      if isStillWanted(next) { serve(next, &agenda) } else { dismiss(next, agenda) }
    }
  }

  /// One of the counterpart's people takes a request up.
  private mutating func serve(_ id: CounterpartRequestID, _ agenda: inout Agenda) {
    let request = requests[id]
    let worked = moment(agenda).worked
    let station = Int(request.counterpart.index)
    statistics.coordination.stations[station].serviceBegins(after: worked - request.asked)
    if request.service > .zero {
      counterparts[request.counterpart].busy += 1
      statistics.coordination.stations[station].busyChanges(by: 1, at: worked)
    }
    beginService(id, &agenda)
  }

  private mutating func beginService(_ id: CounterpartRequestID, _ agenda: inout Agenda) {
    let service = requests[id].service
    // Nobody may find a task waiting for an answer that takes no time.
    guard service > .zero else { return answer(id, &agenda) }
    let answered = blueprint.teamClock.advance(
      from: agenda.now, byWorkingHours: service, hint: &teamClockHint)
    if answered < end {
      agenda.schedule(TeamEvent(kind: .counterpartAnswers, subject: id.index), at: answered)
    }
  }

  /// What was asked is answered.
  private mutating func answer(_ id: CounterpartRequestID, _ agenda: inout Agenda) {
    leaveStation(id, agenda.now)
    let request = requests[id]
    requests.remove(id)
    switch request.kind {
    case .escalation: escalationAnswered(EscalationID(index: request.subject), &agenda)
    case .collaboration, .consultation, .beforeStart:
      questionAnswered(TaskID(index: request.subject), &agenda)
    case .beforeHandOff: handOffQuestionAnswered(TaskID(index: request.subject), &agenda)
    case .contract: contractAgreed(ContractID(index: request.subject), &agenda)
    case .handOff: handOffAcknowledged(TaskID(index: request.subject), of: request.number, &agenda)
    }
  }

  /// Whether a request that waits has not been overtaken by events.
  private func isStillWanted(_ id: CounterpartRequestID) -> Bool {
    let request = requests[id]
    switch request.kind {
    case .handOff: return isOffered(TaskID(index: request.subject), of: request.number)
    case .escalation:
      let escalation = openEscalations[EscalationID(index: request.subject)]
      guard !escalation.isForgotten else { return false }
      switch escalation.trigger {
      case .overdueHandOff: return isOffered(escalation.task, of: escalation.number)
      case .overdueReview, .blockedTask: return !escalation.task.isNone
      default: return true
      }
    case .collaboration, .consultation, .beforeStart: return request.subject != CounterpartRequest.forgotten
    case .beforeHandOff, .contract: return true
    }
  }

  /// Forgets a request that nobody waits for any more.
  private mutating func dismiss(_ id: CounterpartRequestID, _ agenda: borrowing Agenda) {
    leaveStation(id, agenda.now)
    let request = requests[id]
    if request.kind == .escalation { openEscalations.remove(EscalationID(index: request.subject)) }
    requests.remove(id)
  }
}
