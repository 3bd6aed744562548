import SimulatedTime
import WorkingTime

/// The same questions answered the slow way: a walk over every day and every shift for each of them.
struct NaiveSchedule {
  var calendar: WorkingCalendar
  var absences: [Absence]
  var partTime: Double
  var firstDay: CalendarDay
  var days: Int

  var compiled: WorkSchedule {
    WorkSchedule(
      calendar: calendar, absences: absences, partTime: partTime, firstDay: firstDay, days: days)
  }

  /// The instants that a day's work lies between, shift by shift.
  func work(onDay index: Int) -> [Range<Int64>] {
    let day = firstDay + index
    let isAway = absences.contains { $0.first <= day && day <= $0.last }
    if index < 0 || index >= days || isAway || calendar.holidays.contains(day) { return [] }
    let shifts = calendar.shifts[day.weekday.rawValue]
    let minutes = shifts.reduce(0) { $0 + $1.endMinute - $1.startMinute }
    var share = Int64((Double(minutes) * 60_000_000 * partTime).rounded())
    var work: [Range<Int64>] = []
    for shift in shifts {
      let start = Int64(index * 1440 + shift.startMinute) * 60_000_000
      let length = min(share, Int64(shift.endMinute - shift.startMinute) * 60_000_000)
      if length > 0 { work.append(start..<start + length) }
      share -= length
    }
    return work
  }

  var allWork: [Range<Int64>] { (0..<days).flatMap(work(onDay:)) }

  static func workingTime(in work: [Range<Int64>], between start: Int64, and end: Int64) -> Int64 {
    if start > end { return -workingTime(in: work, between: end, and: start) }
    return work.reduce(0) { $0 + Int64($1.clamped(to: start..<end).count) }
  }

  static func advance(in work: [Range<Int64>], from start: Int64, by amount: Int64) -> Int64 {
    if amount == 0 { return start }
    var left = amount
    for stretch in work where stretch.upperBound > start {
      let begin = max(start, stretch.lowerBound)
      if stretch.upperBound - begin >= left { return begin + left }
      left -= stretch.upperBound - begin
    }
    return .max
  }

  static func isOnShift(in work: [Range<Int64>], at instant: Int64) -> Bool {
    work.contains { $0.contains(instant) }
  }

  /// Starts that do not continue the work before them.
  static func starts(in work: [Range<Int64>]) -> [Int64] {
    work.map(\.lowerBound).filter { start in !work.contains { $0.upperBound == start } }
  }

  /// Ends at which work does not go on.
  static func ends(in work: [Range<Int64>]) -> [Int64] {
    work.map(\.upperBound).filter { end in !work.contains { $0.lowerBound == end } }
  }
}

extension NaiveSchedule {
  /// A random schedule around the dates that go wrong: leap days, year ends, months of absence, shifts to
  /// and from midnight, calendars that are always on or never.
  static func random(using generator: inout SplitMix64) -> NaiveSchedule {
    let days = [0, 1, 2, 9, 45, 120].randomElement(using: &generator) ?? 0
    let anchors = [(1999, 12, 20), (2024, 2, 20), (2100, 2, 20), (2025, 12, 15), (2000, 2, 1)]
    let (year, month, day) = anchors.randomElement(using: &generator) ?? (2026, 1, 5)
    guard let anchor = CalendarDay(year: year, month: month, day: day) else {
      preconditionFailure("the anchors are dates")
    }
    let firstDay = anchor + Int.random(in: 0..<14, using: &generator)
    var calendar = WorkingCalendar(workDays: [], dailyShifts: [])
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: calendar = .alwaysOn
    case 1: break
    case 2:
      let dailyShifts = [
        DailyShift(startMinute: 540, endMinute: 750), DailyShift(startMinute: 810, endMinute: 1080),
      ]
      calendar = WorkingCalendar(
        workDays: [.monday, .tuesday, .wednesday, .thursday, .friday], dailyShifts: dailyShifts)
    case 3:
      let dailyShifts = [
        DailyShift(startMinute: 0, endMinute: 360), DailyShift(startMinute: 1320, endMinute: 1440),
      ]
      calendar = WorkingCalendar(workDays: [.sunday, .monday, .wednesday], dailyShifts: dailyShifts)
    default:
      calendar.shifts = Weekday.allCases.map { _ in randomShifts(using: &generator) }
    }
    for _ in 0..<Int.random(in: 0..<6, using: &generator) {
      calendar.holidays.insert(firstDay + Int.random(in: -3..<days + 3, using: &generator))
    }
    var absences: [Absence] = []
    for _ in 0..<Int.random(in: 0..<4, using: &generator) {
      let first = firstDay + Int.random(in: -10..<days + 3, using: &generator)
      absences.append(Absence(first: first, last: first + Int.random(in: 0..<15, using: &generator)))
    }
    let share = [1, 1, 0.5, 0.8, Double.random(in: 0...1, using: &generator), 0, 1e-11]
      .randomElement(using: &generator)
    return NaiveSchedule(
      calendar: calendar, absences: absences, partTime: share ?? 1, firstDay: firstDay, days: days)
  }

  private static func randomShifts(using generator: inout SplitMix64) -> [DailyShift] {
    let marks = Set((0..<6).map { _ in Int.random(in: 0...24, using: &generator) * 60 }).sorted()
    let between = zip(marks, marks.dropFirst()).map { DailyShift(startMinute: $0, endMinute: $1) }
    // Neighbours touch, so that some of what stays has to be joined.
    return between.filter { _ in Bool.random(using: &generator) }
  }

  /// Random instants in and around the schedule, half of them within a microsecond of where work begins
  /// or ends.
  func instants(_ count: Int, work: [Range<Int64>], using generator: inout SplitMix64) -> [Int64] {
    let day: Int64 = 86_400_000_000
    return (0..<count).map { _ in
      let near = Int64.random(in: -1...1, using: &generator)
      switch Int.random(in: 0..<40, using: &generator) {
      case 0: return .max
      case 1: return .min / 4
      case 2: return Int64(days) * day + near
      case 3..<20:
        guard let stretch = work.randomElement(using: &generator) else { return near }
        return (Bool.random(using: &generator) ? stretch.lowerBound : stretch.upperBound) + near
      default: return Int64.random(in: -2 * day...Int64(days + 2) * day, using: &generator)
      }
    }
  }
}
