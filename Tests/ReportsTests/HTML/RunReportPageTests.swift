import Experiments
import Foundation
import LeadPolicy
import OutputAnalysis
import Reports
import Scenarios
import TeamModel
import Testing
import WorkingTime

@Suite struct RunReportPageTests {
  private func parse(_ result: RunResult) throws -> ParsedPage {
    try #require(ParsedPage(RunReportPage.render(result)))
  }

  /// The page's text with plain spaces.
  private func text(_ result: RunResult) throws -> String {
    let body = try #require(parse(result).all("body").first)
    return body.text.replacing("\u{A0}", with: " ")
  }

  private func bend(_ result: inout RunResult, _ name: String, _ mean: Double?, halfWidth: Double = 0.01)
    throws
  {
    let index = try #require(result.metrics.firstIndex { $0.metric.name == name })
    result.metrics[index].mean = mean
    result.metrics[index].low = mean.map { $0 - halfWidth }
    result.metrics[index].high = mean.map { $0 + halfWidth }
  }

  /// Two replications that each have half of these counts, by half hours, and of those beyond the last bin.
  private func turnaround(_ counts: [Int: Int], beyond: Int = 0) throws -> FrequencyTable {
    var bins = [Int](repeating: 0, count: 40)
    for (bin, count) in counts { bins[bin] = count / 2 }
    let half = try #require(Histogram(binWidth: 0.5, binCount: 40, counts: bins, overflow: beyond / 2))
    var pooled = PooledHistogram(half)
    pooled.add(half)
    pooled.add(half)
    return FrequencyTable(pooled, confidence: 0.95)
  }

  /// A day on which all replications agree.
  private func point(_ result: RunResult, _ date: CalendarDay, _ mean: Double) throws
    -> UtilizationSeries.Point
  {
    var point = try #require(result.utilization.last?.points.first)
    let same = MetricSummary.Ends(low: mean, high: mean)
    (point.date, point.mean, point.extremes, point.first) = (date, mean, same, mean)
    (point.p05Interval, point.p95Interval) = (same, same)
    return point
  }

  // MARK: One file that asks for nothing

  @Test func `a page loads nothing, runs nothing and links only to itself`() throws {
    let result = try SampleRun.result()
    let page = RunReportPage.render(result)
    for word in ["http:", "https:", "//", "src=", "@import", "url(", "<script", "javascript"] {
      #expect(!page.contains(word), "\(word)")
    }
    let parsed = try parse(result)
    #expect(parsed.elements.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
    #expect(!parsed.elements.contains { ["link", "img", "iframe", "object", "script"].contains($0.name) })
    let policy = parsed.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    #expect(try #require(policy?.attributes["content"]).hasPrefix("default-src 'none'"))
    let targets = parsed.all("a").compactMap { $0.attributes["href"] }
    #expect(!targets.isEmpty)
    #expect(targets.allSatisfy { $0.hasPrefix("#") && parsed.element(id: String($0.dropFirst())) != nil })
  }

