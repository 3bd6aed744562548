import Experiments

/// The scenario's own text.
struct ScenarioSection {
  let result: RunResult

  func render() -> Markup {
    let overrides: [Markup] = result.provenance.overrides.map { "<li><code>\($0)</code></li>\n" }
    let changed: Markup =
      overrides.isEmpty
      ? "" : "<p>For this run, these values replace the ones in the file:</p>\n<ul>\n\(overrides)</ul>\n"
    return """
      <section aria-labelledby="scenario">
      <h2 id="scenario">Scenario</h2>
      \(changed)<pre class="scroll tall" tabindex="0" role="region" aria-label="The scenario file">\
      \(result.scenarioText)</pre>
      </section>

      """
  }
}
