import SimulatedTime
import Testing
import WorkingTime

@Suite("Schedules of people in other time zones, as one can check by hand")
struct ZonedScheduleTests {
  typealias Hand = WorkScheduleTests

  /// Half past five hours ahead of the simulation clock.
  static let india = ZoneOffsets(ahead: SimulationDuration(hours: 5.5))

  /// Put forward by an hour when the simulation clock shows `hour` of day 3, put back at that hour of day 10.
  static func summer(from hour: Int, ahead: Int = 0) -> ZoneOffsets {
    let change = (3 * 24 + hour) * 3_600
    let back = change + 7 * 86_400
    return ZoneOffsets(days: 14) { ahead * 3_600 + (change..<back ~= $0 ? 3_600 : 0) }
  }

  static func calendar(_ shifts: String..., holidays: Set<CalendarDay> = []) -> WorkingCalendar {
    WorkingCalendar(
      workDays: Set(Weekday.allCases), dailyShifts: shifts.compactMap(DailyShift.init(text:)),
      holidays: holidays)
  }

  static func schedule(
    _ calendar: WorkingCalendar, absences: [Absence] = [], partTime: Double = 1, days: Int = 14,
    zone: ZoneOffsets
  ) throws -> WorkSchedule {
    WorkSchedule(
      calendar: calendar, absences: absences, partTime: partTime, firstDay: try Hand.day("2026-01-05"),
      days: days, zone: zone)
  }

  @Test("An office day in Kolkata begins before dawn in UTC and its week on Monday")
  func office() throws {
    let schedule = try Self.schedule(Hand.office, zone: Self.india)
    #expect(schedule.nextShiftStart(atOrAfter: .zero) == Hand.time(day: 0, 3.5))
    #expect(schedule.nextShiftEnd(after: Hand.time(day: 0, 8)) == Hand.time(day: 0, 12))
    #expect(schedule.nextShiftStart(atOrAfter: Hand.time(day: 4, 12)) == Hand.time(day: 7, 3.5))
    #expect(schedule.availableTime(onDays: 0..<14) == Hand.hours(80))
  }

  @Test("The day before the first and the day after the last contribute what hangs over")
  func overhang() throws {
    // 00:00 to 06:00 in Kolkata is 18:30 to 00:30 in UTC.
    let nights = try Self.schedule(Self.calendar("00:00-06:00"), days: 2, zone: Self.india)
    #expect(nights.isOnShift(at: .zero))
    #expect(nights.nextShiftEnd(after: .zero) == Hand.time(day: 0, 0.5))
    #expect(nights.nextShiftStart(atOrAfter: Hand.time(day: 0, 1)) == Hand.time(day: 0, 18.5))
    #expect(nights.nextShiftEnd(after: Hand.time(day: 1, 20)) == Hand.time(day: 2, 0))
    #expect((0..<2).map { nights.availableTime(onDay: $0) } == [Hand.hours(6), Hand.hours(6)])
    // 20:00 to 24:00 eight hours behind is 04:00 to 08:00 of the next day; the first is that of day -1.
    let behind = ZoneOffsets(ahead: Hand.hours(-8))
    let evenings = try Self.schedule(Self.calendar("20:00-24:00"), days: 2, zone: behind)
    #expect(evenings.nextShiftStart(atOrAfter: .zero) == Hand.time(day: 0, 4))
    #expect(evenings.availableTime(onDays: 0..<2) == Hand.hours(8))
    // On a Sunday before the first Monday nobody works in the office, whatever the zone.
    let sunday = try Self.schedule(Hand.office, days: 1, zone: ZoneOffsets(ahead: Hand.hours(-12)))
    #expect(sunday.firstTimeOnShift(atOrAfter: .zero) == Hand.time(day: 0, 21))
  }

