import Sampling
import WorkingTime

/// How the rate of a stream varies over the week: a factor of the weekday times one of the time of day.
///
/// Only their ratios matter, because the stream's stated rate remains the average over a week without
/// holidays.
public struct ArrivalProfile: Sendable, Hashable {
  /// A factor for each weekday, indexed by `Weekday.rawValue`.
  public var weekdays: [Double]
  /// Factors for parts of the day, ascending and apart from each other; 1 for the rest of the day.
  public var hours: [HourFactor]

  /// A factor for a part of the day.
  public struct HourFactor: Sendable, Hashable {
    /// The part of the day.
    public var hours: DailyShift
    /// The factor, at least 0.
    public var factor: Double
  }

  /// The relative rates on each weekday, Monday first, within given stretches of that weekday.
  public func stretches(within shifts: [[DailyShift]]) -> [[RateStretch]] {
    let edges = hours.flatMap { [$0.hours.startMinute, $0.hours.endMinute] }
    return zip(weekdays, shifts).map { weekday, shifts in
      shifts.flatMap { shift in
        let inside = Set(edges.filter { shift.startMinute < $0 && $0 < shift.endMinute })
        let bounds = [shift.startMinute] + inside.sorted() + [shift.endMinute]
        return zip(bounds, bounds.dropFirst()).map { start, end in
          let factor = hours.first { $0.hours.startMinute <= start && end <= $0.hours.endMinute }?.factor
          return RateStretch(
            startHour: Double(start) / 60, endHour: Double(end) / 60, rate: weekday * (factor ?? 1))
        }
      }
    }
  }
}

extension ArrivalClock {
  /// The stretches of each weekday, Monday first, on which the clock runs.
  public func shifts(of calendar: WorkingCalendar) -> [[DailyShift]] {
    switch self {
    case .workingHours: calendar.shifts
    case .allHours: WorkingCalendar.alwaysOn.shifts
    }
  }
}
