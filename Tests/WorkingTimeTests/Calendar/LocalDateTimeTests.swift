import SimulatedTime
import Testing
import WorkingTime

@Suite("Local dates and times")
struct LocalDateTimeTests {
  static let second: Int64 = 1_000_000
  static let day = 86_400 * second

  @Test(
    "An instant is written to the nearest second, halves later, before the origin as after it",
    arguments: [
      (0, "2026-01-05T00:00:00"),
      (499_999, "2026-01-05T00:00:00"),
      (500_000, "2026-01-05T00:00:01"),
      (-1, "2026-01-05T00:00:00"),
      (-500_000, "2026-01-05T00:00:00"),
      (-500_001, "2026-01-04T23:59:59"),
      (-second, "2026-01-04T23:59:59"),
      (-day, "2026-01-04T00:00:00"),
      (-day - 1, "2026-01-04T00:00:00"),
      (-day - second, "2026-01-03T23:59:59"),
      (34_207 * second, "2026-01-05T09:30:07"),
      (-52_193 * second, "2026-01-04T09:30:07"),
    ] as [(Int64, String)])
  func nearestSecond(microseconds: Int64, expected: String) throws {
    #expect(try local(microseconds, from: "2026-01-05").iso8601 == expected)
  }

  @Test("The last half second of a day is the midnight of the next, over the end of a month and of a year")
  func roundsAcrossMidnight() throws {
    for (date, next) in [
      ("2026-01-05", "2026-01-06"), ("2026-01-31", "2026-02-01"), ("2024-02-28", "2024-02-29"),
      ("2025-12-31", "2026-01-01"),
    ] {
      #expect(try local(Self.day - 500_001, from: date).iso8601 == "\(date)T23:59:59")
      let midnight = try local(Self.day - 500_000, from: date)
      #expect(midnight.iso8601 == "\(next)T00:00:00")
      #expect(midnight.second == 0)
      #expect(try midnight == local(0, from: next))
    }
  }

  @Test("The date and the second of the day say the instant again, to half a second")
  func roundTrip() throws {
    let origin = try #require(CalendarDay(iso8601: "2026-01-05"))
    var generator = SplitMix64(seed: 5)
    let years: Int64 = 200 * 365
    for _ in 0..<10_000 {
      let microseconds = Int64.random(in: -years * Self.day...years * Self.day, using: &generator)
      let local = LocalDateTime(SimulationTime(microseconds: microseconds), from: origin)
      #expect((0..<86_400).contains(local.second))
      let again = Int64(local.day - origin) * Self.day + Int64(local.second) * Self.second
      #expect((-500_000..<500_000).contains(microseconds - again))
    }
  }

  @Test("The ends of the simulation clock have a date")
  func endsOfTheClock() throws {
    // 2⁶³ µs are 106,751,991 days and 14,454.775807 s (or .775808 before the origin).
    let last = try local(.max, from: "1970-01-01")
    #expect(last.day.daysSinceEpoch == 106_751_991)
    #expect(last.second == 14_455)
    let first = try local(.min, from: "1970-01-01")
    #expect(first.day.daysSinceEpoch == -106_751_992)
    #expect(first.second == 86_400 - 14_455)
  }

  private func local(_ microseconds: Int64, from date: String) throws -> LocalDateTime {
    let day = try #require(CalendarDay(iso8601: date))
    return LocalDateTime(SimulationTime(microseconds: microseconds), from: day)
  }
}
