/// What must be true of the counterparts and of what waits for them; asked once a day in debug builds.
extension TeamSimulation {
  /// Whether no request waits beside a free server, and tasks wait for as many answers as are under way.
  func requestsAreRight() -> Bool {
    var waiting = 0
    for index in 0..<Int32(blueprint.counterparts.table.count) {
      let state = counterparts[CounterpartID(index: index)]
      let servers = blueprint.counterparts.table[Int(index)].servers
      guard state.busy >= 0, servers == 0 ? state.busy == 0 : state.busy <= servers else { return false }
      if !state.firstWaiting.isNone, state.busy < servers { return false }
      var next = state.firstWaiting
      while !next.isNone {
        guard requests.isLive(next), requests[next].counterpart.index == index else { return false }
        if requests[next].next.isNone, next != state.lastWaiting { return false }
        next = requests[next].next
        waiting += 1
      }
    }
    return waiting <= requests.count && questionsAreOpen() && contractsAreOpen()
  }

  /// Whether every task waits for the answers that somebody works on, and for no others.
  private func questionsAreOpen() -> Bool {
    var open = [Int](repeating: 0, count: tasks.slotCount)
    for slot in 0..<Int32(requests.slotCount) {
      let id = CounterpartRequestID(index: slot)
      guard requests.isLive(id) else { continue }
      switch requests[id].kind {
      case .collaboration, .consultation, .beforeStart, .beforeHandOff:
        guard requests[id].subject != CounterpartRequest.forgotten else { continue }
        open[Int(requests[id].subject)] += 1
      case .escalation:
        let escalation = openEscalations[EscalationID(index: requests[id].subject)]
        if escalation.isForgotten { continue }
        if escalation.trigger == .dbaAssistance || escalation.trigger == .architectureDecision {
          open[Int(escalation.task.index)] += 1
        }
      case .contract, .handOff: break
      }
    }
    return (0..<Int32(tasks.slotCount)).allSatisfy { slot in
      let id = TaskID(index: slot)
      return tasks.isLive(id) ? Int(tasks[id].openQuestions) == open[Int(slot)] : open[Int(slot)] == 0
    }
  }

  /// Whether contracts and the strategic tasks that wait for them know each other.
  private func contractsAreOpen() -> Bool {
    (0..<Int32(contracts.slotCount)).allSatisfy { slot in
      let id = ContractID(index: slot)
      guard contracts.isLive(id), !contracts[id].strategic.isNone else { return true }
      return strategicTasks.isLive(contracts[id].strategic)
        && strategicTasks[contracts[id].strategic].contract == id
    }
  }
}
