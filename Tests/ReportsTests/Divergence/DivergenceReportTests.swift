import Experiments
import Foundation
import Reports
import Scenarios
import TeamModel
import Testing

/// The tables, words and section of what changed, whatever characters the scenarios have.
@Suite struct DivergenceReportTests {
  private static let hostile = #"<script>"&'=1+1,"#

  private static func divergence() throws -> Divergence {
    let text = SampleRun.text.replacing(
      "tasks: { fix: {", with: #"tasks: { fix: { title: "<script>\"&'=1+1,","#)
    func point(_ label: String, _ policy: String) throws -> DesignPoint {
      let overrides = ["assignment.policy=\(policy)"]
      let scenario = try ScenarioReader.read(text: text, file: "sample.json5", overrides: overrides)
      return try DesignPoint(
        label, scenario: scenario, text: text,
        provenance: Provenance(
          version: "test", scenarioFile: "sample.json5", scenarioDigest: "", seed: scenario.simulation.seed,
          replications: 4, overrides: overrides))
    }
    let analysis = try DivergenceAnalysis(
      base: try point("base", "round-robin"), variant: try point(hostile, "least-loaded"), replications: 3,
      confidence: 0.95, replays: 2)
    return try #require(try analysis.run(jobs: 1))
  }

  @Test(
    "each table has its rows, all as wide as the header, with text that no spreadsheet takes for a formula")
  func tables() throws {
    let divergence = try Self.divergence()
    let tables = DivergenceTables([divergence])
    let effects = try #require(parseCSV(tables.decisionBytes()))
    #expect(effects.count == 1 + divergence.effects.count && divergence.effects.count == 6)
    let winners = try #require(parseCSV(tables.winnerBytes()))
    #expect(winners.count == 1 + divergence.groups.count)
    let firsts = try #require(parseCSV(tables.divergenceBytes()))
    let candidates = divergence.firstDecisions.reduce(0) {
      $0 + ($1.base?.candidates.count ?? 0) + ($1.variant?.candidates.count ?? 0)
    }
    #expect(firsts.count == 1 + candidates && divergence.firstDecisions.count == 3)
    for table in [effects, winners, firsts] {
      #expect(table.allSatisfy { $0.count == table[0].count })
      #expect(table.dropFirst().allSatisfy { $0[0] == Self.hostile })
    }
    let title = try #require(effects[0].firstIndex(of: "title"))
    #expect(effects.dropFirst().allSatisfy { $0[title] == Self.hostile })
  }

  @Test("the section is well-formed, and what the scenario says is text in it")
  func section() throws {
    let divergence = try Self.divergence()
    let source = DivergenceSection(divergence, id: "why-1").render().source
    let page = try #require(ParsedPage("<main>\(source)</main>"))
    #expect(page.all("script").isEmpty)
    #expect(try #require(page.all("main").first).text.contains(Self.hostile))
    #expect(try #require(page.element(id: "why-1")).text.contains(Self.hostile))
  }

  @Test("the first decision is told with the choices of both sides and what decided them")
  func words() throws {
    let divergence = try Self.divergence()
    let words = DivergenceWords(divergence)
    let first = try #require(divergence.firstDecisions.first)
    let sentence = try #require(words.firstDecision)
    for side in [try #require(first.base), try #require(first.variant)] {
      #expect(sentence.contains("\(side.outcome), by \(side.decidedBy)"))
    }
    #expect(words.mattered(2).count == 2)
    #expect(words.decisions.contains("6 were played the other way"))
  }
}
