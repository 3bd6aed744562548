import Arguments
import ContentDigest
import Experiments
import Foundation
import Scenarios

/// The arguments by which every command takes a scenario, and the scenario they lead to.
enum ScenarioArguments {
  static let scenario = Positional<String>("SCENARIO", .file, help: "The scenario, a JSON5 file.")
  static let set = Option<[String]>(
    "set", .text, placeholder: "PATH=VALUE",
    help: "Override a value of the scenario, \"capacity.warning=0.8\"; may be given several times.")
  static let seed = Option<UInt64?>(
    "seed", .integer, help: "Seed of the random streams.", shownAs: "the scenario's")
  static let replications = Option<Int?>(
    "replications", short: "n", .integer(in: 2...10_000_000), help: "Independent replications.",
    shownAs: "the scenario's")

  /// A scenario with what is needed to find it again.
  struct Input {
    var scenario: Scenario
    var text: String
    var provenance: Provenance
  }

  /// Reads the scenario with its overrides; `--seed` and `--replications` come last.
  ///
  /// - Parameters:
  ///   - isRun: Whether the command takes both of these options.
  ///   - takesSeed: Whether it takes `--seed`.
  static func read(
    _ arguments: ParsedArguments, isRun: Bool, takesSeed: Bool = false
  ) throws -> Input {
    let file = arguments[scenario]
    let overrides = arguments[set]
    var all = overrides
    if isRun || takesSeed, let seed = arguments[seed] { all.append("simulation.seed=\(seed)") }
    if isRun {
      if let count = arguments[replications] { all.append("simulation.replications=\(count)") }
    }
    let (scenario, text) = try ScenarioReader.readWithText(path: file, overrides: all)
    let records = scenario.workload.compactMap(\.arrivals.trace?.text)
    let digested = ([text] + overrides + records).joined(separator: "\u{0}")
    return Input(
      scenario: scenario, text: text,
      provenance: Provenance(
        version: Plimsoll.version, scenarioFile: file,
        scenarioDigest: contentDigest(of: digested.utf8), seed: scenario.simulation.seed,
        replications: scenario.simulation.replications, overrides: overrides))
  }
}
