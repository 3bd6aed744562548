import Experiments
import TeamModel

/// Paired differences on one axis, as shares of the base's mean, with their intervals and verdicts.
struct ForestPlot {
  let variant: ScenarioComparison.Variant
  let id: String
  /// The gates of the base, whose limits are marked.
  let gates: [GateStanding]

  private struct Row {
    let comparison: MetricComparison
    /// The difference and its interval over the base's mean; nil where that is 0 or there is no difference to tell.
    let share: (mean: Double, low: Double, high: Double)?
    /// The differences at which gates on the metric end, likewise.
    var margins: [Double] = []
  }

  /// Rows drawn; the table of all metrics has the others.
  private static let mostRows = 30
  /// What lies beyond this share of the base's mean leaves the axis, so that the rest can be told apart.
  private static let widest = 1.0

  private var rows: [Row] {
    let gated = Set(gates.map(\.metric.name))
    func isFirst(_ comparison: MetricComparison) -> Bool {
      HeadlineMetric.compared.contains { $0.name == comparison.metric.name }
        || gated.contains(comparison.metric.name)
    }
    let headline = variant.metrics.filter(isFirst)
    let shown = variant.metrics.filter {
      !isFirst($0)
        && [.better, .worse, .differs].contains($0.verdict)
    }
    return (headline + shown).prefix(Self.mostRows).map { comparison in
      guard let interval = comparison.difference?.interval, let base = comparison.base.mean, base > 0 else {
        return Row(comparison: comparison, share: nil)
      }
      return Row(
        comparison: comparison,
        share: (interval.mean / base, interval.low / base, interval.high / base),
        margins: gates.filter { $0.metric.name == comparison.metric.name }.flatMap(\.margins).map {
          $0 / base
        })
    }
  }

  func render() -> Markup {
    let rows = self.rows
    guard !rows.isEmpty else { return "<p class=\"note\">Both have no metric in common.</p>\n" }
    let ends = rows.compactMap(\.share).flatMap { [$0.low, $0.high] } + rows.flatMap(\.margins)
    let reach = min(max(ends.map(\.magnitude).filter { $0 <= Self.widest }.max() ?? 0.1, 0.01), Self.widest)
    // Zero stands on the axis, and both sides reach only as far as there is something to see.
    let low = min(ends.filter { $0 >= -Self.widest }.min() ?? -reach, -reach * 0.15)
    let high = max(ends.filter { $0 <= Self.widest }.max() ?? reach, reach * 0.15)
    let (scale, ticks) = LinearScale(low: low * 100, high: high * 100).nice(ticks: 5)
    let places = ticks.count > 1 ? LinearScale.decimals(step: ticks[1] - ticks[0]) : 0
    let strip = ScaleStrip(
      scale: scale, ticks: ticks,
      label: { ($0 > 0 ? "+" : "") + Quantity.number($0, places: places) + "\u{A0}%" })
    let body: [Markup] = rows.map { row($0, strip) }
    return """
      <h3>\(variant.point.label)</h3>
      <table class="load forest" id="\(id)">
      <caption>Paired differences as shares of the base’s mean</caption>
      <thead><tr><th scope="col"><span class="hidden">Metric</span></th>\
      <td>\(strip.renderAxis(title: "Scale: difference over the base’s mean"))</td>\
      <th scope="col"><span class="hidden">Difference and verdict</span></th></tr></thead>
      <tbody>
      \(body)</tbody></table>

      """
  }

  private func row(_ row: Row, _ strip: ScaleStrip) -> Markup {
    let comparison = row.comparison
    let name = MetricWords.name(comparison.metric)
    let amount = DifferenceWords.signed(comparison) ?? "–"
    let verdict = DifferenceWords.verdict(comparison)
    let style = Self.style(comparison.verdict)
    let zero = strip.tick(0, share: 1, style: "mark")
    let layers: [Markup]
    if let share = row.share {
      let (mean, low, high) = (share.mean * 100, share.low * 100, share.high * 100)
      layers =
        margins(row, strip) + [
          zero, strip.line(low, high, style: "span \(style)"), strip.dot(mean, style: "dot \(style)"),
          strip.arrows(low, high, style: "arrow \(style)"),
        ]
    } else {
      let words =
        comparison.difference == nil ? verdict : "the base’s mean is 0: no share of it"
      layers = [
        zero,
        "<text class=\"tick middle\" x=\"50%\" y=\"\(strip.middle + 4)\">\(words)</text>",
      ]
    }
    let drawn = strip.render(
      ScaleStrip.Row(title: "\(name): \(amount), \(verdict)", summary: summary(row), layers: layers))
    return """
      <tr><th scope="row">\(name)</th><td>\(drawn)</td><td><strong>\(amount)</strong>\
      <span class="judgement \(style)">\(verdict)</span></td></tr>

      """
  }

  /// What gates allow, shaded from no difference to their limits.
  private func margins(_ row: Row, _ strip: ScaleStrip) -> [Markup] {
    row.margins.map { margin in
      let edge = margin * 100
      let isOnAxis = (strip.scale.low...strip.scale.high).contains(edge)
      return strip.box(min(edge, 0), max(edge, 0), share: 1, style: "margin")
        + (isOnAxis ? strip.tick(edge, share: 1, style: "margin-edge") : .empty)
    }
  }

  private func summary(_ row: Row) -> String {
    guard let share = row.share else { return "Not drawn." }
    let places = Quantity.decimals(halfWidth: (share.high - share.low) * 50, value: share.mean * 100)
    let texts = [share.mean, share.low, share.high].map { Quantity.percent($0, places: places) }
    let limits = row.margins.map { " A gate ends at \(Quantity.percent($0))." }.joined()
    return "\(texts[0]) of the base’s mean, from \(texts[1]) to \(texts[2]).\(limits)"
  }

  /// The class of the marks of a verdict.
  static func style(_ verdict: MetricComparison.Verdict) -> Markup {
    switch verdict {
    case .better: "better"
    case .worse: "worse"
    case .differs: "differs"
    case .notShown, .identical, .unstable, .undefined: "open"
    }
  }
}
