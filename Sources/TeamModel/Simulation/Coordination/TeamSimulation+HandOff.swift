import Sampling
import SimulatedTime

/// A task that has passed is complete when the other side has taken it over, or when somebody has been told that
/// they do not.
extension TeamSimulation {
  /// Everything a task needed is there: the other side is asked to take it over.
  @inline(__always)
  mutating func offerHandOff(_ id: TaskID, _ agenda: inout Agenda) {
    if blueprint.hasHandOff { askToTakeOver(id, &agenda) } else { handedOff(id, &agenda) }
  }

  private mutating func askToTakeOver(_ id: TaskID, _ agenda: inout Agenda) {
    guard let settings = blueprint.handOff else { return handedOff(id, &agenda) }
    tasks[id].offered = moment(agenda)
    if let patience = settings.escalateAfter {
      watchState(id, until: deadline(patience, for: lead(of: id), agenda), &agenda)
    }
    let number = strategicTasks[tasks[id].strategic].number
    var draws = randomness.stream(.request(.handOff), entity: entity(id))
    let service = SimulationDuration(hours: settings.response.sample(using: &draws))
    ask(settings.counterpart, .handOff, about: id.index, number: number, taking: service, &agenda)
  }

  /// The other side has acknowledged a task, or an escalation about that has been answered: whichever is first.
  mutating func handOffAcknowledged(_ id: TaskID, of number: Int32, _ agenda: inout Agenda) {
    guard let settings = blueprint.handOff, isOffered(id, of: number) else { return }
    let taken = serviceHours(since: tasks[id].offered, until: moment(agenda), for: lead(of: id))
    statistics.coordination.handOff.record(taken)
    if taken < settings.serviceLevel { statistics.coordination.handOffsWithinServiceLevel += 1 }
    handedOff(id, &agenda)
  }

  /// Whether a task of the strategic task with the given number still waits to be taken over.
  func isOffered(_ id: TaskID, of number: Int32) -> Bool {
    // The record may be another task's by now.
    tasks.isLive(id) && tasks[id].state == .readyForHandOff
      && strategicTasks[tasks[id].strategic].number == number
  }
}
