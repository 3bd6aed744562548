/// A person's day in one replication.
@frozen
public struct DailyRow: Sendable, Hashable, BitwiseCopyable {
  /// Days since 1970-01-01.
  public var day: Int
  /// The person's number on the roster, from 0.
  public var person: Int
  /// Shift time of the day in microseconds.
  public var available: Int64
  /// Shift time booked on work in microseconds.
  public var busy: Int64
  /// Estimated shift time of the work assigned and not yet done, at the end of the day, in microseconds.
  public var committed: Int64

  /// A day from its parts.
  @inlinable
  public init(day: Int, person: Int, available: Int64, busy: Int64, committed: Int64) {
    self.day = day
    self.person = person
    self.available = available
    self.busy = busy
    self.committed = committed
  }
}
