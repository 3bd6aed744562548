import Experiments
import Foundation
import OutputAnalysis
import Reports
import ResultStore
import TeamModel
import Testing

@Suite("A run says what changed since the one that it replaces")
struct ChangeTests {
  private let place: TemporaryFolder
  private var report: String { place.path + "/report" }
  private var store: String { report + "/results.sqlite" }

  init() throws { place = try TemporaryFolder() }

  private func provenance(_ overrides: [String], seed: UInt64 = 7, digest: String) -> Provenance {
    Provenance(
      version: "0.1.0", scenarioFile: "sample.json5", scenarioDigest: digest, seed: seed, replications: 6,
      overrides: overrides)
  }

  /// The metrics of the first replications of the sample with these overrides.
  private func values(_ metric: String, _ overrides: [String], count: Int) throws -> [Double] {
    let (_, compiled) = try SampleRun.scenario(overrides)
    let column = try #require(compiled.metrics.firstIndex { $0.name == metric })
    return SampleRun.outcomes(compiled, count: count).map { $0.metrics[column] }
  }

  private func result(_ overrides: [String], since previous: PreviousRun?) throws -> RunResult {
    let (scenario, compiled) = try SampleRun.scenario(overrides)
    var collector = RunCollector(compiled)
    for outcome in SampleRun.outcomes(compiled, count: 4) { collector.add(outcome) }
    return collector.result(
      of: scenario, text: SampleRun.text, provenance: provenance(overrides, digest: "new"), since: previous)
  }

  @Test("the change is the paired difference of the replications that both have")
  func paired() throws {
    try ExtendedRun().run(report, "simulation.replications=6")
    let variant = ["team.developer.count=3"]
    let previous = try #require(
      try PreviousRun(
        at: store, provenance: provenance(variant, digest: "new"), scenario: SampleRun.scenario().0))
    let result = try result(variant, since: previous)
    let change = try #require(result.change)
    #expect(change.pairs == 4 && change.hasCommonNumbers)
    for name in ["team_utilization", "tactical_wait_h.mean", "throughput_per_week"] {
      let comparison = try #require(change.metrics.first { $0.metric.name == name })
      let expected = try #require(
        PairedDifference(
          from: values(name, [], count: 4), to: values(name, variant, count: 4), level: 0.95))
      #expect(comparison.difference?.interval == expected.interval)
      #expect(comparison.difference?.correlation == expected.correlation)
    }
    let page = try #require(ParsedPage(RunReportPage.render(result)))
    let section = try #require(page.all("section").first { $0.attributes["aria-labelledby"] == "change" })
    let utilization = try #require(change.metrics.first { $0.metric.name == "team_utilization" })
    let words = try #require(DifferenceWords.signed(utilization))
    #expect(section.text.contains(words))
    #expect(section.text.contains("4 pairs of replications on common random numbers"))
  }

  @Test("the same run again, and a run of another scenario, are nothing to compare with")
  func nothing() throws {
    #expect(
      try PreviousRun(at: store, provenance: provenance([], digest: "new"), scenario: SampleRun.scenario().0)
        == nil)
    try ExtendedRun().run(report, "simulation.replications=4")
    let there = try StoredRun(opening: store).run
    let same = provenance([], digest: there.scenarioDigest)
    #expect(try PreviousRun(at: store, provenance: same, scenario: SampleRun.scenario().0) == nil)
    var another = try SampleRun.scenario().0
    another.name = "another"
    let other = try PreviousRun(at: store, provenance: provenance([], digest: "new"), scenario: another)
    #expect(other == nil)
    let shorter = try SampleRun.scenario(["simulation.days=28"]).0
    let overLess = try PreviousRun(at: store, provenance: provenance([], digest: "new"), scenario: shorter)
    #expect(overLess == nil, "other periods are not compared")
    let otherSeed = provenance([], seed: 8, digest: there.scenarioDigest)
    #expect(try PreviousRun(at: store, provenance: otherSeed, scenario: SampleRun.scenario().0) != nil)
    #expect(try result([], since: nil).change == nil)
  }

  @Test("a store that is damaged is an error with its path, and no trap")
  func damaged() throws {
    try FileManager.default.createDirectory(atPath: report, withIntermediateDirectories: true)
    try Data("no database".utf8).write(to: URL(filePath: store))
    let problem = #expect(throws: StoreError.self) {
      try PreviousRun(at: store, provenance: provenance([], digest: "new"), scenario: SampleRun.scenario().0)
    }
    #expect(problem?.file == store)
  }
}
