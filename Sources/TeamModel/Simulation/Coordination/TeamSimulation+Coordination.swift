import Sampling
import SimulatedTime

/// Tasks need something of counterparts before they are begun or handed off.
extension TeamSimulation {
  /// Asks those who work along on a task, who are consulted about it, and from whom it needs something before it
  /// is begun; its worker waits for all of them.
  @inline(__always)
  mutating func askPartners(_ id: TaskID, _ agenda: inout Agenda) {
    if blueprint.coordination.isOn { askBeforeStart(id, &agenda) }
  }

  private mutating func askBeforeStart(_ id: TaskID, _ agenda: inout Agenda) {
    let asked = blueprint.coordination.beforeStart[Int(tasks[id].plan)]
    tasks[id].openQuestions += Int16(asked.count)
    for place in asked { ask(blueprint.coordination.requests[Int(place)], about: id, &agenda) }
  }

  /// Asks what a task that is ready for hand-off still needs; false if it needs nothing.
  @inline(__always)
  mutating func asksBeforeHandOff(_ id: TaskID, _ agenda: inout Agenda) -> Bool {
    blueprint.coordination.isOn && asksForHandOff(id, &agenda)
  }

  private mutating func asksForHandOff(_ id: TaskID, _ agenda: inout Agenda) -> Bool {
    let asked = blueprint.coordination.beforeHandOff[Int(tasks[id].plan)]
    guard !asked.isEmpty else { return false }
    // Counted first, because the last answer completes the task, and there may be answers at once.
    tasks[id].openQuestions += Int16(asked.count)
    for place in asked { ask(blueprint.coordination.requests[Int(place)], about: id, &agenda) }
    return true
  }

  private mutating func ask(_ request: CompiledRequest, about id: TaskID, _ agenda: inout Agenda) {
    let entity = entity(id, round: request.place)
    var draws = randomness.stream(.request(request.kind), entity: entity)
    let hours = request.hours.sample(using: &draws)
    let subject: DrawRecord.Subject =
      switch request.kind {
      case .collaboration: .collaborationHours
      case .consultation: .consultationHours
      default: .requestHours
      }
    traceDraw(subject, about: entity, hours)
    let service = SimulationDuration(hours: hours)
    ask(request.counterpart, request.kind, about: id.index, taking: service, &agenda)
  }

  /// Something that a task needed before its hand-off is there.
  mutating func handOffQuestionAnswered(_ id: TaskID, _ agenda: inout Agenda) {
    tasks[id].openQuestions -= 1
    if tasks[id].openQuestions == 0 { offerHandOff(id, &agenda) }
  }
}