  @Test("A shift across midnight of the simulation clock counts on both days")
  func acrossMidnight() throws {
    let schedule = try Self.schedule(
      Self.calendar("09:00-17:00"), days: 3, zone: ZoneOffsets(ahead: Hand.hours(-12)))
    #expect((0..<3).map { schedule.availableTime(onDay: $0).hours } == [8, 8, 8])
    #expect(schedule.nextShiftEnd(after: Hand.time(day: 0, 23)) == Hand.time(day: 1, 5))
    #expect(
      schedule.advance(from: Hand.time(day: 0, 21), byWorkingHours: Hand.hours(4)) == Hand.time(day: 1, 1))
  }

  @Test("Holidays and absences are days of the local calendar")
  func daysOff() throws {
    let away = Absence(first: try Hand.day("2026-01-07"), last: try Hand.day("2026-01-07"))
    let holidays: Set = [try Hand.day("2026-01-09"), try Hand.day("2026-01-04")]
    let schedule = try Self.schedule(
      Self.calendar("00:00-24:00", holidays: holidays), absences: [away], zone: Self.india)
    // The local day of 7 January lasts from 18:30 on day 1 to 18:30 on day 2.
    #expect(schedule.nextShiftEnd(after: .zero) == Hand.time(day: 1, 18.5))
    #expect(schedule.nextShiftStart(atOrAfter: Hand.time(day: 1, 20)) == Hand.time(day: 2, 18.5))
    #expect(schedule.nextShiftEnd(after: Hand.time(day: 2, 20)) == Hand.time(day: 3, 18.5))
    // A holiday on the day before the first reaches into day 0 where the local clock is behind.
    let west = try Self.schedule(
      Self.calendar("00:00-24:00", holidays: holidays), zone: ZoneOffsets(ahead: Hand.hours(-8)))
    #expect(west.firstTimeOnShift(atOrAfter: .zero) == Hand.time(day: 0, 8))
  }

  @Test("Part-time work is the first part of the local day, even where the simulation begins in it")
  func partTime() throws {
    let zone = ZoneOffsets(ahead: Hand.hours(6))
    // The local day begins at 18:00; a quarter of it is over at midnight.
    let quarter = try Self.schedule(Self.calendar("00:00-24:00"), partTime: 0.25, days: 2, zone: zone)
    #expect(quarter.nextShiftStart(atOrAfter: .zero) == Hand.time(day: 0, 18))
    #expect(quarter.nextShiftEnd(after: .zero) == Hand.time(day: 1, 0))
    let half = try Self.schedule(Self.calendar("00:00-24:00"), partTime: 0.5, days: 2, zone: zone)
    #expect(half.nextShiftEnd(after: .zero) == Hand.time(day: 0, 6))
    #expect(half.availableTime(onDay: 0) == Hand.hours(12))
  }

  @Test("The night on which the clock is put forward has three hours from one to five, the other one five")
  func changeOfTheClock() throws {
    let schedule = try Self.schedule(Self.calendar("01:00-05:00"), zone: Self.summer(from: 2))
    let hours = (0..<14).map { schedule.availableTime(onDay: $0).hours }
    #expect(hours == [4, 4, 4, 3, 4, 4, 4, 4, 4, 4, 5, 4, 4, 4])
    #expect(schedule.nextShiftStart(atOrAfter: Hand.time(day: 4, 0)) == Hand.time(day: 4, 0))
    #expect(schedule.nextShiftEnd(after: Hand.time(day: 3, 1)) == Hand.time(day: 3, 4))
    // Put back at 02:00 of the clock that is put back from 03:00.
    #expect(schedule.nextShiftStart(atOrAfter: Hand.time(day: 9, 12)) == Hand.time(day: 10, 0))
    #expect(schedule.nextShiftEnd(after: Hand.time(day: 10, 0)) == Hand.time(day: 10, 5))
  }

  @Test("A shift that the clock shows twice is worked twice, and a share of the day is one of all its hours")
  func shownTwice() throws {
    // Day 10: the clock shows 02:00 to 03:00, and again.
    let schedule = try Self.schedule(Self.calendar("02:15-02:30"), zone: Self.summer(from: 2))
    #expect(schedule.availableTime(onDay: 3) == .zero)
    #expect(schedule.availableTime(onDay: 10) == Hand.hours(0.5))
    #expect(schedule.nextShiftEnd(after: Hand.time(day: 10, 0)) == Hand.time(day: 10, 1.5))
    #expect(schedule.nextShiftStart(atOrAfter: Hand.time(day: 10, 1.5)) == Hand.time(day: 10, 2.25))
    let half = try Self.schedule(Self.calendar("01:00-05:00"), partTime: 0.5, zone: Self.summer(from: 2))
    #expect([3, 4, 10].map { half.availableTime(onDay: $0).hours } == [1.5, 2, 2.5])
  }

  @Test("A clock put back over midnight shows the end of a day after the beginning of the next")
  func backOverMidnight() throws {
    // At 00:01 of day 10 the clock is put back to 23:01 of day 9, as once in St. John's.
    let change = (10 * 24) * 3_600 + 60
    let zone = ZoneOffsets(days: 14) { $0 < change ? 0 : -3_600 }
    let late = try Self.schedule(
      Self.calendar("23:00-24:00"), zone: zone)
    // Day 9 from 23:00 to its end, day 10 for a minute, and then the last 59 minutes of day 9 again.
    #expect(late.nextShiftEnd(after: Hand.time(day: 9, 23)) == Hand.time(day: 10, 0))
    let again = SimulationTime(microseconds: Int64(change) * 1_000_000)
    #expect(late.nextShiftStart(atOrAfter: Hand.time(day: 10, 0)) == again)
    #expect(late.nextShiftEnd(after: again) == Hand.time(day: 10, 1))
    let always = try Self.schedule(.alwaysOn, zone: zone)
    #expect(always.nextShiftEnd(after: .zero) == Hand.time(day: 14, 0))
  }

  @Test("Around the clock is around the clock in every zone")
  func alwaysOn() throws {
    for zone in [Self.india, Self.summer(from: 2, ahead: -9), ZoneOffsets(ahead: Hand.hours(-30)), .none] {
      let schedule = try Self.schedule(.alwaysOn, zone: zone)
      #expect(schedule.nextShiftEnd(after: .zero) == Hand.time(day: 14, 0))
      #expect((0..<14).allSatisfy { schedule.availableTime(onDay: $0) == .day })
    }
  }

  @Test("A million days in a zone with daylight saving add up")
  func maximumDays() throws {
    let days = WorkSchedule.maximumDays
    // A year of 364 days, half of it an hour ahead.
    let zone = ZoneOffsets(days: days) { second in (second / 86_400 % 364 < 182 ? 0 : 3_600) - 18_000 }
    let schedule = try Self.schedule(Self.calendar("09:00-17:00"), days: days, zone: zone)
    #expect(schedule.availableTime(onDays: 0..<days) == Hand.hours(8 * Double(days)))
    #expect(schedule.availableTime(onDay: days) == .zero)
    let none = try Self.schedule(Self.calendar("00:00-24:00"), days: 0, zone: Self.india)
    #expect(none.nextShiftStart(atOrAfter: .zero) == .distantFuture)
    #expect(!none.isOnShift(at: .zero))
  }
}
