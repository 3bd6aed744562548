import SimulatedTime

extension CompiledScenario {
  /// Working hours of the team's calendar between two instants of a replication; negative where the end comes first.
  public func workingHours(from start: SimulationTime, to end: SimulationTime) -> SimulationDuration {
    var hint: Int32 = 0
    return teamClock.workingHours(between: start, and: end, hint: &hint)
  }
}
