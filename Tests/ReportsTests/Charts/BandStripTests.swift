import Experiments
import LeadPolicy
import Reports
import Testing
import WorkingTime

@Suite struct BandStripTests {
  /// The cells that a page draws, row by row: the band of each column by the name of its path's style, and
  /// how many of four steps it is high.
  private struct Row: Equatable {
    var bands: [String]
    var steps: [Int]
  }

  private func rows(_ page: ParsedPage, columns: Int) throws -> [Row] {
    // Ends of elements come in order: five kinds of cells, then the gaps that end a row. Swatches have none.
    var rows: [Row] = []
    var cells: [(style: String, path: String)] = []
    for path in page.all("path") {
      let style = path.attributes["class"] ?? ""
      if style.hasPrefix("cell-") {
        cells.append((String(style.dropFirst(5)), path.attributes["d"] ?? ""))
      } else if style == "gaps" {
        var row = Row(
          bands: Array(repeating: "", count: columns), steps: Array(repeating: 0, count: columns))
        for (band, path) in cells.suffix(5) {
          for shape in path.split(separator: "M") {
            let numbers = try shape.split { !$0.isNumber }.map { try #require(Int($0)) }
            try #require(numbers.count == 5 && numbers[2] == numbers[4])
            for column in numbers[0]..<(numbers[0] + numbers[2]) {
              #expect(row.bands[column].isEmpty, "drawn twice")
              row.bands[column] = band
              row.steps[column] = numbers[3] - numbers[1]
            }
          }
        }
        rows.append(row)
        cells = []
      }
    }
    return rows
  }

  private func page(_ result: RunResult) throws -> ParsedPage {
    try #require(ParsedPage(RunReportPage.render(result)))
  }

  private func point(_ result: RunResult, _ date: CalendarDay, first: Double) throws
    -> UtilizationSeries.Point
  {
    var point = try #require(result.utilization.last?.points.first)
    // The mean lies in another band than the replication: nothing may be drawn from it.
    let whole = MetricSummary.Ends(low: 0, high: 1)
    (point.date, point.mean, point.extremes, point.first) = (date, 0.8, whole, first)
    return point
  }

  @Test func `every cell has the band of its person's day in the first replication`() throws {
    let result = try SampleRun.result()
    let series = [try #require(result.utilization.last)] + result.utilization.dropLast()
    let dates = Set(series.flatMap { $0.points.map(\.date) }).sorted()
    let rows = try rows(page(result), columns: dates.count)
    #expect(rows.count == 4)
    for (row, series) in zip(rows, series) {
      let days = series.points.compactMap { point in point.first.map { (point.date, $0) } }
      let bands = Dictionary(uniqueKeysWithValues: days).mapValues {
        CapacityBand(utilization: $0, thresholds: result.scenario.capacity).name
      }
      #expect(row.bands == dates.map { bands[$0] ?? "away" }, "\(series.id)")
    }
    #expect(Set(rows.flatMap(\.bands)).count > 2)
  }

  @Test func `a mark belongs to the band above it, and a day without hours is away`() throws {
    var result = try SampleRun.result()
    let monday = try #require(CalendarDay(iso8601: "2026-01-12"))
    let firsts = [0, 0.749, 0.75, 0.849, 0.85, 0.949, 0.95, 1]
    var person = result.utilization[0]
    var team = try #require(result.utilization.last)
    team.points = try firsts.enumerated().map { try point(result, monday + $0, first: $1) }
    person.points = [team.points[0], team.points[7]]
    result.utilization = [person, team]
    let page = try page(result)
    let rows = try rows(page, columns: firsts.count)
    #expect(
      rows.first?.bands == [
        "below-ideal", "below-ideal", "ideal", "ideal", "warning", "warning", "critical", "critical",
      ])
    #expect(rows.first?.steps == [1, 1, 2, 2, 3, 3, 4, 4])
    #expect(rows.last?.bands == ["below-ideal"] + Array(repeating: "away", count: 6) + ["critical"])
    let titles = page.all("title").map(\.text)
    #expect(titles.contains("Team: critical on 2 of 8 days"))
    #expect(titles.contains("\(person.id): critical on 1 of 2 days"))
  }

  @Test func `the weekly digest averages the days and counts the critical ones`() throws {
    var result = try SampleRun.result()
    let thursday = try #require(CalendarDay(iso8601: "2026-01-15"))
    var team = try #require(result.utilization.last)
    team.points = try [(0, 0.5), (1, 0.96), (4, 1), (5, 0.95), (6, 0.4)].map {
      try point(result, thursday + $0.0, first: $0.1)
    }
    result.utilization = [team]
    let table = try #require(
      page(result).all("table").first { $0.text.contains("Exact: replication 1 by the week") })
    #expect(table.text.contains("2026-01-1273 (1 of 2)"))
    #expect(table.text.contains("2026-01-1978 (2 of 3)"))
  }

  @Test func `a long run has a column per stretch, in the band of its average`() throws {
    var result = try SampleRun.result()
    let monday = try #require(CalendarDay(iso8601: "2026-01-05"))
    var team = try #require(result.utilization.last)
    // 205 stretches of 14 days: even ones are all critical, odd ones critical and idle by turns.
    team.points = try (0..<2_870).map { day in
      try point(result, monday + day, first: (day / 14) % 2 == 0 || day % 2 == 0 ? 1 : 0)
    }
    result.utilization = [team]
    let page = try page(result)
    let row = try #require(rows(page, columns: 205).first)
    #expect(row.bands == (0..<205).map { $0 % 2 == 0 ? "critical" : "below-ideal" })
    #expect(page.all("p").contains { $0.text.contains("One column per 14 days") })
  }
}
