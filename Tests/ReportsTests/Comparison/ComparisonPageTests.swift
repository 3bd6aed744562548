import Experiments
import Foundation
import Reports
import ResultStore
import Scenarios
import TeamModel
import Testing

/// The page of a comparison.
@Suite struct ComparisonPageTests {
  private static let hostile = "<script>alert(1)</script>\"'&"

  private func point(_ label: String, _ overrides: [String] = []) throws -> DesignPoint {
    let scenario = try ScenarioReader.read(
      text: SampleRun.text, file: "sample.json5", overrides: overrides)
    return try DesignPoint(
      label, scenario: scenario, text: SampleRun.text,
      provenance: Provenance(
        version: "test", scenarioFile: "/somewhere/sample.json5", scenarioDigest: "",
        seed: scenario.simulation.seed, replications: scenario.simulation.replications,
        overrides: overrides))
  }

  /// The files of a comparison with a busier team, and what was compared.
  private func compare(
    _ base: String = "base", _ variant: String = "busier", title: String = "A sample team",
    gates: String = "[]"
  ) throws -> (result: ScenarioComparison, page: String, table: [[String]]) {
    let folder = try TemporaryFolder()
    let store = try ExperimentStore(opening: folder.path + "/store.sqlite")
    let titled = "title=\"\(title.replacing("\"", with: "\\\""))\""
    let points = [
      try point(base, [titled, "gates=\(gates)"]),
      try point(variant, [titled, "workload.changes.arrivals.perWeek=18"]),
    ]
    let experiment = try ComparisonExperiment(
      points, ComparisonDefinition(confidence: 0.95, replications: 8), name: "compared", version: "test",
      store: store, simulation: PointSimulation(points, store: store, jobs: 1))
    let result = try #require(try experiment.run())
    let report = try ReportFolder(at: folder.path + "/report")
    try ComparisonReport.write(result, to: report, from: store, scenario: "sample.json5")
    let page = try String(contentsOfFile: report.path + "/index.html", encoding: .utf8)
    let csv = try Data(contentsOf: URL(filePath: report.path + "/comparison.csv"))
    return (result, page, try #require(parseCSV(Array(csv))))
  }

  @Test func `names of scenarios are text wherever they appear`() throws {
    let (_, source, _) = try compare(
      "base \(Self.hostile)", "variant \(Self.hostile)", title: Self.hostile)
    let page = try #require(ParsedPage(source))
    #expect(!page.elements.contains { ["script", "img", "link"].contains($0.name) })
    #expect(page.all("h1").map(\.text) == [Self.hostile])
    #expect(page.all("h3").contains { $0.text == "variant \(Self.hostile)" })
    #expect(page.all("th").contains { $0.text == "base \(Self.hostile)" })
    #expect(page.all("th").contains { $0.text == "variant \(Self.hostile)" })
  }

  @Test func `the page loads nothing, says what each drawing shows and links only to itself`() throws {
    let (_, source, _) = try compare()
    for word in ["http:", "https:", "src=", "@import", "url(", "<script"] { #expect(!source.contains(word)) }
    let page = try #require(ParsedPage(source))
    let drawings = page.all("svg").filter { $0.attributes["role"] == "img" }
    #expect(drawings.count > 10)
    #expect(drawings.allSatisfy { $0.children.starts(with: ["title", "desc"]) })
    let targets = page.all("a").compactMap { $0.attributes["href"] }
    #expect(!targets.isEmpty)
    #expect(targets.allSatisfy { $0.hasPrefix("#") && page.element(id: String($0.dropFirst())) != nil })
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
  }

  @Test func `the table says of every metric what comparison.csv says`() throws {
    let (result, source, rows) = try compare()
    let page = try #require(ParsedPage(source))
    let names = page.all("code").map(\.text)
    let header = try #require(rows.first)
    func cell(_ row: [String], _ column: String) throws -> String {
      row[try #require(header.firstIndex(of: column))]
    }
    #expect(rows.count - 1 == result.variants[0].metrics.count)
    let cells = page.all("td").map { $0.text.replacing("\u{A0}", with: " ").replacing("\u{2212}", with: "-") }
    var checked = 0
    for row in rows.dropFirst() {
      #expect(names.contains(try cell(row, "metric")))
      guard let mean = Double(try cell(row, "difference")),
        let high = Double(try cell(row, "difference_ci_high")),
        high > mean, mean != 0
      else { continue }
      let factor = try cell(row, "unit") == "share" ? 100.0 : 1
      // To the digits shown there is a cell with this difference and half-width.
      let isShown = cells.contains { text in
        let words = text.split(separator: " ")
        guard words.count >= 3, words[1] == "±", let shown = Double(words[0]), let half = Double(words[2])
        else { return false }
        let digits = words[0].split(separator: ".").dropFirst().first?.count ?? 0
        let step = 0.500_001 / pow(10, Double(digits))
        return abs(shown - mean * factor) <= step && abs(half - (high - mean) * factor) <= step
      }
      #expect(isShown, "\(row)")
      checked += 1
    }
    #expect(checked > 10)
  }

  @Test func `what a gate allows is shaded up to its limit, and the strip says what became of it`() throws {
    let gates = #"["throughput_per_week drops < 50%", "throughput_per_week rises < 0.001"]"#
    let (result, source, _) = try compare(gates: gates)
    let page = try #require(ParsedPage(source))
    #expect(result.gateStandings(0).map(\.verdict) == [.kept, .broken], "18 tasks a week instead of 14")
    #expect(page.all("rect").count { $0.attributes["class"] == "margin" } == 2)
    let items = page.all("li").filter { ["met", "missed"].contains($0.attributes["class"]) }.map(\.text)
    #expect(items.contains { $0.hasPrefix("throughput drops less than 50\u{A0}% kept") })
    #expect(items.contains { $0.hasPrefix("throughput rises less than 0.001 a week broken") })
    #expect(try !compare().page.contains("margin-edge\" x1"), "nothing is shaded without gates")
  }

  @Test func `there is a distribution before and after for each metric that both have`() throws {
    let (result, source, _) = try compare()
    let page = try #require(ParsedPage(source))
    let figures = page.elements.filter { $0.attributes["id"]?.hasPrefix("distribution-1-") ?? false }
    let both = ["team_utilization", "throughput_per_week", "tactical_wait_h.mean"]
    #expect(figures.filter { $0.name == "figure" }.count >= both.count)
    // The curve ends at 100 %, its band reaches 100 % long before: with 8 replications by sqrt(ln(40) / 16) = 48 points.
    let curves = page.all("path").filter { $0.attributes["class"] == "before" }
    #expect(curves.count == figures.filter { $0.name == "figure" }.count)
    #expect(curves.allSatisfy { $0.attributes["d"]?.hasSuffix("L1000,0") ?? false })
    #expect(result.replications == 8)
    let bands = page.all("path").filter { $0.attributes["class"] == "spread before" }
    #expect(
      bands.contains { $0.attributes["d"]?.hasPrefix("M0,67.6L") ?? false }, "130 pixels less 48 % of them")
  }

  @Test func `the command on the page repeats the comparison and tells of no folder`() throws {
    let (_, source, _) = try compare()
    let page = try #require(ParsedPage(source))
    let command = try #require(page.all("pre").last?.text)
    #expect(command.hasPrefix("plimsoll compare sample.json5 --set "))
    #expect(command.contains("--set workload.changes.arrivals.perWeek=18"))
    #expect(command.hasSuffix("--seed 7 --replications 8 --why 0"))
    #expect(!source.contains("/somewhere"))
  }
}
