import Arguments
import ContentDigest
import Experiments
import Foundation
import Scenarios
import TeamModel

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

  static let precision = Option<Double?>(
    "precision", .number(above: 0, below: 1),
    help: "Instead of a number of replications: run until intervals are this narrow, as a share of the mean.",
    shownAs: "the scenario's")
  static let max = Option<Int?>(
    "max", .integer(in: 2...1_000_000), help: "With a precision: replications at which to stop anyway.",
    shownAs: "the scenario's, or 2000")

  /// A scenario with what is needed to find it again.
  struct Input {
    var scenario: Scenario
    var text: String
    var provenance: Provenance

    /// The digest of a scenario's text with its overrides and what was recorded for the arrivals.
    func digest(_ text: String, _ overrides: [String]) -> String {
      ScenarioArguments.digest(scenario, text, overrides)
    }

    /// The scenario made ready for simulation, its names of metrics checked.
    func compiled() throws -> CompiledScenario {
      let compiled = try CompiledScenario(scenario)
      let known = compiled.metrics.map(\.name)
      if let errors = scenario.unknownMetrics(known: known, file: provenance.scenarioFile) { throw errors }
      return compiled
    }
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
    if isRun { all += try lengthOverrides(arguments, path: file, overrides: all) }
    let (scenario, text) = try ScenarioReader.readWithText(path: file, overrides: all)
    return Input(
      scenario: scenario, text: text,
      provenance: Provenance(
        version: Plimsoll.version, scenarioFile: file,
        scenarioDigest: digest(scenario, text, overrides), seed: scenario.simulation.seed,
        replications: scenario.simulation.replications, overrides: overrides))
  }

  private static func digest(_ scenario: Scenario, _ text: String, _ overrides: [String]) -> String {
    let records = scenario.workload.compactMap(\.arrivals.trace?.text)
    return contentDigest(of: ([text] + overrides + records).joined(separator: "\u{0}").utf8)
  }

  /// `--replications`, `--precision` and `--max` as overrides of the scenario.
  private static func lengthOverrides(
    _ arguments: ParsedArguments, path: String, overrides: [String]
  ) throws -> [String] {
    let key = "simulation.replications"
    if let count = arguments[replications] {
      guard arguments[precision] == nil, arguments[max] == nil else {
        throw arguments.usageError("--replications fixes the number that --precision and --max leave open")
      }
      return ["\(key)=\(count)"]
    }
    guard arguments[precision] != nil || arguments[max] != nil else { return [] }
    // What the scenario says about the precision stays, but for what is said here.
    let given = try ScenarioReader.read(path: path, overrides: overrides).simulation.precision
    if given == nil, arguments[precision] == nil {
      throw arguments.usageError("--max goes with --precision, or with a scenario that asks for one")
    }
    let members = [
      ("relativePrecision", arguments[precision].map { "\($0)" }), ("max", arguments[max].map { "\($0)" }),
    ].compactMap { name, value in value.map { (name, $0) } }
    return given == nil
      ? ["\(key)={\(members.map { "\($0):\($1)" }.joined(separator: ","))}"]
      : members.map { "\(key).\($0)=\($1)" }
  }
}
