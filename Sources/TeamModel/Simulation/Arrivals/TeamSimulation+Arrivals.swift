import LeadPolicy
import Sampling
import Scenarios
import SimulatedTime

/// Tasks arrive on their streams.
extension TeamSimulation {
  /// Puts the first arrival of a stream on the agenda; a stream with bursts may begin in one.
  mutating func beginArrivals(_ stream: StreamID, _ agenda: inout Agenda) {
    if case .sources(let first, let end, _) = blueprint.streams[Int(stream.index)].arrivals.process {
      for source in first..<end { scheduleSubmission(source, &agenda) }
      return
    }
    if case .replayed(let first, let end) = blueprint.streams[Int(stream.index)].arrivals.process {
      return beginReplay(first, end, &agenda)
    }
    if case .bursts(let process) = blueprint.streams[Int(stream.index)].arrivals.process {
      streams[stream].phase = process.stationaryPhase(using: &streams[stream].interarrivals)
    }
    scheduleNextArrival(stream, &agenda)
  }

  /// Draws the next arrival of a stream and puts it on the agenda, if it falls into the run.
  mutating func scheduleNextArrival(_ stream: StreamID, _ agenda: inout Agenda) {
    let next = nextArrival(stream, after: agenda.now)
    if next < end {
      agenda.schedule(TeamEvent(kind: .tasksArrive, subject: stream.index), at: next)
    }
  }

  private mutating func nextArrival(_ stream: StreamID, after now: SimulationTime) -> SimulationTime {
    let place = Int(stream.index)
    let hours: Double
    // Part by part: a stream is long to copy.
    switch blueprint.streams[place].arrivals.process {
    case .poisson(let process):
      hours = process.nextInterarrivalHours(using: &streams[stream].interarrivals)
    case .bursts(let process):
      var phase = streams[stream].phase
      // Over whole weeks no clock counts more hours than the wall clock.
      hours = process.nextInterarrivalHours(
        &phase, upTo: 24 * Double(blueprint.totalDays + 7), using: &streams[stream].interarrivals)
      streams[stream].phase = phase
    case .recorded(let first, let end):
      let next = first + Int32(bitPattern: streams[stream].batches)
      return next < end ? blueprint.recordedArrivals[Int(next)].time : .distantFuture
    case .replayed, .sources:
      preconditionFailure("what reacts to completions has events of its own")
    }
    switch blueprint.streams[place].arrivals.clock {
    case .workingHours:
      return blueprint.teamClock.advance(
        from: now, byWorkingHours: SimulationDuration(hours: hours), hint: &teamClockHint)
    case .allHours:
      return now + SimulationDuration(hours: hours)
    case .profile(let profile, let restsOnHolidays):
      let clock = blueprint.teamClock
      let hour = profile.advance(
        &streams[stream].instant, byAverageHours: hours, before: blueprint.totalDays
      ) { !restsOnHolidays || clock.availableTime(onDay: $0) > .zero }
      guard let hour else { return .distantFuture }
      let midnight = Int64(streams[stream].instant.day) * SimulationDuration.day.microseconds
      return SimulationTime(microseconds: midnight) + SimulationDuration(hours: hour)
    }
  }

  /// The tasks of a batch arrive on a stream.
  mutating func tasksArrive(_ stream: StreamID, _ agenda: inout Agenda) {
    let size = batchSize(stream)
    let recorded = recordedArrival(stream)
    streams[stream].batches += 1
    if let known = blueprint.compiledControls.streams[Int(stream.index)] {
      statistics.controls.arrivals[known.control] += known.weight
    }
    scheduleNextArrival(stream, &agenda)
    for _ in 0..<size {
      let arrivalNumber = streams[stream].arrivals
      streams[stream].arrivals += 1
      taskArrives(stream, arrivalNumber, recorded, &agenda)
    }
  }

