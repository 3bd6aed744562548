import LeadPolicy
import SimulatedTime

/// What a traced replication writes down of contracts, blockers and hand-overs; the others pass by.
extension TeamSimulation {
  mutating func traceContract(_ contract: ContractID, with counterpart: CounterpartID, at now: SimulationTime)
  {
    guard isTraced else { return }
    let number = contracts[contract].number
    let name = counterpart.isNone ? "nobody" : blueprint.counterparts.ids[Int(counterpart.index)]
    trace?.recordContract(strategic: number, with: name, planned: now)
  }

  mutating func traceBlocker(_ id: TaskID, _ kind: BlockerKind, at now: SimulationTime) {
    guard isTraced else { return }
    let task = tasks[id]
    let strategic = strategicTasks[task.strategic].number
    trace?.recordBlocker(kind, of: task, strategic: strategic, began: now)
  }

  mutating func traceBlockerEscalated(_ id: TaskID) {
    guard isTraced else { return }
    let task = tasks[id]
    let strategic = strategicTasks[task.strategic].number
    trace?.recordBlockerEscalated(of: task, strategic: strategic)
  }

  mutating func traceBlockerEnd(_ id: TaskID, isEscalated: Bool, at now: SimulationTime) {
    guard isTraced else { return }
    let task = tasks[id]
    let strategic = strategicTasks[task.strategic].number
    trace?.recordBlockerEnd(of: task, strategic: strategic, at: now, isEscalated: isEscalated)
  }

  /// Writes down that a piece of work passes from one person to another, or to the queue of the role.
  mutating func traceHandOver(
    _ item: WorkItem, from: PersonID, to receiver: PersonID?, at now: SimulationTime
  ) {
    guard isTraced else { return }
    var strategic: Int32
    var ordinal: UInt8?
    switch item.kind {
    case .mentoring: return
    case .planning, .replanning: strategic = strategicTasks[StrategicID(index: item.subject)].number
    case .contract: strategic = contracts[ContractID(index: item.subject)].number
    case .unblocking, .task, .review, .peerReview:
      let id =
        item.kind == .unblocking
        ? blockages[BlockageID(index: item.subject)].task : TaskID(index: item.subject)
      // The task of a blocker that is over may be gone.
      if item.kind == .unblocking, blockages[BlockageID(index: item.subject)].isResolved { return }
      strategic = strategicTasks[tasks[id].strategic].number
      ordinal = tasks[id].ordinal
    }
    trace?.recordHandOver(strategic: strategic, ordinal: ordinal, from: from, to: receiver, at: now)
  }
}
