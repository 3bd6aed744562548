import Experiments

/// The page of a run: one self-contained `index.html` that needs no network and no script.
///
/// It says first what the run found, then shows it, and last tells how to get the same again.
public enum RunReportPage {
  /// The whole page. All text of the scenario appears as text, whatever characters it has.
  public static func render(_ result: RunResult) -> String {
    page(result, parts: parts.map { $0(result) }).source
  }

  /// The parts of the page in their order, each of which can be rendered by itself.
  static let parts: [@Sendable (RunResult) -> Markup] = [
    { VerdictSection(result: $0).render() },
    { TargetsSection(result: $0).render() },
    { ChangeSection(result: $0).render() },
    { ReviewSection(result: $0).render() },
    { WaitsSection(result: $0).render() },
    { LoadSection(result: $0).render() },
    { HoursSection(result: $0).render() },
    { EscalationSection(result: $0).render() },
    { CourseSection(result: $0).render() },
    { MetricsSection(result: $0).render() },
    { TrustSection(result: $0).render() },
    { ScenarioSection(result: $0).render() },
  ]

  /// The page of its rendered parts.
  static func page(_ result: RunResult, parts: [Markup]) -> Markup {
    PageShell.render(
      title: heading(result), version: result.provenance.version,
      header: PageHeader(result, heading: heading(result)).render(), main: "\(parts)",
      footer: ProvenanceFooter(result).render())
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
