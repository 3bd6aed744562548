import SimulatedTime
import Testing
import WorkingTime

@Suite("A schedule's answers to questions one can check by hand")
struct WorkScheduleTests {
  /// Monday to Friday, 09:00 to 12:30 and 13:00 to 17:30: eight hours.
  static let office = WorkingCalendar(
    workDays: [.monday, .tuesday, .wednesday, .thursday, .friday],
    dailyShifts: [
      DailyShift(startMinute: 540, endMinute: 750), DailyShift(startMinute: 780, endMinute: 1050),
    ])

  static func day(_ text: String) throws -> CalendarDay {
    try #require(CalendarDay(iso8601: text))
  }

  static func time(day: Int, _ hour: Double) -> SimulationTime {
    SimulationTime(hours: Double(day) * 24 + hour)
  }

  static func hours(_ hours: Double) -> SimulationDuration {
    SimulationDuration(hours: hours)
  }

  @Test("The clock of working hours stands still off shift")
  func clock() throws {
    let schedule = WorkSchedule(calendar: Self.office, firstDay: try Self.day("2026-01-05"), days: 14)
    var hint: Int32 = 0
    for (day, hour, worked) in [
      (0, 8.0, 0.0), (0, 10, 1), (0, 23, 8), (1, 12.75, 11.5), (5, 12, 40), (7, 9.5, 40.5),
    ] {
      let time = Self.time(day: day, hour)
      #expect(schedule.view.workingHours(until: time, hint: &hint) == Self.hours(worked))
    }
  }

  @Test("An hour of work begun half an hour before the weekend ends on Monday at half past nine")
  func acrossTheWeekend() throws {
    let schedule = WorkSchedule(calendar: Self.office, firstDay: try Self.day("2026-01-05"), days: 14)
    let friday = Self.time(day: 4, 17)
    #expect(schedule.advance(from: friday, byWorkingHours: Self.hours(1)) == Self.time(day: 7, 9.5))
    #expect(schedule.advance(from: friday, byWorkingHours: Self.hours(0.5)) == Self.time(day: 4, 17.5))
    #expect(schedule.workingHours(between: friday, and: Self.time(day: 7, 9)) == Self.hours(0.5))
    #expect(schedule.workingHours(between: Self.time(day: 7, 9), and: friday) == Self.hours(-0.5))
    #expect(schedule.endOfLookahead(fromDay: 3, workingDays: 3) == 8)
    #expect(schedule.endOfLookahead(fromDay: 5, workingDays: 1) == 8)
  }

  @Test("Nobody works on a leap day that is a holiday, on New Year's Day, or while away")
  func daysWithoutWork() throws {
    let calendar = WorkingCalendar(
      workDays: Set(Weekday.allCases), dailyShifts: [DailyShift(startMinute: 480, endMinute: 960)],
      holidays: [try Self.day("2024-01-01"), try Self.day("2024-02-29")])
    let away = Absence(first: try Self.day("2024-02-27"), last: try Self.day("2024-02-28"))
    let schedule = WorkSchedule(
      calendar: calendar, absences: [away], firstDay: try Self.day("2023-12-31"), days: 100)
    #expect(schedule.availableTime(onDay: 1) == .zero)
    #expect(schedule.nextShiftStart(atOrAfter: Self.time(day: 0, 8.5)) == Self.time(day: 2, 8))
    let lastOfFebruary26 = Self.time(day: 57, 16)
    #expect(schedule.nextShiftStart(atOrAfter: lastOfFebruary26) == Self.time(day: 61, 8))
    #expect(schedule.availableTime(onDays: 0..<62) == Self.hours(58 * 8))
  }

  @Test("A night shift written as two halves is one stretch of work")
  func nightShift() throws {
    let calendar = WorkingCalendar(
      workDays: Set(Weekday.allCases),
      dailyShifts: [
        DailyShift(startMinute: 0, endMinute: 360), DailyShift(startMinute: 1320, endMinute: 1440),
      ])
    let schedule = WorkSchedule(calendar: calendar, firstDay: try Self.day("2025-12-31"), days: 3)
    #expect(schedule.nextShiftEnd(after: Self.time(day: 0, 22)) == Self.time(day: 1, 6))
    #expect(schedule.nextShiftStart(atOrAfter: Self.time(day: 1, 0)) == Self.time(day: 1, 22))
    #expect(schedule.isOnShift(at: Self.time(day: 1, 0)))
    #expect(
      schedule.advance(from: Self.time(day: 0, 22), byWorkingHours: Self.hours(8)) == Self.time(day: 1, 6))
    #expect(schedule.availableTime(onDay: 1) == Self.hours(8))
  }

  @Test("Part-time work is the first part of the day and stops at the microsecond")
  func partTime() throws {
    let monday = try Self.day("2026-01-05")
    let half = WorkSchedule(calendar: Self.office, partTime: 0.5, firstDay: monday, days: 7)
    #expect(half.nextShiftEnd(after: Self.time(day: 0, 13)) == Self.time(day: 0, 13.5))
    #expect(half.availableTime(onDays: 0..<7) == Self.hours(20))
    let mornings = WorkSchedule(calendar: Self.office, partTime: 3.5 / 8, firstDay: monday, days: 7)
    #expect(mornings.nextShiftStart(atOrAfter: Self.time(day: 0, 10)) == Self.time(day: 1, 9))
    let third = WorkSchedule(calendar: .alwaysOn, partTime: 1.0 / 7, firstDay: monday, days: 7)
    #expect(third.availableTime(onDay: 0).microseconds == 12_342_857_143)
    let none = WorkSchedule(calendar: Self.office, partTime: 0, firstDay: monday, days: 7)
    #expect(none.nextShiftStart(atOrAfter: .zero) == .distantFuture)
  }

  @Test("Around the clock, working time is elapsed time until the compiled days end")
  func alwaysOn() throws {
    let schedule = WorkSchedule(calendar: .alwaysOn, firstDay: try Self.day("2026-01-05"), days: 1000)
    let end = Self.time(day: 1000, 0)
    #expect(schedule.advance(from: .zero, byWorkingHours: Self.hours(24_000)) == end)
    #expect(schedule.advance(from: .zero, byWorkingHours: Self.hours(24_000.001)) == .distantFuture)
    #expect(schedule.nextShiftEnd(after: Self.time(day: 500, 0)) == end)
    #expect(schedule.nextShiftStart(atOrAfter: Self.time(day: 500, 0)) == .distantFuture)
    #expect(!schedule.isOnShift(at: end))
    #expect(schedule.workingHours(between: Self.time(day: -3, 0), and: .distantFuture) == Self.hours(24_000))
    #expect(
      schedule.advance(from: Self.time(day: -3, 0), byWorkingHours: Self.hours(1)) == Self.time(day: 0, 1))
  }

  @Test("A schedule without work never finishes any, and no work is finished at once")
  func neverOn() throws {
    let closed = WorkingCalendar(workDays: [], dailyShifts: [])
    for days in [0, 30] {
      let schedule = WorkSchedule(calendar: closed, firstDay: try Self.day("2026-01-05"), days: days)
      #expect(
        schedule.advance(from: .zero, byWorkingHours: SimulationDuration(microseconds: 1)) == .distantFuture)
      #expect(schedule.advance(from: Self.time(day: 2, 3), byWorkingHours: .zero) == Self.time(day: 2, 3))
      #expect(schedule.workingHours(between: Self.time(day: -9, 0), and: .distantFuture) == .zero)
      #expect(!schedule.isOnShift(at: .distantFuture))
      #expect(schedule.endOfLookahead(fromDay: 0, workingDays: 3) == days)
    }
  }
}
