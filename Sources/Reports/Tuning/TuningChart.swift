import Experiments

/// What the points reach in each objective, one below the other on an axis of their own: their means with intervals,
/// the recommended marked.
struct TuningChart {
  let result: TuningResult
  /// The objective's place.
  let objective: Int

  /// More rows than this are not compared by eye.
  private static let mostRows = 24

  func render() -> Markup {
    let goal = result.definition.objectives[objective]
    let rows = self.rows
    guard rows.count > 1, let metric = rows.first?.summary.metric else { return .empty }
    let factor = metric.unit.factor
    let ends = rows.flatMap { [$0.summary.low, $0.summary.mean, $0.summary.high].compactMap(\.self) }
    let (scale, ticks) = LinearScale(
      low: (ends.min() ?? 0) * factor, high: (ends.max() ?? 1) * factor
    ).nice(ticks: 5)
    let places = ticks.count > 1 ? LinearScale.decimals(step: ticks[1] - ticks[0]) : 0
    let strip = ScaleStrip(scale: scale, ticks: ticks, label: { Quantity.number($0, places: places) })
    let body: [Markup] = rows.map { row in
      let estimate = Quantity.estimate(row.summary)
      let style = row.isChosen ? "" : row.isOpen ? " differs" : " open"
      let drawn = strip.render(
        ScaleStrip.Row(
          title: "\(row.name): \(estimate)", summary: row.isChosen ? "Recommended." : row.standing,
          layers: [
            strip.line(
              (row.summary.low ?? row.mean) * factor, (row.summary.high ?? row.mean) * factor,
              style: "span\(style)"),
            strip.dot(row.mean * factor, style: "dot\(style)"),
          ]))
      let name: Markup = row.isChosen ? "<strong>\(row.name)</strong>" : "\(row.name)"
      return "<tr><th scope=\"row\">\(name)</th><td>\(drawn)</td><td>\(estimate)</td></tr>\n"
    }
    let title = "\(MetricWords.name(metric)), to be \(goal.isMaximized ? "greatest" : "smallest")"
    return """
      <div class="together"><h3>\(title.prefix(1).uppercased() + title.dropFirst())</h3>
      <p class="key"><span class="mark-key"></span>recommended <span class="mark-key differs"></span>still open \
      <span class="mark-key open"></span>behind, or breaks a constraint; lines are \
      \(Quantity.exactPercent(result.definition.confidence)) intervals\(omission)</p>
      <table class="load"><caption class="hidden">\(title)</caption>
      <thead><tr><th scope="col"><span class="hidden">Point</span></th><td>\(strip.renderAxis(title: title))</td>\
      <th scope="col"><span class="hidden">Mean</span></th></tr></thead>
      <tbody>
      \(body)</tbody></table></div>

      """
  }

  private struct Row {
    let name: String
    let summary: MetricSummary
    let mean: Double
    let isChosen: Bool
    let isOpen: Bool
    let standing: String
  }

  /// Those that are recommended first, then from the best mean on.
  private var rows: [Row] {
    let isMaximized = result.definition.objectives[objective].isMaximized
    let words = TuningWords(result)
    let rows = result.points.compactMap { point -> Row? in
      let summary = point.objectives[objective]
      guard let mean = summary.mean else { return nil }
      return Row(
        name: point.point.label, summary: summary, mean: mean, isChosen: point.standing == .chosen,
        isOpen: point.standing == .open, standing: words.standing(point))
    }
    let order = rows.indices.sorted { first, second in
      let (one, other) = (rows[first], rows[second])
      if one.isChosen != other.isChosen { return one.isChosen }
      guard one.mean != other.mean else { return first < second }
      return isMaximized ? one.mean > other.mean : one.mean < other.mean
    }
    return order.prefix(Self.mostRows).map { rows[$0] }
  }

  private var omission: String {
    result.points.count > Self.mostRows
      ? ". Of \(Quantity.count(result.points.count)) points, the best \(Self.mostRows)" : ""
  }
}
