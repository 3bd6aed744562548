import Experiments
import TeamModel

extension SweepPage {
  /// What moves a metric most.
  var reasons: Markup {
    guard !findings.effects.isEmpty else { return "" }
    let headline = Set(findings.shown.map { findings.metrics[$0].name })
    let rows: [Markup] = findings.effects.filter { headline.contains($0.metric.name) }.map(Self.row)
    let meaning: Markup =
      switch definition.design {
      case .grid:
        """
        From the value of a factor with the lowest mean over all points to that with the highest; the interval allows for \
        their having been picked
        """
      case .twoLevel:
        """
        From the first value of a factor to its last over all points; of two factors, half of how much more the first \
        does at the second's last value
        """
      case .latinHypercube:
        """
        From the least value of a factor to its greatest, along the plane that fits all points best; the interval is that of \
        the plane, however far the metric is from one
        """
      }
    let first = firstMetric
    return """
      <section aria-labelledby="effects">
      <h2 id="effects">Effects</h2>
      <p class="note">\(meaning). The bar is the effect, the line its interval. The effects on all metrics are in \
      effects.csv.</p>
      <div class="choices" data-choices="tornado"></div>
      <h3 id="tornado-of">\(MetricWords.name(findings.metrics[first]))</h3>
      <div data-view="tornado">
      \(TornadoChart(findings, metric: first).render())</div>
      <details><summary>Effects on all metrics that are shown first</summary>
      <div class="scroll tall" tabindex="0" role="region" aria-label="Effects, table"><table class="numbers">
      <thead><tr><th scope="col">Metric</th><th scope="col">Varied</th><th scope="col">From</th>\
      <th scope="col">To</th><th scope="col">Effect</th><th scope="col">p</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div></details>
      </section>

      """
  }

  private static func row(_ effect: SweepEffect) -> Markup {
    let pValue = effect.adjustedPValue.map { $0 < 0.001 ? "< 0.001" : Quantity.number($0, places: 3) } ?? "–"
    return """
      <tr><th scope="row">\(MetricWords.name(effect.metric))</th><td><code>\(effect.factors.joined(separator: " × "))\
      </code></td><td>\(effect.levels?.from ?? "–")</td><td>\(effect.levels?.to ?? "–")</td>\
      <td>\(TornadoChart.amount(effect))</td><td>\(pValue)</td></tr>

      """
  }

  /// How far the numbers go.
  var trust: Markup {
    let kind =
      switch definition.design {
      case .grid: "Every combination of the values was simulated."
      case .latinHypercube:
        "The points are a Latin hypercube: between them nothing was simulated, and nothing is shown."
      case .twoLevel:
        "The points have the first or the last value of each factor, in as few combinations as tell main effects and interactions of two; the others were not simulated."
      }
    let unstable = findings.points.filter { $0.stability == .unstable }.count
    let stability: Markup =
      unstable == 0
      ? "<p>No point is found unstable.</p>\n"
      : """
      <p class="standing alarming">Unstable at \(Quantity.count(unstable)) of \(Quantity.count(findings.points.count)) \
      points: waits, queues and service levels have no mean there</p>

      """
    let rows: [Markup] = levels.factors.map { factor in
      let names: [Markup] = factor.levels.prefix(12).map { "<code>\($0)</code> " }
      return
        "<tr><th scope=\"row\"><code>\(factor.path)</code></th><td class=\"words\">\(names)\(factor.levels.count > 12 ? "… (\(factor.levels.count))" : "")</td></tr>\n"
    }
    return """
      <section aria-labelledby="trust">
      <h2 id="trust">Trust</h2>
      \(stability)<p>\(kind) Every point meets the same work and the same surprises in each of its \
      \(Quantity.count(definition.replications)) replications, so that differences are due to what is varied. Intervals \
      have \(Quantity.exactPercent(definition.confidence)) confidence one by one; who picks the best of many points by eye \
      picks some luck with it.</p>
      <div class="scroll" tabindex="0" role="region" aria-label="What is varied"><table class="numbers">
      <thead><tr><th scope="col">Varied</th><th scope="col" class="words">Values</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      </section>

      """
  }

  /// Points that the table lists; the CSV files have all of them.
  private static let listedPoints = 1_000

  /// The numbers behind all charts that show all points.
  var points: Markup {
    let columns: [Markup] = findings.shown.map {
      "<th scope=\"col\">\(MetricWords.name(findings.metrics[$0]))</th>"
    }
    let factors: [Markup] = findings.factors.map { "<th scope=\"col\"><code>\($0)</code></th>" }
    let listed = findings.points.prefix(Self.listedPoints)
    let rows: [Markup] = listed.enumerated().map { position, point in
      let levels: [Markup] = point.levels.map { "<td>\($0)</td>" }
      let cells: [Markup] = findings.shown.map { "<td>\(findings.text(point, $0))</td>" }
      return "<tr><th scope=\"row\">\(position)</th>\(levels)\(cells)</tr>\n"
    }
    let rest: Markup =
      findings.points.count > listed.count
      ? "<p class=\"note\">The first \(Quantity.count(listed.count)) points; all are in summary.csv.</p>\n"
      : ""
    let paper: Markup =
      listed.count > 40
      ? "<p class=\"note only-print\">On paper the first 40 points; all are in summary.csv.</p>\n" : ""
    return """
      <section aria-labelledby="points">
      <h2 id="points">Points</h2>
      \(rest)\(paper)<div class="scroll tall" tabindex="0" role="region" aria-label="Points, table">\
      <table class="numbers points">
      <thead><tr><th scope="col">Point</th>\(factors)\(columns)</tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      </section>

      """
  }

  /// Every metric.
  var metrics: Markup {
    """
    <section aria-labelledby="metrics">
    <h2 id="metrics">All metrics</h2>
    <p class="note">At the point that is shown and at the base; the paired difference; the least and the greatest mean of \
    all points. The same numbers, unrounded, are in summary.csv.</p>
    \(SweepMetricsTable(findings: findings, chosen: chosen).render())</section>

    """
  }
}
