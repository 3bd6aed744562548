import Experiments
import Reports
import TeamModel
import Testing

/// What the figures of a run draw, read back from the page.
@Suite("The figures of a run")
struct FiguresTests {
  private let result: RunResult
  private let page: ParsedPage

  init() throws {
    result = try SampleRun.result([
      "targets={team_utilization:{atLeast:0.01},throughput_per_week:{atLeast:99}}"
    ])
    page = try #require(ParsedPage(RunReportPage.render(result)))
  }

  private func number(_ name: String, of element: ParsedPage.Element) throws -> Double {
    try #require(element.attributes[name].flatMap(Double.init))
  }

  @Test("the water stands as high between keel and deck as the load is of the capacity")
  func loadLine() throws {
    let surface = try #require(page.all("path").first { $0.attributes["class"] == "surface" })
    let start = try #require(surface.attributes["d"]?.split(separator: "q").first?.split(separator: ",").last)
    let height = try #require(Double(start))
    let load = try #require(result.metrics.first { $0.metric.name == "team_utilization" }?.mean)
    #expect(abs((204 - height) / 186 - load) < 0.001)
    let title = try #require(page.all("title").first { $0.attributes["id"] == "load-line-title" })
    let summary = try #require(result.metrics.first { $0.metric.name == "team_utilization" })
    #expect(title.text.hasSuffix(Quantity.estimate(summary)))
  }

  @Test("the strip says of each target whether it is met, in a word and not by its colour alone")
  func targets() throws {
    let strip = page.all("ul").filter { $0.attributes["class"] == "standing-strip" }
    #expect(strip.count == 1)
    let tiles = page.all("li").filter { ["met", "missed", "undecided"].contains($0.attributes["class"]) }
    #expect(tiles.count == 2)
    let utilization = try #require(tiles.first { $0.text.contains("Team utilization") })
    #expect(
      utilization.attributes["class"] == "met"
        && utilization.text.replacing("\u{A0}", with: " ").contains("≥ 1 % met"))
    let completed = try #require(tiles.first { $0.text.contains("Tasks completed") })
    #expect(completed.attributes["class"] == "missed" && completed.text.contains("missed"))
  }

  @Test("a cell of the heat map is in the band of its mean, and says it")
  func heatMap() throws {
    let cells = page.all("rect").filter { rect in
      ["heat-1", "heat-2", "heat-3", "cell-ideal", "cell-warning", "cell-critical"].contains(
        rect.attributes["class"] ?? "") && rect.attributes["height"] == "1" && rect.attributes["x"] != nil
    }
    let rows = result.weekly.people + result.weekly.skills
    let means = rows.flatMap { $0.weeks.compactMap { $0?.mean } }
    #expect(cells.count == means.count)
    let thresholds = result.scenario.capacity
    for (cell, mean) in zip(cells, means) {
      let style = cell.attributes["class"]
      switch mean {
      case thresholds.critical...: #expect(style == "cell-critical")
      case thresholds.warning...: #expect(style == "cell-warning")
      case thresholds.ideal...: #expect(style == "cell-ideal")
      default: #expect(style?.hasPrefix("heat-") == true)
      }
    }
  }

  @Test("the ribbons of the flow carry the hours of their roles")
  func flow() throws {
    let observations = try #require(result.observations)
    let titles = page.all("title").map(\.text).filter { $0.hasSuffix("h a week") }
    let work = try #require(titles.first { $0.hasPrefix("developer: work") })
    let role = try #require(observations.hours.first { $0.role == "developer" })
    let place = try #require(WorkRecord.Activity.allCases.firstIndex(of: .implementation))
    #expect(work == "developer: work, \(Quantity.number(role.byActivity[place].mean, places: 1)) h a week")
  }

  @Test("without replications that are watched the page says so, and is whole")
  func unwatched() throws {
    var blind = result
    blind.observations = nil
    blind.loadAndWait = nil
    let page = try #require(ParsedPage(RunReportPage.render(blind)))
    let body = try #require(page.all("body").first).text
    #expect(body.contains("No replication was watched in detail"))
    #expect(page.all("section").count == self.page.all("section").count)
  }
}
