import Experiments
import Foundation
import Testing

/// The bytes of every file in a folder, by name.
private func files(_ folder: String) throws -> [String: Data] {
  let names = try FileManager.default.contentsOfDirectory(atPath: folder)
  return Dictionary(
    uniqueKeysWithValues: try names.map { ($0, try Data(contentsOf: URL(filePath: folder + "/" + $0))) })
}

@Suite("A finished run is extended")
struct ExtendedRunTests {
  private let place: TemporaryFolder
  private var report: String { place.path + "/report" }
  private var fresh: String { place.path + "/fresh" }

  init() throws { place = try TemporaryFolder() }

  @Test("the result has the bytes of one long run, whatever the number of threads", arguments: [1, 2, 7])
  func sameBytes(_ jobs: Int) throws {
    try ExtendedRun(jobs: jobs).run(report, "simulation.replications=25")
    let extended = ExtendedRun(jobs: jobs, isExtension: true)
    try extended.run(report, "simulation.replications=70")
    try ExtendedRun().run(fresh, "simulation.replications=70")
    #expect(try files(report) == files(fresh))
    let table = try #require(parseCSV(Array(Data(contentsOf: URL(filePath: report + "/summary.csv")))))
    let column = try #require(table.first?.firstIndex(of: "controlled_mean"))
    #expect(table.dropFirst().contains { !$0[column].isEmpty }, "controls are read back as they were drawn")
    // All but the first twenty of the 25, which are played again for their stories and as a check, are read.
    #expect(extended.simulated.count == 65)
  }

  @Test("a sequential run goes on to a sharper precision, and back again")
  func sharperPrecision() throws {
    let metrics = "metrics:[\"team_utilization\"]"
    let (rough, sharp) = (
      "simulation.replications={relativePrecision:0.2,\(metrics)}",
      "simulation.replications={relativePrecision:0.07,\(metrics)}"
    )
    try ExtendedRun().run(report, rough)
    let extended = ExtendedRun(jobs: 3, isExtension: true)
    try extended.run(report, sharp)
    try ExtendedRun().run(fresh, sharp)
    #expect(try files(report) == files(fresh))
    // What is there already may be enough.
    try ExtendedRun(isExtension: true).run(report, rough)
    try ExtendedRun(jobs: 2).run(fresh, rough)
    #expect(try files(report) == files(fresh))
  }

  @Test("what is only made of the replications may change: the level, the stories, the targets")
  func otherAnalysis() throws {
    try ExtendedRun().run(report, "simulation.replications=8")
    let changes = [
      "simulation.replications=12", "simulation.confidence=0.9", "simulation.tracedReplications=3",
      "targets={team_utilization:{atMost:0.8}}",
    ]
    try ExtendedRun(overrides: changes, isExtension: true).run(report)
    try ExtendedRun(overrides: changes).run(fresh)
    #expect(try files(report) == files(fresh))
  }

  @Test("an interrupted extension leaves the old report as it was")
  func interrupted() throws {
    try ExtendedRun().run(report, "simulation.replications=5")
    let before = try files(report)
    for stop in [1, 5, 9] {
      #expect(throws: ExtendedRun.Interrupted.self) {
        try ExtendedRun(jobs: 2, isExtension: true, stopsAfter: stop).run(
          report, "simulation.replications=20")
      }
      #expect(try files(report) == before)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["report"])
  }

  struct Mismatch: Sendable {
    var run = ExtendedRun(isExtension: true)
    var plan = "simulation.replications=9"
    let what: String
    var there: String
    var here: String

    static let all = [
      Mismatch(
        run: ExtendedRun(version: "0.2.0", isExtension: true), what: "the version of Plimsoll",
        there: "0.1.0",
        here: "0.2.0"),
      Mismatch(plan: "simulation.seed=8", what: "the seed", there: "7", here: "8"),
      Mismatch(
        run: ExtendedRun(overrides: ["team.developer.focus=0.5"], isExtension: true),
        what: "team.developer.focus",
        there: "0.75", here: "0.5"),
      Mismatch(
        run: ExtendedRun(
          text: SampleRun.text.replacing("perWeek: 14", with: "perWeek: 15"), isExtension: true),
        what: "workload.changes.arrivals.perWeek", there: "14", here: "15"),
      Mismatch(
        run: ExtendedRun(overrides: ["capacity.warning=0.85"], isExtension: true), what: "capacity",
        there: "nothing", here: "an object"),
    ]
  }

  @Test("whatever would have made other replications is refused by its name", arguments: Mismatch.all)
  func refused(_ mismatch: Mismatch) throws {
    try ExtendedRun().run(report, "simulation.replications=4")
    let before = try files(report)
    let problem = #expect(throws: ExtensionProblem.self) { try mismatch.run.run(report, mismatch.plan) }
    #expect(
      problem
        == .differs(
          report: report + "/results.sqlite", what: mismatch.what, there: mismatch.there, here: mismatch.here)
    )
    #expect(try files(report) == before)
  }

  @Test("a report does not shrink, and what is not there is not extended")
  func neitherLessNorNothing() throws {
    #expect(throws: ExtensionProblem.noReport(store: report + "/results.sqlite")) {
      try ExtendedRun(isExtension: true).run(report, "simulation.replications=4")
    }
    try ExtendedRun().run(report, "simulation.replications=4")
    #expect(throws: ExtensionProblem.tooMany(report: report + "/results.sqlite", there: 4, here: 3)) {
      try ExtendedRun(isExtension: true).run(report, "simulation.replications=3")
    }
  }

  @Test("words and comments of the scenario may change")
  func otherWords() throws {
    try ExtendedRun().run(report, "simulation.replications=4")
    var extended = ExtendedRun(isExtension: true)
    extended.text = "// A new comment\n" + SampleRun.text.replacing("A sample team", with: "Our team")
    try extended.run(report, "simulation.replications=6")
    var anew = extended
    anew.isExtension = false
    try anew.run(fresh, "simulation.replications=6")
    #expect(try files(report) == files(fresh))
  }
}
