import TeamModel

/// How busy each person is at the chosen point.
struct PeopleStrips {
  let findings: SweepFindings
  let chosen: Int

  private static let prefix = "person_utilization."

  /// The metrics of people and of the lead, by their place.
  static func metrics(_ findings: SweepFindings) -> [Int] {
    findings.metrics.indices.filter {
      let name = findings.metrics[$0].name
      return name.hasPrefix(prefix) || name == "lead_utilization" || name == "team_utilization"
    }
  }

  /// The name of the person.
  static func name(_ metric: MetricDefinition) -> String {
    metric.name.hasPrefix(prefix) ? String(metric.name.dropFirst(prefix.count)) : MetricWords.name(metric)
  }

  func render() -> Markup {
    let metrics = Self.metrics(findings)
    let strip = ScaleStrip(
      scale: LinearScale(low: 0, high: 100), ticks: [0, 25, 50, 75, 100],
      label: { Quantity.number($0, places: 0) + "\u{A0}%" })
    let rows: [Markup] = metrics.compactMap { metric in
      guard let estimate = findings.points[chosen].estimates[metric], let mean = estimate.mean else {
        return nil
      }
      let name = Self.name(findings.metrics[metric])
      let text = findings.text(findings.points[chosen], metric)
      let (low, high) = ((estimate.low ?? mean) * 100, (estimate.high ?? mean) * 100)
      let drawn = strip.render(
        ScaleStrip.Row(
          title: "\(name): \(text)", summary: "The bar is the mean share of working time that is busy.",
          layers: [
            strip.box(0, mean * 100, share: 0.5, style: "effect"), strip.line(low, high, style: "whisker"),
          ]))
      return
        "<tr data-metric=\"\(metric)\"><th scope=\"row\">\(name)</th><td>\(drawn)</td><td>\(text)</td></tr>\n"
    }
    return """
      <table class="load people"><caption class="hidden">Share of working time that each is busy</caption>
      <thead><tr><th scope="col"><span class="hidden">Who</span></th><td>\
      \(strip.renderAxis(title: "Share of working time"))</td><th scope="col"><span class="hidden">Share</span></th></tr></thead>
      <tbody>
      \(rows)</tbody></table>

      """
  }
}
