import SimulatedTime

/// One person's working time, compiled from a calendar, absences and a part-time share into a table of
/// the intervals in which work advances.
///
/// The calendar may be that of another time zone, whose shifts begin at other times of the simulation clock,
/// on another day perhaps, and move with daylight saving.
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
  ///   - partTime: The share of each local day's working time that is worked, 0 to 1, taken from the start
  ///     of the day and rounded to the microsecond.
  ///   - firstDay: The calendar day of instant 0.
  ///   - days: How many days to compile, 0 to `maximumDays`.
  ///   - zone: The clock on which the shifts, holidays and absences are read. Only its work within the
  ///     compiled days of the simulation clock counts.
  public convenience init(
    calendar: WorkingCalendar, absences: [Absence] = [], partTime: Double = 1,
    firstDay: CalendarDay, days: Int, zone: ZoneOffsets = .none
  ) {
    precondition(
      calendar.problem == nil, "a schedule is made of a calendar whose shifts ascend and do not overlap")
    precondition((0...1).contains(partTime), "a part-time share is between 0 and 1")
    precondition((0...Self.maximumDays).contains(days), "a schedule covers 0 to 1,000,000 days")
    let local = LocalWork(calendar, partTime: partTime, firstDay: firstDay, days: days, zone: zone)
    self.init(
      stretches: local.stretches(without: calendar.holidays, absences), firstDay: firstDay, days: days)
  }

  /// A schedule of stretches of work in microseconds since the beginning of `firstDay`, ascending and within the
  /// days.
  init(stretches: [Range<Int64>], firstDay: CalendarDay, days: Int) {
    let intervals = Self.joined(stretches)
    self.firstDay = firstDay
    self.days = days
    view = View(intervals: intervals, workBeforeDay: Self.workBeforeDay(intervals, days: days))
  }

  deinit {
    view.deallocate()
  }

  /// The intervals of ascending stretches, those that touch as one.
  private static func joined(_ stretches: [Range<Int64>]) -> [WorkInterval] {
    var intervals: [WorkInterval] = []
    intervals.reserveCapacity(stretches.count)
    var worked: Int64 = 0
    for stretch in stretches {
      if let last = intervals.last, last.end == stretch.lowerBound {
        intervals[intervals.count - 1].end = stretch.upperBound
      } else {
        intervals.append(
          WorkInterval(start: stretch.lowerBound, end: stretch.upperBound, workedBefore: worked))
      }
      worked += stretch.upperBound - stretch.lowerBound
    }
    return intervals
  }

  /// The working time before the midnight, on the simulation clock, of each day and before the end of the
  /// last one.
  private static func workBeforeDay(_ intervals: [WorkInterval], days: Int) -> [Int64] {
    var sums: [Int64] = []
    sums.reserveCapacity(days + 1)
    var next = 0
    var worked: Int64 = 0
    for day in 0...days {
      let midnight = Int64(day) * SimulationDuration.day.microseconds
      while next < intervals.count, intervals[next].end <= midnight {
        worked = intervals[next].workedBefore + intervals[next].end - intervals[next].start
        next += 1
      }
      let begun = next < intervals.count ? max(0, midnight - intervals[next].start) : 0
      sums.append(worked + begun)
    }
    return sums
  }
}
