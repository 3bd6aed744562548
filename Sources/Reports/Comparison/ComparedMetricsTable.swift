import Experiments
import TeamModel

/// Every metric of a variant beside the base, with all that is known of the difference.
struct ComparedMetricsTable {
  let variant: ScenarioComparison.Variant
  let base: DesignPoint
  let id: String

  func render() -> Markup {
    let subjects = Dictionary(grouping: variant.metrics) { MetricSubject(ofMetric: $0.metric.name) }
    let bodies: [Markup] = MetricSubject.allCases.compactMap { subject in
      guard let metrics = subjects[subject] else { return nil }
      return """
        <tbody><tr class="subject"><th colspan="8" scope="rowgroup">\(subject.rawValue)</th></tr>
        \(metrics.map(row))</tbody>

        """
    }
    return """
      <h3 id="\(id)">\(variant.point.label)</h3>
      <div class="scroll" tabindex="0" role="region" aria-label="All metrics: \(variant.point.label)">\
      <table class="numbers metrics compared">
      <thead><tr><th scope="col">Metric</th><th scope="col">\(base.label)</th>\
      <th scope="col">\(variant.point.label)</th><th scope="col">Difference</th><th scope="col">Correlation</th>\
      <th scope="col">Independent</th><th scope="col">p</th><th scope="col">Verdict</th></tr></thead>
      \(bodies)</table></div>

      """
  }

  private func row(_ comparison: MetricComparison) -> Markup {
    let metric = comparison.metric
    let difference = comparison.difference
    let pValue = comparison.adjustedPValue.map {
      $0 < 0.001 ? "<\u{A0}0.001" : Quantity.number($0, places: 3)
    }
    let style = ForestPlot.style(comparison.verdict)
    let cells = [
      mean(comparison.base), mean(comparison.variant), DifferenceWords.signed(comparison) ?? "–",
      difference?.correlation.map { Quantity.number($0, places: 2) } ?? "–",
      difference?.independentReplications.map(Quantity.count) ?? "–", pValue ?? "–",
    ]
    let columns: [Markup] = cells.map { "<td>\($0)</td>" }
    return """
      <tr><th scope="row"><code>\(metric.name)</code></th>\(columns)\
      <td class="judgement \(style)">\(DifferenceWords.verdict(comparison))</td></tr>

      """
  }

  private func mean(_ summary: MetricSummary) -> String {
    summary.isUnstable ? "unstable" : Quantity.estimate(summary)
  }
}
