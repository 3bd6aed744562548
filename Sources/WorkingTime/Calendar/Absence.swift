/// Days on which one person is away, first and last included.
public struct Absence: Hashable, Sendable {
  /// The first day away.
  public var first: CalendarDay
  /// The last day away, not before `first`.
  public var last: CalendarDay

  /// An absence from `first` to `last`, both included.
  public init(first: CalendarDay, last: CalendarDay) {
    self.first = first
    self.last = last
  }
}
