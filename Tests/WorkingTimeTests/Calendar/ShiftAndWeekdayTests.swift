import Testing
import WorkingTime

@Suite("Shifts, weekdays and absences as people write them")
struct ShiftAndWeekdayTests {
  @Test("A weekday answers to its name and to the first three letters of it")
  func weekdayNames() {
    let names = [
      ("mon", "monday"), ("tue", "tuesday"), ("wed", "wednesday"), ("thu", "thursday"),
      ("fri", "friday"), ("sat", "saturday"), ("sun", "sunday"),
    ]
    for (weekday, (short, long)) in zip(Weekday.allCases, names) {
      #expect(Weekday(name: short) == weekday)
      #expect(Weekday(name: long) == weekday)
      #expect(weekday.name == long)
    }
    for wrong in ["", "m", "mo", "Mon", "Monday", "mond", "monday ", "montag"] {
      #expect(Weekday(name: wrong) == nil, "\(wrong)")
    }
  }

  @Test("Every well-formed shift reads back as it is written")
  func shiftRoundTrip() {
    for start in stride(from: 0, to: 1440, by: 7) {
      for end in [start + 1, (start + 1440) / 2 + 1, 1440] where end <= 1440 {
        let shift = DailyShift(startMinute: start, endMinute: end)
        #expect(DailyShift(text: shift.description) == shift)
        #expect(shift.problem == nil)
      }
    }
    #expect(DailyShift(text: "09:00-12:30") == DailyShift(startMinute: 540, endMinute: 750))
    #expect(DailyShift(text: "22:00-24:00") == DailyShift(startMinute: 1320, endMinute: 1440))
    #expect(DailyShift(startMinute: 5, endMinute: 1440).description == "00:05-24:00")
  }

  @Test(
    "A shift that no clock shows is refused",
    arguments: [
      "", "9:00-12:30", "09:00-12:60", "24:01-24:02", "25:00-26:00", "09:00", "09:00–12:30", "09:00-12:30 ",
      "09.00-12.30", "0900-1230", "09:00 12:30", "+9:00-12:30", "09:00-12:3o", "99:99-99:99",
    ])
  func refusesShift(text: String) {
    #expect(DailyShift(text: text) == nil)
  }

  @Test(
    "A shift that cannot be worked says why",
    arguments: [(540, 540), (540, 500), (1440, 1440), (-1, 5), (5, 1441)])
  func impossibleShift(start: Int, end: Int) {
    let shift = DailyShift(startMinute: start, endMinute: end)
    #expect(shift.problem != nil)
    #expect(DailyShift.problems(in: [shift]).map(\.index) == [0])
  }

  @Test("A shift past midnight is told to be two")
  func pastMidnight() throws {
    let problem = try #require(DailyShift(text: "22:00-06:00")?.problem)
    #expect(problem.found == "22:00-06:00")
    #expect(
      problem.description
        == "found 22:00-06:00, expected an end after the start (work past midnight is two shifts, "
        + "22:00-24:00 and 00:00-06:00)")
  }

  @Test(
    "Shifts that overlap or run backwards are found by their place in the list; those that touch are fine")
  func overlaps() {
    func problems(_ texts: String...) -> [Int] {
      DailyShift.problems(in: texts.compactMap(DailyShift.init(text:))).map(\.index)
    }
    #expect(problems() == [])
    #expect(problems("09:00-12:00", "12:00-17:00") == [])
    #expect(problems("09:00-12:01", "12:00-17:00") == [1])
    #expect(problems("13:00-17:00", "09:00-12:00") == [1])
    #expect(problems("09:00-17:00", "10:00-11:00", "12:00-13:00", "17:00-18:00") == [1, 2])
    #expect(problems("09:00-09:00", "08:00-10:00", "09:30-11:00") == [0, 2])
  }

  @Test("A calendar names the weekday that is wrong")
  func calendarProblem() {
    var calendar = WorkingCalendar.alwaysOn
    #expect(calendar.problem == nil)
    calendar.shifts[Weekday.friday.rawValue] = [DailyShift(startMinute: 600, endMinute: 540)]
    #expect(calendar.problem?.found == "10:00-09:00 on friday")
    calendar.shifts.removeLast()
    #expect(calendar.problem?.found == "shifts for 6 weekdays")
  }

  @Test("An absence may last a day but not less")
  func absenceProblem() throws {
    let day = try #require(CalendarDay(iso8601: "2026-03-01"))
    #expect(Absence(first: day, last: day).problem == nil)
    #expect(
      Absence(first: day, last: day + -1).problem?.description
        == "found a last day 2026-02-28, expected 2026-03-01, the first day, or later")
  }
}
