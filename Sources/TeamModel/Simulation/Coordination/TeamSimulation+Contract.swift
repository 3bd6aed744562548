import Sampling
import SimulatedTime

/// The lead defines the API contract of a strategic task, and the other side agrees; who begins before that has
/// to change their work.
extension TeamSimulation {
  /// Puts the contract of a strategic task that has just been planned before the lead, if it needs one.
  @inline(__always)
  mutating func beginContract(_ id: StrategicID, _ agenda: inout Agenda) {
    if blueprint.hasContract { planContract(id, &agenda) }
  }

  private mutating func planContract(_ id: StrategicID, _ agenda: inout Agenda) {
    guard let settings = blueprint.contract else { return }
    let strategic = strategicTasks[id]
    guard blueprint.streams[Int(strategic.stream.index)].isPlanned,
      changesAPI(blueprint.breakdowns[Int(strategic.breakdown)])
    else { return }
    let contract = contracts.insert(
      APIContract(
        strategic: id, number: strategic.number,
        entity: StreamEntity.strategic(strategic.stream, strategic.arrivalNumber),
        planned: moment(agenda).worked))
    strategicTasks[id].contract = contract
    traceContract(contract, with: settings.counterpart, at: agenda.now)
    enqueue(
      WorkItem(kind: .contract, subject: contract.index, committed: settings.expectedLeadHours),
      for: blueprint.lead(of: strategic.team), key: blueprint.coordinationKey, &agenda)
  }

  /// Whether a breakdown has a task that adds or changes an API.
  private func changesAPI(_ breakdown: CompiledBreakdown) -> Bool {
    let first = Int(breakdown.firstTask)
    return (first..<first + Int(breakdown.taskCount)).contains { blueprint.tasks[$0].isAPITask }
  }

  /// The lead's direct effort to define a contract.
  mutating func contractEffort(_ id: ContractID) -> SimulationDuration {
    guard let settings = blueprint.contract else { return .zero }
    var draws = randomness.stream(.contractEffort, entity: contracts[id].entity)
    let hours = settings.leadHours.sample(using: &draws)
    traceDraw(.contractHours, about: contracts[id].entity, hours)
    return SimulationDuration(hours: hours)
  }

  /// The lead has defined a contract.
  mutating func contractDefined(_ id: ContractID, _ agenda: inout Agenda) {
    guard let settings = blueprint.contract else { return }
    var draws = randomness.stream(.request(.contract), entity: contracts[id].entity)
    let service = SimulationDuration(hours: settings.response.sample(using: &draws))
    let number = contracts[id].number
    trace?.recordContractAsked(strategic: number, at: agenda.now)
    ask(settings.counterpart, .contract, about: id.index, taking: service, &agenda)
  }

  /// The other side agrees to a contract.
  mutating func contractAgreed(_ id: ContractID, _ agenda: inout Agenda) {
    guard let settings = blueprint.contract else { return }
    let contract = contracts[id]
    contracts.remove(id)
    if !contract.strategic.isNone { strategicTasks[contract.strategic].contract = .none }
    let taken = moment(agenda).worked - contract.planned
    statistics.coordination.contractLeadTime.record(taken)
    if taken <= settings.due { statistics.coordination.contractsOnTime += 1 }
    trace?.recordContractAgreed(
      strategic: contract.number, at: agenda.now, after: taken, isOnTime: taken <= settings.due)
  }

  /// Work on a task begins for the first time; without a contract there will be more of it.
  @inline(__always)
  mutating func beginsFirstPass(_ id: TaskID) {
    if blueprint.hasContract { beginsWithOrWithoutContract(id) }
  }

  private mutating func beginsWithOrWithoutContract(_ id: TaskID) {
    guard let settings = blueprint.contract, !tasks[id].hasBegun else { return }
    tasks[id].hasBegun = true
    guard blueprint.tasks[Int(tasks[id].plan)].isAPITask,
      !strategicTasks[tasks[id].strategic].contract.isNone
    else { return }
    var draws = randomness.stream(.contractRework, entity: entity(id))
    let share = settings.lateReworkShare.sample(using: &draws)
    let rework = SimulationDuration(hours: tasks[id].estimate.hours * share)
    tasks[id].nextPass += rework
    statistics.coordination.contractRework += rework
  }
}
