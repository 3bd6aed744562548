import Experiments
import Foundation
import Reports
import Scenarios
import TeamModel

/// Half a year of the reference team, which plans, reviews and defers.
enum PlannedRun {
  /// The result of two replications of it, the first in full.
  static func result(_ overrides: [String] = []) throws -> RunResult {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "scenarios/backend-team.json5")
    let scenario = try ScenarioReader.read(
      path: file.path,
      overrides: ["simulation.days=182", "simulation.warmUpDays=14", "simulation.replications=2"] + overrides)
    let compiled = try CompiledScenario(scenario)
    var collector = RunCollector(compiled)
    let observer = ReplicationObserver(compiled)
    var replicator = TeamReplicator(compiled)
    for number in 0..<2 {
      let outcome = replicator.replicate(number, isTraced: true, observingStations: true)
      collector.add(outcome, observation: observer.observe(outcome))
    }
    let provenance = Provenance(
      version: "0.1.0", scenarioFile: "backend-team.json5", scenarioDigest: "0123456789abcdef",
      seed: scenario.simulation.seed, replications: 2, overrides: overrides)
    return collector.result(of: scenario, text: "", provenance: provenance)
  }
}
