import Foundation
import OutputAnalysis
import Scenarios
import TeamModel
import Testing

/// What the scenarios under `scenarios/` say they show, they show.
///
/// Both sides of a story run on common random numbers, and every claim must hold by more than its Student-t
/// interval: at 99 % the interval of the mean paired difference lies wholly on the claimed side of 0. The
/// replications are the scenario's first ones, so that an outcome does not change from run to run.
@Suite("The stories of the shipped scenarios")
struct StoryTests {
  @Test("each claim holds beyond its interval", arguments: Comparison.told)
  func holds(_ comparison: Comparison) throws {
    let file = comparison.scenario + ".json5"
    let from = try MeasuredVariant(
      of: file, overrides: comparison.always + comparison.from, replications: comparison.replications)
    let to = try MeasuredVariant(
      of: file, overrides: comparison.always + comparison.to, replications: comparison.replications)
    for claim in comparison.claims {
      let interval = try PairedDifference(of: claim.metric, from: from, to: to, level: 0.99).interval
      let isHeld = claim.sign > 0 ? interval.low > 0 : interval.high < 0
      #expect(isHeld, "\(claim.metric): \(interval.low) to \(interval.high)")
    }
  }

  @Test("each team is loaded as a team can be", arguments: Comparison.plausibleLoads)
  func load(_ load: Comparison.PlausibleLoad) throws {
    let measured = try MeasuredVariant(
      of: load.scenario + ".json5", overrides: [], replications: load.replications)
    let utilization = try measured.values(of: "team_utilization")
    let mean = utilization.reduce(0, +) / Double(utilization.count)
    #expect(load.share.contains(mean), "\(mean)")
  }

  @Test("every scenario is valid, carries its file's name and says in a sentence what it shows")
  func everyScenario() throws {
    let folder = try #require(
      FileManager.default.enumerator(
        at: scenarioFolder.resolvingSymlinksInPath(), includingPropertiesForKeys: nil))
    var names: [String] = []
    for case let file as URL in folder where file.pathExtension == "json5" {
      let scenario = try ScenarioReader.read(path: file.path, overrides: [])
      #expect(scenario.name == file.deletingPathExtension().lastPathComponent)
      #expect(scenario.description.hasSuffix("."), "\(scenario.name): \(scenario.description)")
      #expect(scenario.title != scenario.name, "\(scenario.name) has no title of its own")
      _ = try CompiledScenario(scenario)
      names.append(scenario.name)
    }
    #expect(
      Set(names).isSuperset(of: Comparison.told.map(\.scenario) + ["backend-team", "bursty-quarter", "mm1"]))
  }
}
