import SimulatedTime

/// One person's working time, compiled from a calendar, absences and a part-time share into a table of
/// the intervals in which work advances.
///
/// Instant 0 is 00:00 of `firstDay`, day 0. Shifts are half-open, [start, end), and shifts that touch, at
/// midnight too, are one interval: a calendar that is always on is a single interval, on which every
/// query takes constant time. Before day 0 and from the end of the last compiled day there is no work.
///
/// All arithmetic is in whole microseconds and exact: `advance(from:byWorkingHours:)` and
/// `workingHours(between:and:)` are inverses of each other. The queries here take O(log n) in the number
/// of intervals before the answer; `view` answers them from where the last query ended.
public final class WorkSchedule: Sendable {
  /// The most days a schedule covers, about 2,700 years.
  public static let maximumDays = 1_000_000

  /// The calendar day of instant 0.
  public let firstDay: CalendarDay
  /// How many days are compiled, from `firstDay`.
  public let days: Int
  /// The compiled table for hot loops; valid as long as this schedule lives.
  public let view: View

  /// Compiles a working calendar.
  ///
  /// - Parameters:
  ///   - calendar: The shifts and holidays; its `problem` must be nil.
  ///   - absences: Days away, in any order; they may overlap and lie outside the compiled days. The
  ///     `problem` of each must be nil.
  ///   - partTime: The share of each day's working time that is worked, 0 to 1, taken from the start of
  ///     the day and rounded to the microsecond.
  ///   - firstDay: The calendar day of instant 0.
  ///   - days: How many days to compile, 0 to `maximumDays`.
  public init(
    calendar: WorkingCalendar, absences: [Absence] = [], partTime: Double = 1,
    firstDay: CalendarDay, days: Int
  ) {
    precondition(
      calendar.problem == nil, "a schedule is made of a calendar whose shifts ascend and do not overlap")
    precondition((0...1).contains(partTime), "a part-time share is between 0 and 1")
    precondition((0...Self.maximumDays).contains(days), "a schedule covers 0 to 1,000,000 days")
    let off = Self.daysOff(holidays: calendar.holidays, absences: absences, firstDay: firstDay, days: days)
    let week = calendar.shifts.map { Self.stretches(of: $0, partTime: partTime) }
    let firstWeekday = firstDay.weekday.rawValue

    var intervals: [WorkInterval] = []
    var workBeforeDay: [Int64] = [0]
    workBeforeDay.reserveCapacity(days + 1)
    var worked: Int64 = 0
    for day in 0..<days {
      let midnight = Int64(day) * SimulationDuration.day.microseconds
      for stretch in off[day] ? [] : week[(firstWeekday + day) % 7] {
        let start = midnight + stretch.lowerBound
        let end = midnight + stretch.upperBound
        if let last = intervals.last, last.end == start {
          intervals[intervals.count - 1].end = end
        } else {
          intervals.append(WorkInterval(start: start, end: end, workedBefore: worked))
        }
        worked += end - start
      }
      workBeforeDay.append(worked)
    }
    self.firstDay = firstDay
    self.days = days
    view = View(intervals: intervals, workBeforeDay: workBeforeDay)
  }

  deinit {
    view.deallocate()
  }

  /// Whether each compiled day is a holiday or an absence.
  private static func daysOff(
    holidays: Set<CalendarDay>, absences: [Absence], firstDay: CalendarDay, days: Int
  ) -> [Bool] {
    var off = [Bool](repeating: false, count: days)
    for holiday in holidays where (0..<days).contains(holiday - firstDay) {
      off[holiday - firstDay] = true
    }
    for absence in absences {
      precondition(absence.problem == nil, "an absence does not end before it begins")
      for day in (absence.first - firstDay..<absence.last - firstDay + 1).clamped(to: 0..<days) {
        off[day] = true
      }
    }
    return off
  }

  /// The worked part of one day's shifts, in microseconds after midnight.
  private static func stretches(of shifts: [DailyShift], partTime: Double) -> [Range<Int64>] {
    let perMinute: Int64 = 60_000_000
    let full = shifts.map { Int64($0.startMinute) * perMinute..<Int64($0.endMinute) * perMinute }
    let fullTime = full.reduce(0) { $0 + $1.upperBound - $1.lowerBound }
    // Rounded by a plain addition, because `rounded()` is a call into the C library on baseline x86-64.
    var left = Int64(Double(fullTime) * partTime + 0.5)
    var worked: [Range<Int64>] = []
    for stretch in full where left > 0 {
      let length = min(left, stretch.upperBound - stretch.lowerBound)
      worked.append(stretch.lowerBound..<stretch.lowerBound + length)
      left -= length
    }
    return worked
  }
}
