import Foundation
import Scenarios
import SimulatedTime
import Testing
import WorkingTime

@Suite("Time zones of a scenario's calendars")
struct TimeZonesTests {
  /// A scenario with the team in one zone and the role `developer` in another; nil names none.
  static func read(home: String?, away: String?, start: String, hours: String = "09:00-17:00") throws
    -> Scenario
  {
    func calendar(_ zone: String?) -> String {
      let named = zone.map { ", timeZone: \"\($0)\"" } ?? ""
      return
        "{ workDays: [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\", \"sat\", \"sun\"], hours: [\"\(hours)\"]\(named) }"
    }
    let text = scenario(
      team: "{ developer: { calendar: \(calendar(away)) } }",
      sections: "simulation: { start: \"\(start)\" }, calendar: \(calendar(home))")
    return try ScenarioReader.read(text: text, file: "s")
  }

  static func schedule(_ scenario: Scenario, days: Int) throws -> WorkSchedule {
    let calendar = try #require(scenario.team[0].calendar)
    return WorkSchedule(
      calendar: calendar, firstDay: scenario.simulation.start, days: days,
      zone: try scenario.zoneOffsets(of: calendar, days: days))
  }

  /// The first hour of work on or after each midnight of the simulation clock, in hours after it.
  static func starts(_ schedule: WorkSchedule) -> [Double] {
    (0..<schedule.days).map { day in
      let midnight = SimulationTime(hours: Double(day) * 24)
      return schedule.nextShiftStart(atOrAfter: midnight).hours - midnight.hours
    }
  }

  static func repeated(_ hour: Double, _ days: Int) -> [Double] { Array(repeating: hour, count: days) }

