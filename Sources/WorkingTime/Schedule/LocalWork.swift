import SimulatedTime

/// The stretches of work of a calendar whose clock is that of a time zone, local day by local day.
///
/// A shift is the time at which the local clock shows one of its minutes. Where that clock is put forward
/// during a shift, the shift is as much shorter; where it is put back, what occurs twice is worked twice.
struct LocalWork {
  private let shifts: [[DailyShift]]
  private let partTime: Double
  private let firstDay: CalendarDay
  private let zone: ZoneOffsets
  /// The least and the greatest offset.
  private let ahead: ClosedRange<Int64>
  /// The local days, counted from `firstDay`, that have a part in the simulated time.
  private let days: Range<Int>
  /// The end of the simulated time.
  private let end: Int64

  private static let day = SimulationDuration.day.microseconds
  private static let perMinute: Int64 = 60_000_000

  init(
    _ calendar: WorkingCalendar, partTime: Double, firstDay: CalendarDay, days: Int, zone: ZoneOffsets
  ) {
    shifts = calendar.shifts
    self.partTime = partTime
    self.firstDay = firstDay
    self.zone = zone
    ahead = zone.extremes
    end = Int64(days) * Self.day
    let first = ahead.lowerBound.dividedDown(by: Self.day).quotient
    let last = (end + ahead.upperBound - 1).dividedDown(by: Self.day).quotient
    self.days = Int(first)..<max(Int(first), Int(last) + 1)
  }

  /// All stretches within the simulated time, ascending, on the simulation clock.
  func stretches(without holidays: Set<CalendarDay>, _ absences: [Absence]) -> [Range<Int64>] {
    let off = daysOff(holidays, absences)
    let week = shifts.map { shifts in
      worked(shifts.map { Int64($0.startMinute) * Self.perMinute..<Int64($0.endMinute) * Self.perMinute })
    }
    let firstWeekday = firstDay.weekday.rawValue
    var all: [Range<Int64>] = []
    var period = 0
    for day in days where !off[day - days.lowerBound] {
      let weekday = (firstWeekday + day).dividedDown(by: 7).remainder
      let midnight = Int64(day) * Self.day
      while let change = change(after: period), change + ahead.upperBound <= midnight { period += 1 }
      if let change = change(after: period), change + ahead.lowerBound < midnight + Self.day {
        let onClock = shown(shifts[weekday], midnight: midnight, from: period)
        append(worked(onClock), by: 0, to: &all)
      } else {
        append(week[weekday], by: midnight - zone.periods[period].ahead, to: &all)
      }
    }
    // A clock put back across midnight shows the end of one day after the beginning of the next.
    if zone.periods.count > 1 { all.sort { $0.lowerBound < $1.lowerBound } }
    return all
  }

  /// When the clock changes after a period, nil for the last one.
  private func change(after period: Int) -> Int64? {
    period + 1 < zone.periods.count ? zone.periods[period + 1].start : nil
  }

  /// Appends what of a day's stretches, `distance` later, lies in the simulated time.
  private func append(_ stretches: [Range<Int64>], by distance: Int64, to all: inout [Range<Int64>]) {
    for stretch in stretches {
      let simulated = (stretch.lowerBound + distance..<stretch.upperBound + distance).clamped(to: 0..<end)
      if !simulated.isEmpty { all.append(simulated) }
    }
  }

  /// Whether each local day is a holiday or an absence.
  private func daysOff(_ holidays: Set<CalendarDay>, _ absences: [Absence]) -> [Bool] {
    var off = [Bool](repeating: false, count: days.count)
    for holiday in holidays where days.contains(holiday - firstDay) {
      off[holiday - firstDay - days.lowerBound] = true
    }
    for absence in absences {
      precondition(absence.problem == nil, "an absence does not end before it begins")
      for day in (absence.first - firstDay..<absence.last - firstDay + 1).clamped(to: days) {
        off[day - days.lowerBound] = true
      }
    }
    return off
  }

  /// When the local clock shows the shifts of the day that begins with `midnight` on it, ascending.
  private func shown(_ shifts: [DailyShift], midnight: Int64, from first: Int) -> [Range<Int64>] {
    var stretches: [Range<Int64>] = []
    for index in zone.periods.indices[first...] {
      let period = zone.periods[index]
      if index > first, period.start + ahead.lowerBound >= midnight + Self.day { break }
      let next = change(after: index) ?? .max
      for shift in shifts {
        let start = midnight + Int64(shift.startMinute) * Self.perMinute - period.ahead
        let end = midnight + Int64(shift.endMinute) * Self.perMinute - period.ahead
        let stretch = (start..<end).clamped(to: period.start..<next)
        if !stretch.isEmpty { stretches.append(stretch) }
      }
    }
    return stretches
  }

  /// The part of one day's stretches that is worked.
  private func worked(_ full: [Range<Int64>]) -> [Range<Int64>] {
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
