import Experiments

extension ProvenanceFooter {
  /// The end of a run's page.
  init(_ result: RunResult) {
    let provenance = result.provenance
    self.init(
      sentence: "The same version, scenario and seed give the same bytes, on any number of cores."
        + Self.replaced(result),
      command: Self.command(result),
      facts: [
        ("Plimsoll", "\(provenance.version)"), ("Scenario file", "\(provenance.portableScenarioFile)"),
        ("Scenario digest", "<code>\(provenance.scenarioDigest)</code>"),
        ("Seed", "\(String(provenance.seed))"), ("Replications", "\(provenance.replications)"),
      ])
  }

  /// What else the page depends on.
  private static func replaced(_ result: RunResult) -> String {
    guard let change = result.change else { return "" }
    return " What changed since the run before is against the report that lay in the folder, of digest "
      + "\(change.previous.scenarioDigest.prefix(12)) and seed \(change.previous.seed)."
  }

  private static func command(_ result: RunResult) -> [String] {
    let provenance = result.provenance
    let length =
      result.stopping.map { ["--precision", "\($0.relativePrecision)", "--max", String($0.maximum)] }
      ?? ["--replications", String(provenance.replications)]
    return ["plimsoll", "run", provenance.portableScenarioFile, "--seed", String(provenance.seed)] + length
      + provenance.overrides.flatMap { ["--set", $0] }
  }
}
