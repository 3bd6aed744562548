import TeamModel

/// Every metric at the chosen point, against the base, and its reach over all points.
struct SweepMetricsTable {
  let findings: SweepFindings
  let chosen: Int

  func render() -> Markup {
    let point = findings.points[chosen]
    let rows: [Markup] = findings.metrics.enumerated().map { place, metric in
      """
      <tr data-metric="\(place)"><th scope="row"><code>\(metric.name)</code><span>\(metric.summary)</span></th>\
      <td>\(findings.text(point, place))</td><td>\(findings.text(findings.points[findings.basePoint], place))</td>\
      <td>\(findings.changeText(point, place))</td><td>\(reach(place, least: true))</td>\
      <td>\(reach(place, least: false))</td></tr>

      """
    }
    return """
      <div class="scroll tall" tabindex="0" role="region" aria-label="All metrics, table"><table class="numbers metrics">
      <thead><tr><th scope="col">Metric</th><th scope="col">Chosen</th><th scope="col">Base</th>\
      <th scope="col">Difference</th><th scope="col">Least of all points</th><th scope="col">Greatest</th></tr></thead>
      <tbody id="all-metrics">
      \(rows)</tbody></table></div>

      """
  }

  private func reach(_ metric: Int, least: Bool) -> String {
    let known = findings.points.filter { $0.estimates[metric]?.mean != nil }
    func mean(_ point: SweepFindings.Point) -> Double { point.estimates[metric]?.mean ?? 0 }
    let end = least ? known.min { mean($0) < mean($1) } : known.max { mean($0) < mean($1) }
    return end.map { findings.text($0, metric) } ?? "–"
  }
}
