import SimulatedTime
import WorkingTime

extension CompiledScenario {
  /// The stretches between two instants in which a person is on shift, in order.
  ///
  /// - Parameters:
  ///   - person: Index into the roster.
  ///   - start: The first instant.
  ///   - end: The instant after the last; nothing lies between where it is not after `start`.
  ///   - overtime: The days on which teams worked longer, `ReplicationTrace.overtime`.
  public func stretchesOnShift(
    ofPerson person: Int, from start: SimulationTime, to end: SimulationTime, overtime: [OvertimeDay] = []
  ) -> [Range<SimulationTime>] {
    let team = Int(people[person].team.index)
    let days = overtime.filter { $0.team == team }.map(\.day)
    guard !days.isEmpty, start < end else {
      return stretches(of: people[person].schedule, from: start, to: end)
    }
    var stretches: [Range<SimulationTime>] = []
    var from = start
    while from < end {
      let day = from.microseconds / SimulationDuration.day.microseconds
      let midnight = SimulationTime(microseconds: (day + 1) * SimulationDuration.day.microseconds)
      let schedule = days.contains(Int(day)) ? people[person].overtimeSchedule : people[person].schedule
      for stretch in self.stretches(of: schedule, from: from, to: min(end, midnight)) {
        if let last = stretches.last, last.upperBound == stretch.lowerBound {
          stretches[stretches.count - 1] = last.lowerBound..<stretch.upperBound
        } else {
          stretches.append(stretch)
        }
      }
      from = midnight
    }
    return stretches
  }

  private func stretches(
    of schedule: WorkSchedule.View, from start: SimulationTime, to end: SimulationTime
  ) -> [Range<SimulationTime>] {
    var hint: Int32 = 0
    var stretches: [Range<SimulationTime>] = []
    var next = schedule.firstTimeOnShift(atOrAfter: start, hint: &hint)
    while next < end {
      let shiftEnd = min(schedule.nextShiftEnd(after: next, hint: &hint), end)
      stretches.append(next..<shiftEnd)
      next = schedule.firstTimeOnShift(atOrAfter: shiftEnd, hint: &hint)
    }
    return stretches
  }
}
