import PositionedJSON
import WorkingTime

extension WorkingCalendar {
  /// Monday to Friday, eight hours with a break.
  static let reference = WorkingCalendar(
    workDays: [.monday, .tuesday, .wednesday, .thursday, .friday], dailyShifts: referenceShifts)

  fileprivate static let referenceShifts = [
    DailyShift(startMinute: 540, endMinute: 780), DailyShift(startMinute: 840, endMinute: 1080),
  ]

  /// Hours of work in a week without holidays.
  var hoursPerWeek: Double {
    shifts.joined().reduce(0) { $0 + Double($1.endMinute - $1.startMinute) / 60 }
  }

  /// Days of a week on which there is work.
  var daysPerWeek: Int { shifts.count { !$0.isEmpty } }
}

extension Shape where Value == WorkingCalendar {
  /// Work days, hours and holidays, or "always".
  static var calendar: Shape {
    named("calendar") { either(choice([("always", .alwaysOn)]), object(calendar)) }
  }

  private static func calendar(_ reader: ObjectReader) -> WorkingCalendar? {
    let workDays = reader.read(
      "workDays", .array(of: .weekday, count: 1...7),
      default: [.monday, .tuesday, .wednesday, .thursday, .friday], "Days of the week with work")
    let hours = reader.read(
      "hours", .array(of: .shift, count: 1...100), default: WorkingCalendar.referenceShifts,
      "Stretches of work in a day, in ascending order")
    let holidays = reader.read(
      "holidays", .array(of: .day), default: [], "Days without work, whatever their weekday")
    let timeZone = reader.readIfPresent(
      "timeZone", .timeZone,
      "The zone whose clocks and dates the hours, the holidays and the absences of those who work by this "
        + "calendar are read on: an IANA identifier such as \"America/New_York\", with its daylight saving, "
        + "an offset such as \"+05:30\", or \"UTC\"; left out, that of the scenario's calendar, and UTC for "
        + "that. The simulation begins at 00:00 in the zone of the scenario's calendar and counts days of 24 "
        + "hours from there")
    for (index, weekday) in workDays.enumerated() where workDays[..<index].contains(weekday) {
      reader.report("found \(weekday.name) twice", at: "workDays", element: index)
    }
    for (index, problem) in DailyShift.problems(in: hours) {
      reader.report("\(problem)", at: "hours", element: index)
    }
    return WorkingCalendar(
      workDays: Set(workDays), dailyShifts: hours, holidays: Set(holidays),
      timeZone: timeZone.flatMap { known($0, reader) })
  }

  /// The zone of a name; nil after a failure, which has been reported.
  private static func known(_ name: String, _ reader: ObjectReader) -> TimeZoneName? {
    do throws(CalendarProblem) {
      return try TimeZoneDatabase.system.zone(
        named: name, suggests: reader.problemCount <= Diagnostics.kept)
    } catch {
      reader.report("\(error)", at: "timeZone")
      return nil
    }
  }
}

extension Shape where Value == String {
  /// The name of a time zone, not yet looked up.
  fileprivate static var timeZone: Shape {
    text(
      "a time zone such as \"Europe/Berlin\", \"+05:30\" or \"UTC\"",
      pattern: "^(UTC|GMT|[+-]([01][0-9]|2[0-3]):[0-5][0-9]|[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)+)$"
    ) { $0 }
  }
}

extension Shape where Value == Weekday {
  static var weekday: Shape {
    choice(
      Weekday.allCases.map { (String($0.name.prefix(3)), $0) } + Weekday.allCases.map { ($0.name, $0) })
  }
}

extension Shape where Value == DailyShift {
  static var shift: Shape {
    text("a stretch of the day such as \"09:00-13:00\"", pattern: "^[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}$") {
      DailyShift(text: $0)
    }
  }
}
