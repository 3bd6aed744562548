import ExperimentDesign
import Experiments
import Foundation
import Reports
import ResultStore
import Scenarios
import Testing

/// The report of a sweep holds what its store holds, as text, whatever characters that has.
@Suite struct SweepReportTests {
  private static let hostile = "<script>alert('x')</script> \"&\" = \u{1B}[31m"

  /// A sweep over a grid with a title that means harm, and its report.
  private func report(
    _ folder: TemporaryFolder, design: SweepDesign = .grid, replications: Int = 4
  ) throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "scenarios/backend-team.json5")
    let factors = ["team.senior-developer.count=1,2", "work.contextSwitchHours=0,0.5"]
    let given = ["simulation.days=28", "simulation.warmUpDays=0"]
    let (base, text) = try ScenarioReader.readWithText(path: file.path, overrides: given)
    let placed = try design.placed(factors.map { try Factor($0) }, seed: 1)
    let points = try placed.points.points.indices.map { place in
      let overrides = given + placed.overrides(place)
      return try DesignPoint(
        placed.label(place), scenario: ScenarioReader.read(text: text, file: file.path, overrides: overrides),
        text: text,
        provenance: Provenance(
          version: "1.0.0", scenarioFile: file.path, scenarioDigest: "", seed: base.simulation.seed,
          replications: replications, overrides: overrides))
    }
    let prepared = try points.map { try PreparedPoint($0) }
    let definition = SweepDefinition(
      scenario: "=\(Self.hostile).json5", overrides: given, design: design, factors: factors,
      replications: replications, first: points[0].scenario, prepared: prepared)
    let record = ExperimentRecord(
      "sweep", name: "sample", title: Self.hostile, version: "1.0.0", definition: definition, points: points)
    let store = try ExperimentStore(opening: folder.path + "/store.sqlite")
    let simulation = try PointSimulation(points, prepared: prepared, store: store, jobs: 2)
    _ = try SweepExperiment(record, definition, store: store, simulation: simulation).run()
    let path = folder.path + "/report"
    try SweepReport.write(StoredSweep(record.row, in: store), to: ReportFolder(at: path))
    return path
  }

  @Test func thePageIsWellFormedAndShowsHostileTextAsText() throws {
    let folder = try TemporaryFolder()
    _ = try report(folder)
    let page = try #require(ParsedPage(try folder.read("report/index.html")))
    #expect(page.all("script").count == 2, "the data and the program")
    #expect(page.all("h1").map(\.text).first?.contains("<script>alert('x')</script>") == true)
    #expect(page.all("meta").contains { $0.attributes["content"]?.contains("default-src 'none'") == true })
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count, "every id is there once")
    #expect(page.all("circle").count >= 4 * 7, "a dot for each point and metric that is shown first")
  }

  @Test func theDataInThePageAreThoseOfTheTables() throws {
    let folder = try TemporaryFolder()
    _ = try report(folder)
    struct Data: Decodable {
      struct Metric: Decodable {
        var name: String
        var unit: String
        var mean: [Double?]
        var low: [Double?]
        var change: [Double?]
      }
      struct Factor: Decodable {
        var path: String
        var levels: [String]
      }
      var factors: [Factor]
      var points: [[Int]]
      var metrics: [Metric]
    }
    let page = try #require(ParsedPage(try folder.read("report/index.html")))
    let text = try #require(page.element(id: "sweep-data")).text
    let data = try JSONDecoder().decode(Data.self, from: Foundation.Data(text.utf8))
    let labels = data.points.map { places in
      zip(data.factors, places).map { "\($0.path)=\($0.levels[$1])" }.joined(separator: ", ")
    }
    let rows = try #require(parseCSV(Array(try folder.read("report/summary.csv").utf8)))
    let columns = Dictionary(uniqueKeysWithValues: rows[0].enumerated().map { ($1, $0) })
    func cell(_ row: [String], _ name: String) throws -> String { row[try #require(columns[name])] }
    for row in rows.dropFirst() {
      let metric = try #require(data.metrics.first { try cell(row, "metric") == $0.name })
      let point = try #require(labels.firstIndex(of: try cell(row, "point")))
      let factor = metric.unit == "share" ? 100.0 : 1
      for (name, value) in [("mean", metric.mean[point]), ("ci_low", metric.low[point])] {
        let exact = Double(try cell(row, name)).map { $0 * factor }
        #expect((value == nil) == (exact == nil), "\(metric.name)")
        if let value, let exact {
          #expect(abs(value - exact) <= 5.1e-7 * abs(exact), "\(metric.name): seven digits")
        }
      }
      if point == 0 { #expect(metric.change[0].map { $0 == 0 } ?? true, "the first point is the base") }
    }
  }

  @Test func tablesHaveARowForEachPointAndReplication() throws {
    let folder = try TemporaryFolder()
    _ = try report(folder)
    func lines(_ name: String) throws -> [Substring] {
      try folder.read("report/\(name)").split(whereSeparator: \.isNewline)
    }
    let points = try lines("points.csv")
    #expect(points.count == 5)
    #expect(
      points[0] == "position,label,team.senior-developer.count,work.contextSwitchHours,point,replications")
    #expect(points[2].hasPrefix("1,\"team.senior-developer.count=1, work.contextSwitchHours=0.5\",1,0.5,"))
    #expect(try lines("replications.csv").count == 1 + 4 * 4)
    func rows(_ name: String, of metric: String) throws -> Int {
      try lines(name).count { $0.contains(",\(metric),") || $0.hasPrefix("\(metric),") }
    }
    #expect(try rows("summary.csv", of: "team_utilization") == 4)
    #expect(try rows("effects.csv", of: "team_utilization") == 2, "one for each factor")
    // Who is not there at every point has a mean where they are, and no effect.
    #expect(try rows("summary.csv", of: "person_utilization.senior-developer-2") == 2)
    #expect(try rows("effects.csv", of: "person_utilization.senior-developer-2") == 0)
  }

  @Test func onlyDesignsThatTellEffectsHaveATableOfThem() throws {
    let folder = try TemporaryFolder()
    _ = try report(folder, design: .latinHypercube(points: 3))
    #expect(try !folder.names().contains("report/effects.csv"))
    let other = try TemporaryFolder()
    _ = try report(other, design: .twoLevel)
    let rows = try other.read("report/effects.csv").split(whereSeparator: \.isNewline).dropFirst()
    let kinds = rows.map { $0.split(separator: ",")[2] }
    #expect(Set(kinds) == ["main", "interaction"])
  }

  @Test func theStoreOfAReportMakesTheReportAgain() throws {
    let folder = try TemporaryFolder()
    let path = try report(folder)
    let store = try ExperimentStore(reading: path + "/results.sqlite")
    let row = try #require(try store.experiments().first)
    try SweepReport.write(StoredSweep(row, in: store), to: ReportFolder(at: folder.path + "/again"))
    for name in try folder.names() where name.hasPrefix("report/") {
      let again = name.replacing("report/", with: "again/")
      let bytes = try [name, again].map { try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + $0)) }
      #expect(bytes[0] == bytes[1], "\(name)")
    }
  }
}
