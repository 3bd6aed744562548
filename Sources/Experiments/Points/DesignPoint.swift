import ContentDigest
import Foundation
import ResultStore
import Scenarios
import TeamModel

/// A point of a design of experiments: a scenario with its overrides, and the name under which its replications
/// are kept.
public struct DesignPoint: Sendable {
  /// What the experiment calls it.
  public var label: String
  /// The scenario's file, for errors and for what lies beside it; it has no part in the digest.
  public var file: String
  /// The overrides that make it of its scenario file.
  public var overrides: [String]
  /// The scenario, overrides included.
  public var scenario: Scenario
  /// The digest of all that its replications depend on.
  public let digest: String
  /// What is simulated, as canonical JSON.
  let inputs: String
  private let version: String

  /// A point of a design.
  ///
  /// - Parameters:
  ///   - label: What the experiment calls it.
  ///   - scenario: The scenario, overrides included.
  ///   - text: The text of the scenario's file.
  ///   - provenance: Its file, its overrides and the version of the program.
  /// - Throws: What is wrong with the syntax of the scenario.
  public init(
    _ label: String, scenario: Scenario, text: String, provenance: Provenance
  ) throws(ScenarioErrors) {
    self.label = label
    self.scenario = scenario
    file = provenance.scenarioFile
    overrides = provenance.overrides
    version = provenance.version
    inputs = try ScenarioDifference.simulatedText(
      of: ScenarioDifference.Source(
        text: text, file: provenance.scenarioFile, overrides: provenance.overrides))
    let records = scenario.workload.compactMap(\.arrivals.trace?.text)
    let parts = [version, "\(scenario.simulation.seed)", inputs] + records
    // Half of SHA-256: enough that no two points will ever share a name by chance.
    digest = String(contentDigest(of: parts.joined(separator: "\u{0}").utf8).prefix(32))
  }

  /// The point as it is stored.
  func row(_ compiled: CompiledScenario) -> PointRow {
    PointRow(
      point: digest, version: version, seed: scenario.simulation.seed, metrics: compiled.metrics.map(\.name),
      stations: StabilityCollector(compiled).stationNames, inputs: inputs)
  }
}
