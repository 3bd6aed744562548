import Foundation
import Testing
import WorkingTime

@Suite("Calendar days")
struct CalendarDayTests {
  @Test("Every day from 1900 to 2100 has the date and the weekday that Foundation gives it")
  func agreesWithFoundation() throws {
    var gregorian = Calendar(identifier: .gregorian)
    gregorian.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    let first = try #require(CalendarDay(year: 1900, month: 1, day: 1))
    let last = try #require(CalendarDay(year: 2100, month: 12, day: 31))
    #expect(last - first == 73_413)
    var disagreements: [CalendarDay] = []
    for daysSinceEpoch in first.daysSinceEpoch...last.daysSinceEpoch {
      let day = CalendarDay(daysSinceEpoch: daysSinceEpoch)
      let date = Date(timeIntervalSince1970: Double(daysSinceEpoch) * 86_400)
      let expected = gregorian.dateComponents([.year, .month, .day, .weekday], from: date)
      let foundationSunday = 1
      let weekday = expected.weekday.map { ($0 - foundationSunday + 6) % 7 }
      let agrees =
        expected.year == day.year && expected.month == day.month && expected.day == day.day
        && weekday == day.weekday.rawValue
        && CalendarDay(year: day.year, month: day.month, day: day.day) == day
      if !agrees { disagreements.append(day) }
    }
    #expect(disagreements == [])
  }

  @Test(
    "From 0000 to 9999 each date is followed by the next one on the calendar, and spelling it loses nothing")
  func countsThroughTenThousandYears() throws {
    var day = try #require(CalendarDay(iso8601: "0000-01-01"))
    var weekday = day.weekday.rawValue
    var counted = 0
    for year in 0...9999 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in zip(1...12, lengths) {
        for dayOfMonth in 1...length {
          guard day.date == (year, month, dayOfMonth), day.weekday.rawValue == weekday,
            CalendarDay(year: year, month: month, day: dayOfMonth) == day
          else {
            Issue.record("\(year)-\(month)-\(dayOfMonth) came out as \(day), a \(day.weekday)")
            return
          }
          counted += 1
          day = day + 1
          weekday = (weekday + 1) % 7
        }
        #expect(CalendarDay(year: year, month: month, day: length + 1) == nil)
        #expect(CalendarDay(iso8601: (day + -1).iso8601) == day + -1)
      }
    }
    // 25 eras of 400 years.
    #expect(counted == 25 * 146_097)
  }

  @Test(
    "Days that are known by heart fall where they fell",
    arguments: [
      ("1970-01-01", 0, Weekday.thursday), ("1969-12-31", -1, .wednesday), ("2000-02-29", 11_016, .tuesday),
      ("2000-01-01", 10_957, .saturday), ("2026-01-05", 20_458, .monday),
      ("0000-03-01", -719_468, .wednesday),
    ])
  func knownDays(text: String, daysSinceEpoch: Int, weekday: Weekday) {
    let day = CalendarDay(daysSinceEpoch: daysSinceEpoch)
    #expect(CalendarDay(iso8601: text) == day)
    #expect(day.iso8601 == text)
    #expect(day.weekday == weekday)
  }

  @Test(
    "A date that is not on the calendar or not spelt YYYY-MM-DD is refused",
    arguments: [
      "2025-02-29", "1900-02-29", "2100-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-10",
      "2026-01-00", "2026-01-32", "2026-1-05", "26-01-05", "2026-01-5", "2026/01/05", "2026-01-05 ",
      " 2026-01-05", "+026-01-05", "-026-01-05", "2026-01-05T00:00", "20260105", "2026-0x-05", "",
      "----------",
      "٢٠٢٦-٠١-٠٥", "２０２６-01-05", "12026-01-05",
    ])
  func refuses(text: String) {
    #expect(CalendarDay(iso8601: text) == nil)
  }

  @Test("Parts outside their ranges make no day")
  func refusesParts() {
    #expect(CalendarDay(year: 10_000, month: 1, day: 1) == nil)
    #expect(CalendarDay(year: -1, month: 1, day: 1) == nil)
    #expect(CalendarDay(year: .max, month: .max, day: .max) == nil)
    #expect(CalendarDay(year: .min, month: .min, day: .min) == nil)
  }

  @Test("Dates outside the four-digit years are still written")
  func writesFarDates() throws {
    let last = try #require(CalendarDay(iso8601: "9999-12-31"))
    let first = try #require(CalendarDay(iso8601: "0000-01-01"))
    #expect((last + 1).iso8601 == "10000-01-01")
    #expect((first + -1).iso8601 == "-0001-12-31")
    #expect((first + -1) < first)
  }
}
