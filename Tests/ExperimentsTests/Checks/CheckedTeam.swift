import Experiments
import Foundation
import ResultStore
import Scenarios
import TeamModel

/// A small team whose checks take moments, and a store of its own.
final class CheckedTeam {
  let folder: String
  let store: ExperimentStore

  static let text = """
    {
      name: "checked", title: "A checked team",
      simulation: { start: "2026-01-05", warmUpDays: 7, days: 28, seed: 7 },
      team: { developer: { count: 2, focus: 0.75, skills: {} } },
      workload: {
        changes: {
          tier: 1, arrivals: { perWeek: 14 },
          tasks: { fix: { estimate: { distribution: "exponential", mean: 3 } } },
        },
      },
    }
    """

  init() throws {
    folder =
      FileManager.default.temporaryDirectory.appending(path: "plimsoll-check-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try ExperimentStore(opening: folder + "/store.sqlite")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static func point(_ label: String, _ overrides: [String] = [], version: String = "1") throws -> DesignPoint
  {
    let scenario = try ScenarioReader.read(text: text, file: "checked.json5", overrides: overrides)
    return try DesignPoint(
      label, scenario: scenario, text: text,
      provenance: Provenance(
        version: version, scenarioFile: "checked.json5", scenarioDigest: "", seed: scenario.simulation.seed,
        replications: scenario.simulation.replications, overrides: overrides))
  }

  /// What a check of this team finds; nil where it was stopped.
  func check(
    _ gates: [String], baseline: [String] = [], candidate: [String], budget: Int = 200,
    confidence: Double = 0.95,
    jobs: Int = 2, stop: @escaping @Sendable () -> Bool = { false }
  ) throws -> (check: PolicyCheck, simulation: PointSimulation)? {
    let points = [try Self.point("baseline", baseline), try Self.point("candidate", candidate)]
    let simulation = try PointSimulation(points, store: store, jobs: jobs, shouldStop: stop)
    let gates = try gates.map { try Gate($0) }
    let experiment = try CheckExperiment(
      baseline: points[0], candidate: points[1], gates: gates,
      CheckDefinition(gates: gates, confidence: confidence, budget: budget), version: "1", store: store,
      simulation: simulation)
    return try experiment.run().map { ($0, simulation) }
  }
}
