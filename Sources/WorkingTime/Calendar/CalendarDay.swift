/// A day of the proleptic Gregorian calendar, without a time or a time zone.
public struct CalendarDay: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Days since 1970-01-01; negative before it.
  public var daysSinceEpoch: Int

  /// The day the given number of days after 1970-01-01.
  public init(daysSinceEpoch: Int) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let thursday = Weekday.thursday.rawValue
    return Weekday.allCases[(daysSinceEpoch.dividedDown(by: 7).remainder + thursday) % 7]
  }

  /// Whether the first day comes before the second.
  public static func < (earlier: Self, later: Self) -> Bool {
    earlier.daysSinceEpoch < later.daysSinceEpoch
  }

  /// The day `days` after `day`, or before it where `days` is negative.
  public static func + (day: Self, days: Int) -> Self {
    Self(daysSinceEpoch: day.daysSinceEpoch + days)
  }

  /// The number of days from `earlier` to `later`; negative where `later` comes first.
  public static func - (later: Self, earlier: Self) -> Int {
    later.daysSinceEpoch - earlier.daysSinceEpoch
  }
}