  /// Of the batch that arrives now.
  private mutating func batchSize(_ stream: StreamID) -> Int {
    guard let sampler = blueprint.streams[Int(stream.index)].arrivals.batchSize else { return 1 }
    var draws = randomness.stream(
      .batchSize, entity: StreamEntity.strategic(stream, streams[stream].batches))
    let size = sampler.sample(using: &draws).rounded()
    return Int(min(max(1, size), Double(ArrivalSettings.largestBatch)))
  }

  /// What is known of the arrival that happens now.
  @inline(__always)
  private mutating func recordedArrival(_ stream: StreamID) -> RecordedArrival? {
    guard case .recorded(let first, _) = blueprint.streams[Int(stream.index)].arrivals.process else {
      return nil
    }
    return blueprint.recordedArrivals[Int(first + Int32(bitPattern: streams[stream].batches))]
  }

  /// A task arrives; the draws about it are about its arrival number.
  mutating func taskArrives(
    _ stream: StreamID, _ arrivalNumber: UInt32, source: Int32 = -1, _ recorded: RecordedArrival?,
    _ agenda: inout Agenda
  ) {
    let place = Int(stream.index)
    let entity = StreamEntity.strategic(stream, arrivalNumber)
    var content = randomness.stream(.taskContent, entity: entity)
    // Both are drawn even where a record knows better, so that each depends on its own draw alone.
    var breakdown = Int32(blueprint.streams[place].breakdown.index(using: &content))
    var priority = blueprint.priorities[blueprint.streams[place].priority.index(using: &content)]
    traceDraw(.arrival, about: entity, Double(agenda.now.microseconds))
    traceDraw(.breakdown, about: entity, Double(breakdown))
    traceDraw(.priority, about: entity, Double(priority.rawValue))
    if let known = blueprint.compiledControls.streams[place] {
      let drawn = blueprint.breakdowns[Int(blueprint.streams[place].firstBreakdown + breakdown)]
      statistics.controls.contentHours += drawn.estimatedHours - known.hours
      statistics.controls.contentTasks += Double(drawn.taskCount) - known.tasks
    }
    if let recorded {
      if recorded.breakdown >= 0 { breakdown = recorded.breakdown }
      priority = recorded.priority ?? priority
    }
    let id = strategicTasks.insert(
      StrategicTask(
        stream: stream, team: team(for: stream, arrivalNumber), arrivalNumber: arrivalNumber,
        number: Int32(ledger.arrived),
        breakdown: blueprint.streams[place].firstBreakdown + breakdown, priority: priority, status: .planning,
        arrived: moment(agenda), wasDeferred: false, openTasks: 0, completedTasks: 0, firstTask: .none))
    strategicTasks[id].source = source
    ledger.arrived += 1
    traceArrival(id)
    guard hasRoom(for: id) else { return turnAway(id, &agenda) }
    drawDueDate(id)
    if blueprint.hasPatience { drawPatience(id, &agenda) }
    if blueprint.urgency.isIncident[place] { statistics.urgency.incidents += 1 }
    if blueprint.streams[place].isPlanned {
      statistics.strategicArrivals += 1
      admit(id, &agenda)
    } else {
      breakDown(id, &agenda)
    }
  }

  /// The team of the department that gets a task.
  private mutating func team(for stream: StreamID, _ arrivalNumber: UInt32) -> TeamID {
    let count = UInt64(blueprint.teamCount)
    guard count > 1 else { return TeamID(index: 0) }
    switch blueprint.routing {
    case .roundRobin:
      return TeamID(index: Int32((UInt64(arrivalNumber) + UInt64(stream.index)) % count))
    case .random:
      var draws = randomness.stream(.routing, entity: StreamEntity.strategic(stream, arrivalNumber))
      return TeamID(index: Int32(min(draws.uniform() * Double(count), Double(count - 1))))
    case .leastCommitted:
      var best = TeamID(index: 0)
      for index in 1..<Int32(blueprint.teamCount)
      where committedUtilization(TeamID(index: index)) < committedUtilization(best) {
        best = TeamID(index: index)
      }
      return best
    }
  }
}
