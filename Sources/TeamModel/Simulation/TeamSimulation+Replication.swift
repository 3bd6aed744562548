import DiscreteEvent
import LeadPolicy
import Sampling
import SimulatedTime

/// The beginning and the end of a replication.
extension TeamSimulation {
  /// Clears what an earlier replication left and puts the first events on the agenda.
  mutating func prepare(
    replication: UInt32, isTraced: Bool, observingStations: Bool, forcing forced: ForcedDecision?,
    _ agenda: inout Agenda
  ) {
    self.forced = forced
    failure = nil
    do {
      try advisor?.beginReplication(Int(replication), seed: blueprint.seed)
    } catch {
      failure = error
      agenda.stop()
    }
    decisionCount = 0
    wrappingUp = .none
    randomness = RandomStreams(seed: blueprint.seed, replication: replication)
    strategicTasks.removeAll()
    tasks.removeAll()
    openEscalations.removeAll()
    pendingIncidents.removeAll()
    blockages.removeAll()
    people.removeAll()
    roles.removeAll()
    streams.removeAll()
    personalQueues.removeAll()
    roleQueues.removeAll()
    load.removeAll()
    policies.removeAll(keepingCapacity: true)
    for _ in 0..<blueprint.teamCount { policies.append(blueprint.assignment.policy) }
    unassigned.removeAll(keepingCapacity: true)
    teams.removeAll()
    for team in backlogs.indices { backlogs[team].removeAll() }
    for source in submissions.indices { submissions[source] = 0 }
    teamClockHint = 0
    statistics.clear()
    statistics.controls.reset(blueprint.compiledControls)
    prepareCounterparts()
    ledger = ConservationLedger()
    daily.removeAll(keepingCapacity: true)
    population.removeAll(keepingCapacity: true)
    utilization.removeAll(keepingCapacity: true)
    escalationLog.removeAll(keepingCapacity: true)
    trace = isTraced ? TraceLog(blueprint) : nil
    self.isTraced = isTraced
    stations = observingStations ? StationMonitor(stationCount: blueprint.stations.count) : nil

    for _ in 0..<blueprint.teamCount {
      _ = teams.insert(
        TeamState(
          sustained: SustainedUtilizationMonitor(blueprint.thresholds),
          oversubscription: OversubscriptionMonitor(clearAfterDays: blueprint.thresholds.clearAfterDays)))
    }
    for person in blueprint.people { _ = people.insert(Person(person)) }
    for _ in blueprint.roles { _ = roles.insert(RoleState()) }
    actions.removeAll(keepingCapacity: true)
    for _ in 0..<blueprint.teamCount {
      actions.append(
        ActionState(overtime: blueprint.actions.overtime, borrowing: blueprint.actions.borrowing))
    }
    alarms.reset(horizonHours: blueprint.alarms.horizonHours)
    beginPresence()
    openDay(0)
    refreshLoad(at: .zero)
    for index in blueprint.people.indices {
      takeNextWork(PersonID(index: Int32(index)), &agenda)
    }
    lessons.removeAll(keepingCapacity: true)
    for _ in blueprint.mentoring.pupils { lessons.append(Lessons()) }
    beginWeek(0, &agenda)
    for index in blueprint.streams.indices {
      let id = streams.insert(
        StreamState(interarrivals: randomness.stream(.arrivals, entity: UInt64(index))))
      beginArrivals(id, &agenda)
    }
    agenda.schedule(
      TeamEvent(kind: .dayEnds, subject: 1), at: .zero + .day)
  }

  /// Closes the books at the end of the run.
  mutating func closeBooks(_ agenda: borrowing Agenda) {
    for slot in 0..<Int32(strategicTasks.slotCount) {
      let id = StrategicID(index: slot)
      guard strategicTasks.isLive(id) else { continue }
      traceOpen(id)
      let entered = strategicTasks[id].arrived.worked
      ledger.timeInSystem += Int128((moment(agenda).worked - entered).microseconds)
      if strategicTasks[id].status == .deferred { ledger.deferred += 1 } else { ledger.inProgress += 1 }
      var next = strategicTasks[id].firstTask
      while !next.isNone {
        let task = next
        next = tasks[task].nextSibling
        if tasks[task].state != .completed { traceTask(task, completed: nil) }
      }
    }
    for index in 0..<Int32(blueprint.people.count) {
      // A run that ended before its time left off in the middle of a day.
      book(PersonID(index: index), until: agenda.now)
      let person = people[PersonID(index: index)]
      ledger.bookedOnPeople += person.busyInAll
      if person.isBusy {
        traceWork(PersonID(index: index), until: agenda.now, isFinished: false)
        ledger.bookedOnWork += workedInStretch(PersonID(index: index), until: agenda.now)
      }
    }
    for team in alarms.indices { alarms[team].finish(at: moment(agenda).worked) }
    assert(ledger.holds, "the conservation law is broken: \(ledger)")
  }
}