  @Test("A calendar keeps the zone it names, and one that names none or null is read on the team's clocks")
  func names() throws {
    let scenario = try Self.read(home: "America/New_York", away: nil, start: "2026-01-05")
    #expect(scenario.calendar.timeZone == .identifier("America/New_York"))
    let own = try #require(scenario.team[0].calendar)
    #expect(own.timeZone == nil)
    #expect(
      try scenario.zoneOffsets(of: own, days: 300) == scenario.zoneOffsets(of: scenario.calendar, days: 300))
    for (text, zone) in [("+05:30", TimeZoneName.fixed(minutesAhead: 330)), ("UTC", .utc), ("-00:00", .utc)] {
      #expect(try Self.read(home: text, away: nil, start: "2026-01-05").calendar.timeZone == zone)
    }
    for identifier in ["Asia/Kolkata", "Asia/Calcutta", "US/Eastern", "Etc/UTC", "GMT", "Europe/Kyiv"] {
      let calendar = try Self.read(home: identifier, away: nil, start: "2026-01-05").calendar
      #expect(calendar.timeZone == .identifier(identifier))
    }
  }

  @Test("Where nobody names a zone, or all name one fixed offset, nothing is converted")
  func unnamed() throws {
    for zone in [nil, "UTC", "+05:30", "Asia/Kolkata"] {
      let scenario = try Self.read(home: zone, away: zone, start: "2026-01-05")
      let calendar = try #require(scenario.team[0].calendar)
      #expect(try scenario.zoneOffsets(of: calendar, days: 400) == .none)
    }
  }

  @Test(
    "Nine in the morning elsewhere is when it is on the team's clock",
    arguments: [
      ("UTC", "Asia/Kolkata", 3.5), ("Asia/Kolkata", "UTC", 14.5), ("+01:00", "-08:00", 18),
      ("America/New_York", "Asia/Kolkata", 22.5), ("Asia/Tokyo", "America/St_Johns", 21.5),
    ] as [(String, String, Double)])
  func elsewhere(home: String, away: String, start: Double) throws {
    let scenario = try Self.read(home: home, away: away, start: "2026-01-05")
    let schedule = try Self.schedule(scenario, days: 10)
    // The shift of the day before may reach into day 0, and that of day 9 begin after it.
    #expect(Self.starts(schedule)[1..<9] == ArraySlice(repeating: start, count: 8))
  }

  @Test("Daylight saving moves the mornings of those who have it, on the day on which it begins there")
  func daylightSaving() throws {
    // 2026: forward on 8 March in New York, on 29 March in Berlin. Day 0 is 2 March.
    let scenario = try Self.read(home: "America/New_York", away: "Europe/Berlin", start: "2026-03-02")
    #expect(
      Self.starts(try Self.schedule(scenario, days: 35)).dropLast() == Self.repeated(3, 27)
        + Self.repeated(2, 7))
    // The simulation clock keeps its days of 24 hours: at home, too, mornings come an hour sooner.
    let home = try Self.read(home: "America/New_York", away: nil, start: "2026-03-02")
    #expect(
      Self.starts(try Self.schedule(home, days: 10)).dropLast() == Self.repeated(9, 6) + Self.repeated(8, 3))
  }

  @Test(
    "The night from one to five has three hours when the clock is put forward and five when it is put back",
    arguments: [
      ("America/New_York", "2026-03-07", 3.0), ("America/New_York", "2026-10-31", 5),
      ("Europe/Berlin", "2026-03-28", 3), ("Europe/Berlin", "2026-10-24", 5),
      ("Australia/Lord_Howe", "2026-10-03", 3.5), ("Australia/Lord_Howe", "2026-04-04", 4.5),
      ("Asia/Kolkata", "2026-03-07", 4),
    ] as [(String, String, Double)])
  func changingNight(zone: String, dayBefore: String, hours: Double) throws {
    let scenario = try Self.read(home: zone, away: nil, start: dayBefore, hours: "01:00-05:00")
    let schedule = try Self.schedule(scenario, days: 3)
    // The second of three nights; the third comes an hour sooner or later but does not leave its day.
    #expect((0..<3).map { schedule.availableTime(onDay: $0).hours } == [4, hours, 4])
  }

  @Test("The simulation begins at the first midnight the team's clocks show, or would have shown")
  func origin() throws {
    // In Cairo 00:00 of 24 April 2026 became 01:00; on 29 October 2026 at 24:00 it was 23:00 once more.
    let forward = try Self.read(home: "Africa/Cairo", away: "UTC", start: "2026-04-24", hours: "22:00-23:00")
    #expect(Self.starts(try Self.schedule(forward, days: 2)).first == 0)
    let back = try Self.read(home: "Africa/Cairo", away: "UTC", start: "2026-10-30", hours: "22:00-23:00")
    #expect(Self.starts(try Self.schedule(back, days: 2)).first == 0)
    // In Havana 01:00 became 00:00 on 1 November 2026: the first of two midnights is four hours behind UTC.
    let twice = try Self.read(home: "America/Havana", away: "UTC", start: "2026-11-01", hours: "04:00-05:00")
    #expect(Self.starts(try Self.schedule(twice, days: 2)).first == 0)
  }

  @Test("Samoa left out a day")
  func dateLine() throws {
    let scenario = try Self.read(home: "-10:00", away: "Pacific/Apia", start: "2011-12-28")
    // 29 December 2011 was followed by the 31st: every day of the simulation clock has its eight hours.
    let schedule = try Self.schedule(scenario, days: 4)
    #expect((0..<4).map { schedule.availableTime(onDay: $0).hours } == [8, 8, 8, 8])
    let calendar = try #require(scenario.team[0].calendar)
    var withHoliday = calendar
    withHoliday.holidays = [try #require(CalendarDay(iso8601: "2011-12-30"))]
    let zone = try scenario.zoneOffsets(of: calendar, days: 4)
    let start = scenario.simulation.start
    let one = WorkSchedule(calendar: calendar, firstDay: start, days: 4, zone: zone)
    let other = WorkSchedule(calendar: withHoliday, firstDay: start, days: 4, zone: zone)
    #expect(one.availableTime(onDays: 0..<4) == other.availableTime(onDays: 0..<4))
  }

  @Test(
    "Minute by minute, people are on shift when a clock on their wall says so",
    arguments: [
      ("UTC", "America/New_York", "2026-03-06"), ("Asia/Kolkata", "America/New_York", "2026-10-30"),
      ("America/New_York", "Europe/London", "2026-03-27"), ("Europe/Berlin", "Europe/Berlin", "2026-10-23"),
      ("America/New_York", "Asia/Kolkata", "2026-03-06"), ("UTC", "Australia/Lord_Howe", "2026-04-03"),
      ("Pacific/Auckland", "America/St_Johns", "2006-10-27"), ("UTC", "America/Sao_Paulo", "2018-11-02"),
      ("Europe/Berlin", "Pacific/Apia", "2011-12-28"), ("-03:30", "Africa/Casablanca", "2026-02-13"),
    ])
  func agreesWithFoundation(home: String, away: String, start: String) throws {
    let hours = "00:30-02:45\", \"08:00-16:00\", \"22:30-23:59"
    let scenario = try Self.read(home: home, away: away, start: start, hours: hours)
    let days = 4
    let schedule = try Self.schedule(scenario, days: days)
    var homeClock = Calendar(identifier: .gregorian)
    homeClock.timeZone = try Self.foundation(home)
    var awayClock = homeClock
    awayClock.timeZone = try Self.foundation(away)
    let first = scenario.simulation.start
    let midnight = try #require(
      homeClock.date(from: DateComponents(year: first.year, month: first.month, day: first.day)))
    let shifts = try #require(scenario.team[0].calendar).shifts[0]
    var disagreements: [Int] = []
    for minute in 0..<days * 1440 {
      let wall = awayClock.dateComponents([.hour, .minute], from: midnight + Double(minute) * 60)
      let shown = try #require(wall.hour) * 60 + #require(wall.minute)
      let expected = shifts.contains { $0.startMinute <= shown && shown < $0.endMinute }
      let time = SimulationTime(microseconds: Int64(minute) * 60_000_000)
      if schedule.isOnShift(at: time) != expected { disagreements.append(minute) }
    }
    #expect(disagreements == [])
  }

  private static func foundation(_ name: String) throws -> TimeZone {
    guard case .fixed(let minutes)? = TimeZoneName(fixed: name) else {
      return try #require(TimeZone(identifier: name))
    }
    return try #require(TimeZone(secondsFromGMT: minutes * 60))
  }

  @Test("Without a database offsets still work, and a name gets an error that says what does")
  func noDatabase() throws {
    let none = TimeZoneDatabase(identifiers: [])
    #expect(try none.zone(named: "-03:30") == .fixed(minutesAhead: -210))
    #expect(try none.secondsAhead(in: .fixed(minutesAhead: -210))(0) == -12_600)
    let expected = CalendarProblem(
      found: "\"Asia/Kolkata\" and no time zone database on this machine",
      expected: "\"UTC\" or an offset such as \"+05:30\", which need none")
    #expect(throws: expected) { try none.zone(named: "Asia/Kolkata") }
    let scenario = try Self.read(home: "Asia/Kolkata", away: "UTC", start: "2026-01-05")
    #expect(throws: expected) {
      try scenario.zoneOffsets(of: #require(scenario.team[0].calendar), days: 3, in: none)
    }
  }
}
