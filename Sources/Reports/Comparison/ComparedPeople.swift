import Experiments
import TeamModel

/// How busy the lead and each person are in the base and in a variant.
struct ComparedPeople {
  let variant: ScenarioComparison.Variant
  let base: String

  private static let prefix = "person_utilization."

  private var rows: [MetricComparison] {
    variant.metrics.filter {
      $0.metric.name.hasPrefix(Self.prefix)
        || ["team_utilization", "lead_utilization"].contains($0.metric.name)
    }
  }

  func render() -> Markup {
    let strip = ScaleStrip(
      scale: LinearScale(low: 0, high: 100), ticks: [0, 25, 50, 75, 100],
      label: { Quantity.number($0, places: 0) + "\u{A0}%" })
    let body: [Markup] = rows.map { comparison in
      let name = comparison.metric.name
      let who =
        name.hasPrefix(Self.prefix)
        ? String(name.dropFirst(Self.prefix.count)) : MetricWords.name(comparison.metric)
      let (before, after) = (Quantity.estimate(comparison.base), Quantity.estimate(comparison.variant))
      let drawn = strip.render(
        ScaleStrip.Row(
          title: "\(who): \(before), then \(after)",
          summary: "The hollow dot is the base, the full one the variant; the lines are their intervals.",
          layers: marks(comparison.base, "open", strip) + marks(comparison.variant, "", strip)))
      return """
        <tr><th scope="row">\(who)</th><td>\(drawn)</td><td>\(DifferenceWords.signed(comparison) ?? "–")</td></tr>

        """
    }
    return """
      <h3>\(variant.point.label)</h3>
      <table class="load"><caption class="hidden">Share of working time that each is busy, \(base) and \
      \(variant.point.label)</caption>
      <thead><tr><th scope="col"><span class="hidden">Who</span></th>\
      <td>\(strip.renderAxis(title: "Share of working time"))</td>\
      <th scope="col"><span class="hidden">Difference</span></th></tr></thead>
      <tbody>
      \(body)</tbody></table>
      \(table.render())
      """
  }

  private func marks(_ summary: MetricSummary, _ style: Markup, _ strip: ScaleStrip) -> [Markup] {
    guard let mean = summary.mean else { return [] }
    return [
      strip.line((summary.low ?? mean) * 100, (summary.high ?? mean) * 100, style: "span \(style)"),
      strip.dot(mean * 100, style: "dot \(style)"),
    ]
  }

  private var table: DataTable {
    DataTable(
      caption: "Who is how busy: \(variant.point.label)",
      columns: ["Who", base, variant.point.label, "Difference"],
      rows: rows.map {
        [
          $0.metric.name, Quantity.estimate($0.base), Quantity.estimate($0.variant),
          DifferenceWords.signed($0) ?? "–",
        ]
      }, fold: "Numbers")
  }
}
