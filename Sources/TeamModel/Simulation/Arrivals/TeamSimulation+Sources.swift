import Sampling
import SimulatedTime

/// A finite population of sources: each submits a task, waits until it has left, and submits the next a while later.
extension TeamSimulation {
  /// Draws when a source submits its next task and puts it on the agenda, if it falls into the run.
  mutating func scheduleSubmission(_ source: Int32, _ agenda: inout Agenda) {
    let stream = blueprint.sources[Int(source)]
    let arrivals = blueprint.streams[Int(stream.index)].arrivals
    guard case .sources(let first, _, let sampler) = arrivals.process else { return }
    var draws = randomness.stream(
      .timeBetween,
      entity: StreamEntity.submission(stream, source: source - first, number: submissions[Int(source)]))
    // Time passes between the tasks of a source, however little, so that a run comes to its end.
    let wait = max(
      SimulationDuration(microseconds: 1), SimulationDuration(hours: sampler.sample(using: &draws)))
    let next: SimulationTime
    switch arrivals.clock {
    case .workingHours:
      next = blueprint.teamClock.advance(from: agenda.now, byWorkingHours: wait, hint: &teamClockHint)
    case .allHours, .profile: next = agenda.now + wait
    }
    if next < end { agenda.schedule(TeamEvent(kind: .sourceSubmits, subject: source), at: next) }
  }

  /// Something that others wait for has left.
  mutating func sourceIsFree(_ source: Int32, _ agenda: inout Agenda) {
    if source >= 0 { scheduleSubmission(source, &agenda) } else { reactionsFollow(-2 - source, &agenda) }
  }

  /// A source submits its next task. The draws about it are about the source and its number, so that the same source
  /// brings the same tasks in the same order, whatever the others do.
  mutating func sourceSubmits(_ source: Int32, _ agenda: inout Agenda) {
    let stream = blueprint.sources[Int(source)]
    guard case .sources(let first, let end, _) = blueprint.streams[Int(stream.index)].arrivals.process
    else { return }
    let number = submissions[Int(source)] &* UInt32(end - first) &+ UInt32(source - first)
    submissions[Int(source)] &+= 1
    taskArrives(stream, number, source: source, nil, &agenda)
  }
}
