import Arguments
import ContentDigest
import Experiments
import Foundation
import ResultStore
import Scenarios
import TeamModel
import Terminal

/// The arguments that commands with several points share, and what they lead to.
enum ExperimentArguments {
  static let store = Option<String>(
    "store", .file, help: "The file that keeps every replication, so that none is simulated twice.",
    default: defaultStore)
  /// Where replications are kept if nobody says where.
  static let defaultStore = "reports/plimsoll.sqlite"

  /// Opens the store, with the folder it lies in.
  static func openStore(_ arguments: ParsedArguments) throws -> ExperimentStore {
    let path = arguments[store]
    let folder = parentFolder(ofFile: path)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw StoreError(kind: .cannotOpen, file: path, message: "its folder cannot be made: \(folder)")
    }
    return try ExperimentStore(opening: path)
  }

  /// Reads a scenario with overrides as a point of a design.
  static func point(
    _ label: String, file: String, overrides: [String]
  ) throws -> (point: DesignPoint, text: String) {
    let (scenario, text) = try ScenarioReader.readWithText(path: file, overrides: overrides)
    let provenance = Provenance(
      version: Plimsoll.version, scenarioFile: file, scenarioDigest: "", seed: scenario.simulation.seed,
      replications: scenario.simulation.replications, overrides: overrides)
    return (try DesignPoint(label, scenario: scenario, text: text, provenance: provenance), text)
  }

  /// How many replications each point gets where nobody says how many: the scenario's number.
  static func replications(_ scenario: Scenario, _ arguments: ParsedArguments) -> Int {
    arguments[ScenarioArguments.replications] ?? scenario.simulation.precision?.minimum
      ?? scenario.simulation.replications
  }

  /// What makes advisors for points whose policy is an external program.
  static func advisors(_ arguments: ParsedArguments) -> PointSimulation.AdvisorSource {
    { point, compiled in
      try ExternalPolicy.advisors(point.scenario, compiled, file: point.file, arguments)
    }
  }
}
