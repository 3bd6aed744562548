import Experiments

/// What is needed to get the same page again.
struct SweepFooter {
  let findings: SweepFindings

  func render() -> Markup {
    let definition = findings.definition
    return """
      <footer aria-labelledby="provenance">
      <h2 id="provenance">Repeat it</h2>
      <p>The same version, scenario and seed give the same bytes, on any number of cores or machines.</p>
      <pre class="scroll" tabindex="0" role="region" aria-label="Command"><code>\(command)</code></pre>
      <dl class="facts">
      <div><dt>Plimsoll</dt><dd>\(findings.record.version)</dd></div>
      <div><dt>Scenario file</dt><dd>\(definition.scenario)</dd></div>
      <div><dt>Experiment</dt><dd><code>\(findings.record.experiment)</code></dd></div>
      <div><dt>Seed</dt><dd>\(String(definition.seed))</dd></div>
      <div><dt>Replications of each point</dt><dd>\(definition.replications)</dd></div>
      </dl>
      </footer>

      """
  }

  private var command: String {
    let definition = findings.definition
    var words = ["plimsoll", "sweep", definition.scenario]
    words += definition.factors.flatMap { ["--vary", $0] }
    if definition.design != .grid { words += ["--design", definition.design.text] }
    words += ["--seed", String(definition.seed), "--replications", String(definition.replications)]
    words += definition.overrides.flatMap { ["--set", $0] }
    return words.map(ShellWord.quoted).joined(separator: " ")
  }
}
