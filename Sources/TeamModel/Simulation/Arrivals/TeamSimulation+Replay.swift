import SimulatedTime

/// A record is replayed in a closed loop: later work reacts to completions.
extension TeamSimulation {
  /// Puts those recorded tasks on the agenda that react to nothing: they arrive when they did.
  mutating func beginReplay(_ first: Int32, _ endOfRecord: Int32, _ agenda: inout Agenda) {
    for place in first..<endOfRecord where blueprint.recordedArrivals[Int(place)].cause < 0 {
      let time = blueprint.recordedArrivals[Int(place)].time
      if time < end { agenda.schedule(TeamEvent(kind: .recordedTaskArrives, subject: place), at: time) }
    }
  }

  /// A recorded task arrives; it has the number that it has in the record, whatever arrives before it.
  mutating func recordedTaskArrives(_ place: Int32, _ agenda: inout Agenda) {
    let recorded = blueprint.recordedArrivals[Int(place)]
    guard
      case .replayed(let first, _) = blueprint.streams[Int(recorded.stream.index)].arrivals.process
    else { return }
    let source = recorded.firstReaction < recorded.endOfReactions ? -2 - place : -1
    taskArrives(
      recorded.stream, UInt32(bitPattern: place - first), source: source, recorded, &agenda)
  }

  /// A recorded task has left: what reacts to it arrives as long after as it did in the record, on the stream's clock.
  mutating func reactionsFollow(_ place: Int32, _ agenda: inout Agenda) {
    let cause = blueprint.recordedArrivals[Int(place)]
    let clock = blueprint.streams[Int(cause.stream.index)].arrivals.clock
    for row in cause.firstReaction..<cause.endOfReactions {
      let place = blueprint.reactions[Int(row)]
      let recorded = blueprint.recordedArrivals[Int(place)].time
      let next: SimulationTime
      switch clock {
      case .workingHours:
        var hint: Int32 = 0
        let gap = blueprint.teamClock.workingHours(between: cause.completed, and: recorded, hint: &hint)
        // Time passes between a completion and what reacts to it, however little.
        next = blueprint.teamClock.advance(
          from: agenda.now, byWorkingHours: max(SimulationDuration(microseconds: 1), gap),
          hint: &teamClockHint)
      case .allHours, .profile:
        next = agenda.now + max(SimulationDuration(microseconds: 1), recorded - cause.completed)
      }
      if next < end { agenda.schedule(TeamEvent(kind: .recordedTaskArrives, subject: place), at: next) }
    }
  }

  /// What a record says of a task's size, where it says anything.
  func recordedSize(of id: StrategicID) -> RecordedArrival? {
    let place: Int32
    switch blueprint.streams[Int(strategicTasks[id].stream.index)].arrivals.process {
    case .recorded(let first, let end), .replayed(let first, let end):
      place = first + Int32(bitPattern: strategicTasks[id].arrivalNumber)
      // Incidents have streams of their own, without a record.
      guard place < end else { return nil }
    case .poisson, .bursts, .sources: return nil
    }
    return blueprint.recordedArrivals[Int(place)]
  }
}
