import SimulatedTime

/// One person's working day in one replication; weekends and absences leave no record unless work was booked.
public struct DailyRecord: Hashable, Sendable, BitwiseCopyable {
  /// Days since the scenario's first day.
  public var day: Int32
  /// Index into the roster: individual contributors in role order, then the lead.
  public var person: Int32
  /// Shift time of that day.
  public var available: SimulationDuration
  /// Shift time booked on work.
  public var busy: SimulationDuration
  /// Estimated direct hours of the work assigned and not yet done, at the end of the day.
  public var committed: SimulationDuration

  /// A record from its parts.
  public init(
    day: Int32, person: Int32, available: SimulationDuration, busy: SimulationDuration,
    committed: SimulationDuration
  ) {
    self.day = day
    self.person = person
    self.available = available
    self.busy = busy
    self.committed = committed
  }
}
