import Experiments

/// The page of a run: one self-contained `index.html` that needs no network and no script.
///
/// It says first what the run found, then shows it, and last tells how to get the same again.
public enum RunReportPage {
  /// The whole page. All text of the scenario appears as text, whatever characters it has.
  public static func render(_ result: RunResult) -> String {
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
      base-uri 'none'; form-action 'none'"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <meta name="generator" content="Plimsoll \(result.provenance.version)"/>
      <title>\(heading(result)) · Plimsoll</title>
      <style>
      \(Stylesheet.source)</style>
      </head>
      <body>
      \(PageHeader(result: result, heading: heading(result)).render())<main>
      \(VerdictSection(result: result).render())\(TargetsSection(result: result).render())\
      \(LoadSection(result: result).render())\
      \(ReviewSection(result: result).render())\(EscalationSection(result: result).render())\
      \(MetricsSection(result: result).render())\(TrustSection(result: result).render())\
      \(ScenarioSection(result: result).render())\
      </main>
      \(ProvenanceFooter(result: result).render())</body>
      </html>

      """
    return page.source
  }

  private static func heading(_ result: RunResult) -> String {
    result.scenario.title.isEmpty ? result.scenario.name : result.scenario.title
  }
}

extension RunResult {
  /// The metric of this name, where the run has it.
  func metric(_ name: String) -> MetricSummary? {
    metrics.first { $0.metric.name == name }
  }

  /// "95 %".
  var confidenceName: String { Quantity.exactPercent(scenario.simulation.confidence) }
}