  @Test func `every drawing says what it shows, and every name it refers to exists once`() throws {
    let page = try parse(SampleRun.result())
    let drawings = page.all("svg").filter { $0.attributes["preserveAspectRatio"] == nil }
    #expect(drawings.count > 6)
    #expect(drawings.allSatisfy { $0.children.starts(with: ["title", "desc"]) })
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let references = page.elements.compactMap { $0.attributes["aria-labelledby"] }.flatMap {
      $0.split(separator: " ")
    }
    #expect(references.allSatisfy { ids.contains(String($0)) })
    for landmark in ["header", "nav", "main", "footer", "h1"] { #expect(page.all(landmark).count == 1) }
  }

  @Test func `the same result gives the same bytes`() throws {
    #expect(try RunReportPage.render(SampleRun.result()) == RunReportPage.render(SampleRun.result()))
  }

  // MARK: Text stays text

  @Test(arguments: [
    "<script>alert(1)</script>\"'", "</title></style></pre><img onerror=\"x\">", "&lt; &amp; &#60;",
    "]]><!--",
    "\u{0}\u{1B}[31m\u{FFFE}", "'\u{301}<", "\u{202E}desrever",
  ])
  func `hostile names are text wherever they appear`(_ name: String) throws {
    var result = try SampleRun.result()
    result.scenario.title = name
    result.scenario.description = name
    result.scenarioText = name
    result.provenance.scenarioFile = name
    result.provenance.scenarioDigest = name
    result.provenance.version = name
    result.provenance.overrides = [name]
    for index in result.utilization.indices { result.utilization[index].id = "\(name)\(index)" }
    for index in result.roster.indices {
      let metric = "person_utilization.\(result.roster[index].id)"
      result.roster[index].id = "\(name)\(index)"
      for place in result.metrics.indices where result.metrics[place].metric.name == metric {
        result.metrics[place].metric.name = "person_utilization.\(name)\(index)"
        result.metrics[place].metric.summary = name
      }
    }
    let page = try parse(result)
    let shown = String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { $0.value < 0x20 || $0.value == 0xFFFE ? "\u{FFFD}" : $0 }))
    #expect(page.all("h1").map(\.text) == [shown])
    #expect(page.all("pre").contains { $0.text == shown })
    #expect(page.all("h4").contains { $0.text == "\(shown)0" })
    let plain = try parse(SampleRun.result(["simulation.seed=7"]))
    let hasSameElements = page.elements.map(\.name) == plain.elements.map(\.name)
    #expect(hasSameElements)
  }

  @Test func `an absolute path of the scenario is not given away`() throws {
    var result = try SampleRun.result()
    result.provenance.scenarioFile = "/home/mallory/sample.json5"
    let page = RunReportPage.render(result)
    #expect(!page.contains("mallory"))
    #expect(page.contains("plimsoll run sample.json5 --seed 7"))
  }

  @Test func `the command that repeats the run survives a shell`() throws {
    var result = try SampleRun.result()
    result.provenance.overrides = ["title=it's \"here\" & $there"]
    let commands = try parse(result).all("code").map(\.text)
    #expect(
      commands.contains(
        "plimsoll run sample.json5 --seed 7 --replications 4 "
          + "--set 'title=it'\\''s \"here\" & $there'"))
  }

  // MARK: The verdict

  private static let loads: [(mean: Double, halfWidth: Double, words: String)] = [
    (0.784, 0.006, "Loaded to 78.4 % ± 0.6 of capacity, below the warning mark of 85 %"),
    (0.845, 0.010, "too close to the warning mark of 85 % to tell which side"),
    (0.900, 0.020, "above the warning mark of 85 %"),
    (0.940, 0.020, "too close to the critical mark of 95 %"),
    (0.340, 1.420, "too uncertain to be placed against the marks: more replications are needed"),
    (0.980, 0.010, "above the critical mark of 95 %"),
  ]

  @Test(arguments: loads)
  func `the verdict minds the interval`(_ mean: Double, _ halfWidth: Double, _ words: String) throws {
    var result = try SampleRun.result()
    try bend(&result, "team_utilization", mean, halfWidth: halfWidth)
    #expect(try text(result).contains(words))
  }

  private static let hitRates: [(hitRate: Double?, words: String)] = [
    (11 / 12.0, "1 review in 12 (1 in 10 to 1 in 14) misses its 8 h"),
    (0.997, "fewer than 1 review in 200 misses its 8 h (at most 1 in 76)"),
    (1, "practically every review keeps its 8 h (at most 1 in 99)"),
    (0.4, "60.0 % ± 1.0 of reviews miss their 8 h"),
    (nil, "no review was decided"),
  ]

  @Test(arguments: hitRates)
  func `the verdict counts the reviews that miss their service level`(_ hitRate: Double?, _ words: String)
    throws
  {
    var result = try SampleRun.result()
    try bend(&result, "review_sla_hit_rate", hitRate)
    #expect(try text(result).contains(words))
  }

  @Test func `the verdict names the work that does not get in`() throws {
    var result = try SampleRun.result()
    // The sample has no planned work, and therefore no such metric of its own.
    var deferrals = try #require(result.metrics.first { $0.metric.name == "team_utilization" })
    deferrals.metric.name = "deferred_share"
    result.metrics.append(deferrals)
    try bend(&result, "deferred_share", 0.57, halfWidth: 0.02)
    #expect(try text(result).contains("57 % ± 2 of strategic tasks are deferred when they arrive."))
    try bend(&result, "deferred_share", 0.05, halfWidth: 0.02)
    #expect(try !text(result).contains("are deferred when they arrive"))
  }

  @Test func `a lead who is surely busier than the team is named`() throws {
    var result = try SampleRun.result()
    try bend(&result, "team_utilization", 0.5)
    try bend(&result, "lead_utilization", 0.97)
    #expect(try text(result).contains("Team below the warning mark, the lead above the critical mark"))
    #expect(try text(result).contains("The lead is the bottleneck: busy 97.0 % ± 1.0 of the time"))
    try bend(&result, "lead_utilization", 0.9)
    #expect(try text(result).contains("The tightest spot is the lead, at 90.0 % ± 1.0."))
    try bend(&result, "lead_utilization", 0.51)
    for index in 1...2 { try bend(&result, "person_utilization.developer-\(index)", 0.5) }
    #expect(try !text(result).contains("tightest"))
  }

  // MARK: Numbers and drawings

  @Test func `every metric stands in the table with its estimate`() throws {
    let result = try SampleRun.result()
    let page = try parse(result)
    for summary in result.metrics {
      let row = try #require(page.all("tr").first { $0.text.hasPrefix(summary.metric.name) })
      let number = Quantity.estimate(summary).split(separator: "\u{A0}")[0]
      #expect(row.text.contains(number), "\(summary.metric.name)")
      #expect(row.text.hasSuffix("\(summary.replications)"))
    }
  }

  @Test func `the curve of means runs through the means`() throws {
    var result = try SampleRun.result()
    let first = try #require(CalendarDay(iso8601: "2026-01-12"))
    let means = [0.5, 0.25, 1, 0]
    let team = result.utilization.count - 1
    let points = try means.enumerated().map { index, mean in try point(result, first + index, mean) }
    result.utilization = [result.utilization[team]]
    result.utilization[0].points = points
    let paths = try parse(result).all("path").filter { $0.attributes["class"] == "mean" }
    // The team's chart is 240 pixels high, and the four days lie at thirds of a width of 1,000.
    #expect(paths.map { $0.attributes["d"] }.contains("M0,120L333.3,180L666.7,0L1000,240"))
  }

  @Test func `the share within the service level is the counted one`() throws {
    var result = try SampleRun.result()
    result.reviewTurnaround = try turnaround([0: 600, 15: 150, 16: 200], beyond: 50)
    let shown = try text(result)
    #expect(shown.contains("75.0 % ± 0.0 within 8 h"))
    #expect(shown.contains("Of 1000 reviews"))
    let late = try parse(result).all("rect").filter { $0.attributes["class"] == "bar late" }
    #expect(late.count == 1)
  }

  @Test func `escalations of a long run are gathered, and the sum stays`() throws {
    var result = try SampleRun.result()
    let start = try #require(CalendarDay(iso8601: "2026-01-05"))
    result.scenario.simulation.days = 7 * 240
    result.escalations[0].weekStarts = (0..<240).map { start + 7 * $0 }
    result.escalations[0].weeklyMean = (0..<240).map { Double($0 % 4) }
    result.escalations[0].weeklyHalfWidth = [Double](repeating: 0.5, count: 240)
    result.escalations.removeLast(result.escalations.count - 1)
    let page = try parse(result)
    #expect(try text(result).contains("One bar per 4 weeks"))
    let table = try #require(page.all("table").first { $0.text.contains("Escalations a week") })
    #expect(table.text.components(separatedBy: "1.5 ± 0.5").count == 61)
  }

  // MARK: The edges

  @Test func `a run without reviews and escalations says so`() throws {
    let off = try SampleRun.result(["review.enabled=false", "escalation.triggers=[]"])
    #expect(try text(off).contains("Domain review is switched off"))
    #expect(try text(off).contains("No escalation trigger is armed"))
    var idle = try SampleRun.result()
    idle.reviewTurnaround = try turnaround([:])
    for index in idle.escalations.indices {
      idle.escalations[index].weeklyMean = idle.escalations[index].weeklyMean.map { _ in 0 }
      idle.escalations[index].weeklyHalfWidth = idle.escalations[index].weeklyMean
    }
    #expect(try text(idle).contains("No review was decided in the measured period"))
    #expect(try text(idle).contains("Armed, but never set off"))
  }

  @Test func `a run that defines nothing still has a page`() throws {
    var result = try SampleRun.result()
    for name in result.metrics.map(\.metric.name) { try bend(&result, name, nil) }
    for index in result.utilization.indices { result.utilization[index].points = [] }
    result.escalations = []
    result.reviewTurnaround = try turnaround([:])
    let shown = try text(result)
    #expect(shown.contains("The load of the team is not defined"))
    // As a word of its own: what was not announced has these letters, too.
    #expect(!shown.contains(/\bnan\b/))
    result.metrics = []
    result.roster = []
    result.utilization = []
    #expect(try text(result).contains("Nobody had available hours"))
  }

  @Test func `30 people over 20,000 days fit on a page of less than 2 MB`() throws {
    var result = try SampleRun.result()
    let first = try #require(CalendarDay(iso8601: "2026-01-05"))
    let points = try (0..<20_000).map { try point(result, first + $0, Double($0 % 97) / 97) }
    let person = result.roster[0]
    result.roster = (0..<30).map { number in
      var copy = person
      copy.id = "developer-\(number)"
      return copy
    }
    var series = try #require(result.utilization.last)
    series.points = points
    result.utilization = (result.roster.map(\.id) + ["team"]).map { id in
      series.id = id
      return series
    }
    let page = RunReportPage.render(result)
    #expect(page.utf8.count < 2_000_000)
    let parsed = try #require(ParsedPage(page))
    let curves = parsed.all("path").filter { $0.attributes["class"] == "mean" }
    // Thirteen people, the team, one replication in full and the moving average of Welch's plot, beside the nine curves
    // that do not depend on the people.
    #expect(curves.count == 25)
    #expect(curves.allSatisfy { ($0.attributes["d"] ?? "").split(separator: "L").count <= 400 })
  }

  @Test func `a line does not run across somebody's absence`() throws {
    var result = try SampleRun.result()
    let first = try #require(CalendarDay(iso8601: "2026-01-05"))
    let days = [0, 1, 2, 3, 4, 7, 8, 28, 29]
    var team = try #require(result.utilization.last)
    team.points = try days.map { try point(result, first + $0, 0.5) }
    result.utilization = [team]
    func runs() throws -> [Int] {
      try parse(result).all("path").filter { $0.attributes["class"] == "mean" }.map {
        ($0.attributes["d"] ?? "").split(separator: "M").count
      }
    }
    #expect(try runs().contains(2))
    team.points = try (0..<30).map { try point(result, first + $0, 0.5) }
    result.utilization = [team]
    #expect(try !runs().contains(2))
  }
}
