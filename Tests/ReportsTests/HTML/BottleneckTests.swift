import Experiments
import Foundation
import Reports
import Testing

/// The page says who everybody waits for.
@Suite struct BottleneckTests {
  @Test("a lead without a moment left is called the bottleneck")
  func lead() throws {
    let overloaded = ["lead.focus=0.05", "simulation.days=112", "simulation.warmUpDays=28"]
    // Busy without a break in each of 80 replications is surely above the critical mark, in each of 4 it is not.
    let page = RunReportPage.render(try SampleRun.result(overloaded + ["simulation.replications=80"]))
    #expect(page.contains("The lead is the bottleneck: busy"))
    #expect(!RunReportPage.render(try SampleRun.result(overloaded)).contains("bottleneck"))
    #expect(!RunReportPage.render(try SampleRun.result()).contains("bottleneck"))
  }

  @Test("so is a counterpart whose queue never empties")
  func counterpart() throws {
    let page = RunReportPage.render(
      try SampleRun.result([
        "counterparts.dba={people:1,responseHours:40}", "counterparts.tech-lead={responseHours:1}",
        "simulation.days=112", "simulation.replications=80",
      ]))
    #expect(page.contains("The dba is the bottleneck: busy"))
    #expect(page.contains("dba (outside)"))
  }

  @Test("the leads of a department are one row of the table, and none of them loads the teams")
  func department() throws {
    let result = try SampleRun.result(["department.teams=3"])
    let page = RunReportPage.render(result)
    #expect(page.contains("All 3 leads") && page.contains("All 3 teams"))
    #expect(page.contains("Drawn are the people of the first of 3 teams"))
    // Over all working days together, the mean of the days is the mean of the hours.
    let teams = try #require(result.utilization.last)
    let mean = teams.points.reduce(0) { $0 + $1.mean } / Double(teams.points.count)
    let metric = try #require(result.metrics.first { $0.metric.name == "team_utilization" }?.mean)
    #expect(abs(mean - metric) < 1e-6)
  }

  @Test("every metric stands below the heading of its subject, once")
  func subjects() throws {
    let result = try SampleRun.result()
    let page = RunReportPage.render(result)
    for metric in result.metrics {
      let cells =
        page.components(separatedBy: "<th scope=\"row\"><code>\(metric.metric.name)</code><span>").count - 1
      #expect(cells == 1, "\(metric.metric.name)")
    }
    for heading in ["Load", "Review", "Escalations and alarms", "Flow of work", "Quality"] {
      #expect(page.contains(#"scope="rowgroup">\#(heading)<"#))
    }
  }
}
