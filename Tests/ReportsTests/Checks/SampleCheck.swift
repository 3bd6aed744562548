import Experiments
import Foundation
import Reports
import ResultStore
import Scenarios

/// A check of the sample team against itself with less focus; tests bend its verdicts to the case at hand.
enum SampleCheck {
  static let hostile = "<script>alert('x')</script> | `a` \"&\" *b* @c"
  static let sources = CheckSources(
    baseline: CheckSources.Side(
      name: "main:<a>.json5 (commit 0123456789)", argument: "0123456789:<a>.json5"),
    candidate: CheckSources.Side(
      name: "a|b & \"c\".json5", argument: "a|b & \"c\".json5", overrides: ["team.developer.focus=0.5"]),
    namesCandidate: true, gates: .given)
  static let gates = [
    "team_utilization rises < 0.03", "throughput_per_week drops < 50%", "escalations_per_week changes < 1",
  ]

  /// What the check finds, and a store that holds it in a folder of its own.
  static func made(
    in folder: TemporaryFolder, candidate: [String] = ["team.developer.focus=0.5"]
  ) throws -> (check: PolicyCheck, store: ExperimentStore) {
    let title = "title=\(String(decoding: try JSONEncoder().encode(hostile), as: UTF8.self))"
    let points = [try point("baseline", []), try point("candidate", candidate + [title])]
    let store = try ExperimentStore(opening: folder.path + "/store.sqlite")
    let simulation = try PointSimulation(points, store: store, jobs: 2)
    let gates = try gates.map { try Gate($0) }
    let experiment = try CheckExperiment(
      baseline: points[0], candidate: points[1], gates: gates,
      CheckDefinition(gates: gates, confidence: 0.95, budget: 60), version: "1", store: store,
      simulation: simulation)
    guard let check = try experiment.run() else { throw CancellationError() }
    return (check, store)
  }

  private static func point(_ label: String, _ overrides: [String]) throws -> DesignPoint {
    let scenario = try ScenarioReader.read(text: SampleRun.text, file: "sample.json5", overrides: overrides)
    return try DesignPoint(
      label, scenario: scenario, text: SampleRun.text,
      provenance: Provenance(
        version: "1", scenarioFile: "sample.json5", scenarioDigest: "", seed: scenario.simulation.seed,
        replications: scenario.simulation.replications, overrides: overrides))
  }
}
