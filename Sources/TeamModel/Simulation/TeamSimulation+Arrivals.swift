import LeadPolicy
import Sampling
import SimulatedTime

/// Tasks arrive on their streams.
extension TeamSimulation {
  /// Draws the next arrival of a stream and puts it on the agenda, if it falls into the run.
  mutating func scheduleNextArrival(_ stream: StreamID, _ agenda: inout Agenda) {
    let definition = blueprint.streams[Int(stream.index)]
    let gap = SimulationDuration(
      hours: streams[stream].interarrivals.exponential() * definition.meanInterarrivalHours)
    let next =
      definition.runsOnWorkingHours
      ? blueprint.teamClock.advance(from: agenda.now, byWorkingHours: gap, hint: &teamClockHint)
      : agenda.now + gap
    if next < end {
      agenda.schedule(TeamEvent(kind: .taskArrives, subject: stream.index), at: next)
    }
  }

  mutating func taskArrives(_ stream: StreamID, _ agenda: inout Agenda) {
    let definition = blueprint.streams[Int(stream.index)]
    let arrivalNumber = streams[stream].arrivals
    streams[stream].arrivals += 1
    scheduleNextArrival(stream, &agenda)

    var content = randomness.stream(.taskContent, entity: StreamEntity.strategic(stream, arrivalNumber))
    let breakdown = definition.firstBreakdown + Int32(definition.breakdown.index(using: &content))
    let priority = definition.priority.index(using: &content)
    let id = strategicTasks.insert(
      StrategicTask(
        stream: stream, arrivalNumber: arrivalNumber, number: Int32(ledger.arrived),
        breakdown: breakdown, priority: blueprint.priorities[priority], status: .planning,
        arrived: moment(agenda), wasDeferred: false, openTasks: 0, completedTasks: 0, firstTask: .none))
    ledger.arrived += 1
    traceArrival(id)
    if definition.isPlanned {
      statistics.strategicArrivals += 1
      admit(id, &agenda)
    } else {
      breakDown(id, &agenda)
    }
  }
}
