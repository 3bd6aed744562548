import Experiments

/// What is needed to get the same page again.
struct ProvenanceFooter {
  let result: RunResult

  func render() -> Markup {
    let provenance = result.provenance
    return """
      <footer aria-labelledby="provenance">
      <h2 id="provenance">Repeat it</h2>
      <p>The same version, scenario and seed give the same bytes, on any number of cores.\(replaced)</p>
      <pre class="scroll" tabindex="0" role="region" aria-label="Command"><code>\(command)</code></pre>
      <dl class="facts">
      <div><dt>Plimsoll</dt><dd>\(provenance.version)</dd></div>
      <div><dt>Scenario file</dt><dd>\(provenance.portableScenarioFile)</dd></div>
      <div><dt>Scenario digest</dt><dd><code>\(provenance.scenarioDigest)</code></dd></div>
      <div><dt>Seed</dt><dd>\(String(provenance.seed))</dd></div>
      <div><dt>Replications</dt><dd>\(provenance.replications)</dd></div>
      </dl>
      </footer>

      """
  }

  /// What else the page depends on.
  private var replaced: String {
    guard let change = result.change else { return "" }
    return " What changed since the run before is against the report that lay in the folder, of digest "
      + "\(change.previous.scenarioDigest.prefix(12)) and seed \(change.previous.seed)."
  }

  private var length: [String] {
    guard let goal = result.stopping else {
      return ["--replications", String(result.provenance.replications)]
    }
    return ["--precision", "\(goal.relativePrecision)", "--max", String(goal.maximum)]
  }

  private var command: String {
    let provenance = result.provenance
    let arguments =
      ["plimsoll", "run", provenance.portableScenarioFile, "--seed", String(provenance.seed)]
      + length
      + provenance.overrides.flatMap { ["--set", $0] }
    return arguments.map(ShellWord.quoted).joined(separator: " ")
  }
}
