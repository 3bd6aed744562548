import SimulatedTime

/// The books of one replication from its first moment, warm-up included: what went in must have come
/// out or be there still, and every hour a person was busy must belong to a piece of work.
public struct ConservationLedger: Hashable, Sendable {
  /// Strategic and atomic tasks that arrived.
  public var arrived = 0
  /// Of these, completed.
  public var completed = 0
  /// Of these, cancelled.
  public var cancelled = 0
  /// Of these, in the deferral backlog at the end; counted in the task table.
  public var deferred = 0
  /// Of these, accepted and not completed at the end; counted in the task table.
  public var inProgress = 0
  /// Working time that all arrived tasks have spent in the system, in microseconds.
  public var timeInSystem: Int128 = 0
  /// Shift time booked day by day on people.
  public var bookedOnPeople = SimulationDuration.zero
  /// Shift time of all finished work, and of unfinished work up to the end.
  public var bookedOnWork = SimulationDuration.zero

  /// Of those that have arrived so far, the ones that have neither been completed nor cancelled.
  public var inSystem: Int { arrived - completed - cancelled }

  /// Whether the books balance, to the task and to the microsecond.
  public var holds: Bool {
    arrived == completed + cancelled + deferred + inProgress && bookedOnPeople == bookedOnWork
  }
}
