import LeadPolicy
import SimulatedTime

/// What comes between a task and its end: contracts, blockers, hand-overs, and actions about the load.
extension TraceLog {
  mutating func recordContract(strategic: Int32, with counterpart: String, planned: SimulationTime) {
    contractRows[strategic] = contracts.count
    contracts.append(
      ContractRecord(strategic: Int(strategic), counterpart: counterpart, planned: planned))
  }

  mutating func recordContractAsked(strategic: Int32, at time: SimulationTime) {
    guard let row = contractRows[strategic] else { return }
    contracts[row].asked = time
  }

  mutating func recordContractAgreed(
    strategic: Int32, at time: SimulationTime, after taken: SimulationDuration, isOnTime: Bool
  ) {
    guard let row = contractRows[strategic] else { return }
    contracts[row].agreed = time
    contracts[row].leadTimeHours = taken.hours
    contracts[row].isOnTime = isOnTime
  }

  mutating func recordBlocker(
    _ kind: BlockerKind, of task: TacticalTask, strategic: Int32, began: SimulationTime
  ) {
    blockers.append(
      BlockerRecord(
        strategic: Int(strategic), ordinal: Int(task.ordinal), kind: kind, began: began, ended: nil,
        isEscalated: false))
  }

  /// The blocker of a task is over; a task has one at a time.
  mutating func recordBlockerEnd(
    of task: TacticalTask, strategic: Int32, at time: SimulationTime, isEscalated: Bool
  ) {
    let row = blockers.lastIndex { $0.strategic == Int(strategic) && $0.ordinal == Int(task.ordinal) }
    guard let row else { return }
    blockers[row].ended = time
    blockers[row].isEscalated = isEscalated
  }

  /// The blocker of a task has been escalated and holds still.
  mutating func recordBlockerEscalated(of task: TacticalTask, strategic: Int32) {
    let row = blockers.lastIndex { $0.strategic == Int(strategic) && $0.ordinal == Int(task.ordinal) }
    if let row { blockers[row].isEscalated = true }
  }

  mutating func recordHandOver(
    strategic: Int32, ordinal: UInt8?, from: PersonID, to: PersonID?, at time: SimulationTime
  ) {
    handOvers.append(
      HandOverRecord(
        strategic: Int(strategic), ordinal: ordinal.map(Int.init), from: Int(from.index),
        to: to.map { Int($0.index) }, time: time))
  }

  mutating func recordActions(
    _ decision: CapacityActionDecision, _ team: TeamID, day: Int, isOvertimeWorked: Bool,
    areBorrowedPresent: Bool
  ) {
    actionDays.append(
      ActionDay(
        team: Int(team.index), day: day, decision: decision, isOvertimeWorked: isOvertimeWorked,
        areBorrowedPresent: areBorrowedPresent))
  }
}
