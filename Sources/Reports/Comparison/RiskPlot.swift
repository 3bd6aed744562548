import Experiments
import OutputAnalysis
import TeamModel

/// What single replications of base and variants can bring in one metric: mean, quantiles and extremes.
///
/// After the measures of risk and error of B. L. Nelson, "The MORE plot: displaying measures of risk and error from
/// simulation output" (Proceedings of the 2008 Winter Simulation Conference).
struct RiskPlot {
  private let metric: MetricDefinition
  private let rows: [Row]

  private struct Row {
    let label: String
    let summary: MetricSummary
    let least: Double
    let greatest: Double
  }

  /// The plot of a metric; nil where no scenario has values of it.
  init?(_ result: ScenarioComparison, metric name: String) {
    let points = [result.base] + result.variants.map(\.point)
    let stabilities = [result.baseStability] + result.variants.map(\.stability)
    var found: MetricDefinition?
    rows = points.indices.compactMap { place in
      let values = result.values[place]
      guard
        let numbers = values.values(of: name, first: result.replications)?.filter(\.isFinite),
        let least = numbers.min(), let greatest = numbers.max(),
        let summary = values.summary(
          of: name, first: result.replications, scenario: result.base.scenario),
        summary.mean != nil,
        !(summary.metric.needsStability && stabilities[place].outcome == .unstable)
      else { return nil }
      found = summary.metric
      return Row(label: points[place].label, summary: summary, least: least, greatest: greatest)
    }
    guard let found else { return nil }
    metric = found
  }

  func render(id: String) -> Markup {
    let factor = metric.unit.factor
    let lowest = rows.map(\.least).min() ?? 0
    let highest = rows.map(\.greatest).max() ?? 1
    let margin = highest > lowest ? 0 : max(lowest.magnitude * 0.1, 0.005)
    let (scale, ticks) = LinearScale(low: (lowest - margin) * factor, high: (highest + margin) * factor)
      .nice(ticks: 4)
    let places = ticks.count > 1 ? LinearScale.decimals(step: ticks[1] - ticks[0]) : 0
    let strip = ScaleStrip(
      scale: scale, ticks: ticks, label: { Quantity.number($0, places: places) }, height: 26)
    let name = MetricWords.name(metric)
    let body: [Markup] = rows.map { row in
      let estimate = Quantity.estimate(row.summary)
      let drawn = strip.render(
        ScaleStrip.Row(
          title: "\(name), \(row.label): \(estimate)", summary: words(row), layers: layers(row, strip)))
      return """
        <tr><th scope="row">\(row.label)</th><td>\(drawn)</td><td>\(estimate)</td></tr>

        """
    }
    return """
      <figure id="\(id)"><figcaption><h3>\(name)</h3><span>\(metric.summary)</span></figcaption>
      <table class="load risk">
      <caption class="hidden">\(name) in single replications</caption>
      <thead><tr><th scope="col"><span class="hidden">Scenario</span></th>\
      <td>\(strip.renderAxis(title: "Scale of \(name)"))</td>\
      <th scope="col"><span class="hidden">Mean</span></th></tr></thead>
      <tbody>
      \(body)</tbody></table>
      \(table(name).render())</figure>

      """
  }

  private func layers(_ row: Row, _ strip: ScaleStrip) -> [Markup] {
    let factor = metric.unit.factor
    func at(_ value: Double?) -> Double? { value.map { $0 * factor } }
    var layers = [strip.line(row.least * factor, row.greatest * factor, style: "interval")]
    if let low = at(row.summary.p05), let high = at(row.summary.p95) {
      layers.append(strip.box(low, high, share: 0.62, style: "risk-box"))
    }
    for ends in [row.summary.p05Interval, row.summary.p95Interval].compactMap({ $0 }) {
      layers.append(strip.box(ends.low * factor, ends.high * factor, share: 0.62, style: "risk-end"))
    }
    if let low = at(row.summary.low), let high = at(row.summary.high) {
      layers.append(strip.line(low, high, style: "span"))
    }
    if let mean = at(row.summary.mean) { layers.append(strip.dot(mean, style: "dot")) }
    return layers
  }

  private func number(_ value: Double?, _ row: Row) -> String {
    value.map { Quantity.value($0, metric.unit) } ?? "–"
  }

  private func ends(_ ends: MetricSummary.Ends?, _ row: Row) -> String {
    guard let ends else { return "" }
    return " (\(number(ends.low, row)) to \(number(ends.high, row)))"
  }

  private func words(_ row: Row) -> String {
    """
    From \(number(row.least, row)) to \(number(row.greatest, row)); 5 % of replications below \
    \(number(row.summary.p05, row)), 5 % above \(number(row.summary.p95, row)).
    """
  }

  private func table(_ name: String) -> DataTable {
    DataTable(
      caption: "\(name): quantiles with their intervals, and extremes",
      columns: ["Scenario", "Mean", "5 %", "Median", "95 %", "Least", "Greatest"],
      rows: rows.map { row in
        let summary = row.summary
        return [
          row.label, Quantity.estimate(summary),
          number(summary.p05, row) + ends(summary.p05Interval, row),
          number(summary.p50, row) + ends(summary.p50Interval, row),
          number(summary.p95, row) + ends(summary.p95Interval, row),
          number(row.least, row), number(row.greatest, row),
        ]
      })
  }
}
