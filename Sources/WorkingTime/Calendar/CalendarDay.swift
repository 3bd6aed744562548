/// A day of the proleptic Gregorian calendar, without a time or a time zone.
public struct CalendarDay: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Days since 1970-01-01; negative before it.
  public var daysSinceEpoch: Int

  /// The day the given number of days after 1970-01-01.
  public init(daysSinceEpoch: Int) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  public static func < (earlier: Self, later: Self) -> Bool {
    earlier.daysSinceEpoch < later.daysSinceEpoch
  }
}
