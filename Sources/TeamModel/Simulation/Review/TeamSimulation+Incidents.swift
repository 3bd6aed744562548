import LeadPolicy
import Sampling
import SimulatedTime

/// Violations that review misses come back as incidents, atomic tasks that go in front of everything else.
///
/// Putting an incident right is reviewed as all work is, but brings no violations of its own.
extension TeamSimulation {
  /// Draws which of the violations left in a completed task become incidents, and when.
  @inline(__always)
  mutating func scheduleIncidents(of id: TaskID, _ agenda: inout Agenda) {
    if blueprint.incidents != nil { drawIncidents(of: id, &agenda) }
  }

  private mutating func drawIncidents(of id: TaskID, _ agenda: inout Agenda) {
    let compiled = blueprint.tasks[Int(tasks[id].plan)]
    let left = tasks[id].defects & (compiled.vulnerabilityChecks | compiled.breakingChangeChecks)
    guard left != 0 else { return }
    for place in 0..<CompiledIncidents.checks.count {
      let bit = UInt16(1) << UInt16(CompiledIncidents.checks[place].rawValue)
      guard left & bit != 0 else { continue }
      let isVulnerability = compiled.vulnerabilityChecks & bit != 0
      scheduleIncident(of: id, check: place, isVulnerability: isVulnerability, &agenda)
    }
  }

  private mutating func scheduleIncident(
    of id: TaskID, check place: Int, isVulnerability: Bool, _ agenda: inout Agenda
  ) {
    guard let incidents = blueprint.incidents else { return }
    let probability =
      isVulnerability ? incidents.vulnerabilityProbability : incidents.breakingChangeProbability
    var draws = randomness.stream(.incident, entity: entity(id, round: Int32(place)))
    guard draws.uniform() < probability else { return }
    let delay = SimulationDuration(hours: 24 * incidents.delayDays.sample(using: &draws))
    let time = agenda.now + max(.zero, delay)
    guard time < end else { return }
    let origin = strategicTasks[tasks[id].strategic]
    let incident = pendingIncidents.insert(
      PendingIncident(
        stream: incidents.stream(origin.stream, check: place), team: origin.team,
        arrivalNumber: origin.arrivalNumber, ordinal: tasks[id].ordinal,
        breakdown: incidents.breakdowns[Int(tasks[id].plan)]))
    agenda.schedule(TeamEvent(kind: .incidentHappens, subject: incident.index), at: time)
  }

  /// An escaped violation has become an incident, and somebody must see to it.
  mutating func incidentHappens(_ id: IncidentID, _ agenda: inout Agenda) {
    let incident = pendingIncidents[id]
    pendingIncidents.remove(id)
    let strategic = strategicTasks.insert(
      StrategicTask(
        stream: incident.stream, team: incident.team, arrivalNumber: incident.arrivalNumber,
        number: Int32(ledger.arrived), breakdown: incident.breakdown, priority: .critical,
        status: .planning, arrived: moment(agenda), wasDeferred: false, openTasks: 0,
        completedTasks: 0, firstOrdinal: incident.ordinal, firstTask: .none))
    ledger.arrived += 1
    teams[incident.team].inSystem += 1
    statistics.review.incidents += 1
    traceArrival(strategic)
    breakDown(strategic, &agenda)
  }
}
