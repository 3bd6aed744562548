import Reports
import Testing
import WorkingTime

@Suite struct TimeAxisTests {
  @Test(arguments: [0, 1, 6, 9, 27, 45, 89, 180, 364, 731, 1_500, 5_000, 20_000, 400_000], [3, 5, 8])
  func `ticks are few, ascending, on the axis and named apart`(_ span: Int, _ limit: Int) throws {
    let first = try #require(CalendarDay(iso8601: "2026-01-07"))
    let ticks = TimeAxis(first: first, last: first + span).ticks(limit: limit)
    #expect((1...limit).contains(ticks.count))
    #expect(ticks.allSatisfy { (0...1).contains($0.fraction) })
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.fraction < $1.fraction })
    #expect(Set(ticks.map(\.label)).count == ticks.count)
  }

  @Test func `a year is marked at the firsts of months, with the year where it is new`() throws {
    let first = try #require(CalendarDay(iso8601: "2026-02-02"))
    let last = try #require(CalendarDay(iso8601: "2027-01-31"))
    let labels = TimeAxis(first: first, last: last).ticks(limit: 12).map(\.label)
    #expect(labels.first == "Mar 2026")
    #expect(labels.last == "Jan 2027")
    #expect(labels.dropFirst().first == "Apr")
  }
}
