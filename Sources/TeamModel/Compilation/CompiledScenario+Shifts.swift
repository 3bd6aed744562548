import SimulatedTime

extension CompiledScenario {
  /// The stretches between two instants in which a person is on shift, in order.
  ///
  /// - Parameters:
  ///   - person: Index into the roster.
  ///   - start: The first instant.
  ///   - end: The instant after the last; nothing lies between where it is not after `start`.
  public func stretchesOnShift(
    ofPerson person: Int, from start: SimulationTime, to end: SimulationTime
  ) -> [Range<SimulationTime>] {
    let schedule = people[person].schedule
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
