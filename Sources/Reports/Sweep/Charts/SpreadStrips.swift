import TeamModel

/// What single replications of the chosen point and of the base bring, metric by metric.
struct SpreadStrips {
  let findings: SweepFindings
  let chosen: Int

  func render() -> Markup {
    let figures: [Markup] = findings.shown.enumerated().compactMap { place, metric in figure(place, metric) }
    return "\(figures)"
  }

  private func figure(_ place: Int, _ metric: Int) -> Markup? {
    let factor = findings.metrics[metric].unit.factor
    let all = findings.points.compactMap { $0.spreads[place] }
    guard
      let axis = MetricAxis(
        all.flatMap { [$0.least * factor, $0.greatest * factor] }, unit: findings.metrics[metric].unit)
    else { return nil }
    let strip = ScaleStrip(scale: axis.scale, ticks: axis.ticks, label: axis.label, height: 26)
    let name = MetricWords.name(findings.metrics[metric])
    let points =
      chosen == findings.basePoint ? [("Base", chosen)] : [("Base", findings.basePoint), ("Chosen", chosen)]
    let rows: [Markup] = points.map { title, point in
      let text = findings.text(findings.points[point], metric)
      let drawn = strip.render(
        ScaleStrip.Row(
          title: "\(name), \(title): \(text)", summary: words(place, metric, point),
          layers: layers(place, metric, point, strip)))
      return
        "<tr data-point=\"\(point)\"><th scope=\"row\">\(title)</th><td>\(drawn)</td><td>\(text)</td></tr>\n"
    }
    return """
      <figure data-metric="\(metric)"><figcaption><h3>\(name)</h3></figcaption>
      <table class="load risk"><caption class="hidden">\(name) in single replications</caption>
      <thead><tr><th scope="col"><span class="hidden">Point</span></th><td>\
      \(strip.renderAxis(title: "Scale of \(name)"))</td><th scope="col"><span class="hidden">Mean</span></th></tr></thead>
      <tbody>
      \(rows)</tbody></table>
      \(table(place, metric, name, points))</figure>

      """
  }

  private func layers(_ place: Int, _ metric: Int, _ point: Int, _ strip: ScaleStrip) -> [Markup] {
    let factor = findings.metrics[metric].unit.factor
    guard let spread = findings.points[point].spreads[place],
      let estimate = findings.points[point].estimates[metric], let mean = estimate.mean
    else { return [] }
    var layers = [strip.line(spread.least * factor, spread.greatest * factor, style: "interval")]
    if let low = spread.p05, let high = spread.p95 {
      layers.append(strip.box(low * factor, high * factor, share: 0.62, style: "risk-box"))
    }
    for ends in [spread.p05Interval, spread.p95Interval].compactMap({ $0 }) {
      layers.append(strip.box(ends.low * factor, ends.high * factor, share: 0.62, style: "risk-end"))
    }
    if let low = estimate.low, let high = estimate.high {
      layers.append(strip.line(low * factor, high * factor, style: "span"))
    }
    return layers + [strip.dot(mean * factor, style: "dot")]
  }

  private func cells(_ place: Int, _ metric: Int, _ point: Int) -> [String] {
    guard let spread = findings.points[point].spreads[place] else { return ["–", "–", "–", "–"] }
    return [spread.least, spread.p05, spread.p95, spread.greatest].map { value in
      value.map { Quantity.value($0, findings.metrics[metric].unit) } ?? "–"
    }
  }

  private func words(_ place: Int, _ metric: Int, _ point: Int) -> String {
    let cells = cells(place, metric, point)
    return "From \(cells[0]) to \(cells[3]); 5 % of replications below \(cells[1]), 5 % above \(cells[2])."
  }

  private func table(_ place: Int, _ metric: Int, _ name: String, _ points: [(String, Int)]) -> Markup {
    DataTable(
      caption: "\(name): quantiles and extremes",
      columns: ["Point", "Mean", "Least", "5 %", "95 %", "Greatest"],
      rows: points.map { title, point in
        [title, findings.text(findings.points[point], metric)] + cells(place, metric, point)
      }, fold: "Numbers"
    ).render()
  }
}
