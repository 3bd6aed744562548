/// When work is done: the shifts of each weekday, and the days on which nobody works.
public struct WorkingCalendar: Hashable, Sendable {
  /// The shifts of each weekday, seven entries indexed by `Weekday.rawValue`; each day's shifts are
  /// ascending and do not overlap.
  public var shifts: [[DailyShift]]
  /// Days without work, whatever their weekday.
  public var holidays: Set<CalendarDay>
  /// The zone whose clocks and dates the shifts and holidays, and the absences of those who work by this
  /// calendar, are read on; nil for that of the simulation clock.
  public var timeZone: TimeZoneName?

  /// A calendar with the same shifts on each of `workDays`.
  public init(
    workDays: Set<Weekday>, dailyShifts: [DailyShift], holidays: Set<CalendarDay> = [],
    timeZone: TimeZoneName? = nil
  ) {
    self.shifts = Weekday.allCases.map { workDays.contains($0) ? dailyShifts : [] }
    self.holidays = holidays
    self.timeZone = timeZone
  }

  /// Every hour of every day: the calendar of a textbook queue.
  public static let alwaysOn = WorkingCalendar(
    workDays: Set(Weekday.allCases), dailyShifts: [DailyShift(startMinute: 0, endMinute: 1440)])
}
