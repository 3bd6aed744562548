import Experiments
import Foundation
import ResultStore
import Scenarios
import TeamModel

/// A point of a design from the text of a scenario.
func designPoint(_ label: String, _ text: String, overrides: [String] = []) throws -> DesignPoint {
  let scenario = try ScenarioReader.read(text: text, file: "\(label).json5", overrides: overrides)
  return try DesignPoint(
    label, scenario: scenario, text: text,
    provenance: Provenance(
      version: "test", scenarioFile: "\(label).json5", scenarioDigest: "", seed: scenario.simulation.seed,
      replications: scenario.simulation.replications, overrides: overrides))
}

/// A point of a design from a shipped scenario.
func shippedPoint(_ label: String, _ file: String, overrides: [String]) throws -> DesignPoint {
  let path = scenarioFolder.appending(path: file).path
  return try designPoint(label, try String(contentsOfFile: path, encoding: .utf8), overrides: overrides)
}

/// A store in a folder of its own, gone with it.
final class TemporaryStore {
  let folder: URL
  let store: ExperimentStore

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "plimsoll-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    store = try ExperimentStore(opening: folder.appending(path: "store.sqlite").path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Compares the points as `plimsoll compare` does.
  func compare(
    _ points: [DesignPoint], replications: Int, goals: [ComparisonDefinition.Goal] = [], jobs: Int = 2
  ) throws -> ScenarioComparison {
    let experiment = try ComparisonExperiment(
      points, ComparisonDefinition(confidence: 0.95, replications: replications, goals: goals),
      name: "compared", version: "test", store: store,
      simulation: try PointSimulation(points, store: store, jobs: jobs))
    guard let result = try experiment.run() else { preconditionFailure("nobody stops it") }
    return result
  }
}

/// A queue of a few days: an M/M/1 queue at the given rate, every replication short.
func shortQueue(
  _ label: String, perHour: Double = 0.8, days: Int = 30, seed: Int = 1, given: [String] = []
) throws -> DesignPoint {
  try shippedPoint(
    label, "verification/mm1.json5",
    overrides: [
      "simulation.warmUpDays=5", "simulation.days=\(days)", "simulation.seed=\(seed)",
      "workload.customers.arrivals.perHour=\(perHour)",
    ] + given)
}
