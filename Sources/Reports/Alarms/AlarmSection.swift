import Experiments

/// What alarms are worth at several thresholds: a section of a page.
package struct AlarmSection {
  private let curve: AlarmCurve

  /// The section about a curve.
  package init(_ curve: AlarmCurve) { self.curve = curve }

  /// The section, well-formed, with its heading.
  package func render() -> Markup {
    let names: [Markup] = curve.thresholds.map { "<th scope=\"col\"><code>\($0)</code></th>" }
    return """
      <section aria-labelledby="alarms">
      <h2 id="alarms">What the alarms are worth</h2>
      <p class="note">An alarm is an escalation of high load; it is false if no review misses its service level within \
      the horizon, and a miss is unannounced if no alarm came within the horizon before it.</p>
      <div class="scroll" tabindex="0" role="region" aria-label="What the alarms are worth, table">\
      <table class="numbers metrics">
      <thead><tr><th scope="col">Point</th>\(names)<th scope="col">Precision</th><th scope="col">Recall</th>\
      <th scope="col">Lead time</th><th scope="col">False alarms</th><th scope="col">Unannounced misses</th>\
      <th scope="col">Errors cost least</th></tr></thead>
      <tbody>
      \(curve.points.map(row))</tbody></table></div>
      \(costs)</section>

      """
  }

  private func row(_ point: AlarmCurve.Point) -> Markup {
    let values: [Markup] = point.values.map {
      "<td>\($0.map { Decimals.trimmed($0, places: 4) } ?? "–")</td>"
    }
    let summaries = [
      point.precision, point.recall, point.leadTime, point.falseAlarms, point.unannouncedMisses,
    ]
    let cells: [Markup] = summaries.map { "<td>\(Quantity.estimate($0))</td>" }
    return """
      <tr><th scope="row">\(point.label)</th>\(values)\(cells)<td>\(AlarmWords.cheapest(point) ?? "nowhere")</td></tr>

      """
  }

  /// The cost curve as numbers.
  private var costs: Markup {
    let rows = zip(curve.ratios.indices, curve.ratios).map { place, ratio -> [String] in
      [Decimals.trimmed(ratio, places: 2)]
        + curve.points.map { point in
          guard let interval = point.costs[place].interval else { return "–" }
          let places = Quantity.decimals(halfWidth: interval.halfWidth, value: interval.mean)
          let verdict = AlarmWords.verdict(point.costs[place], confidence: curve.confidence)
          return "\(Quantity.number(interval.mean, places: places)) ± "
            + "\(Quantity.number(interval.halfWidth, places: places)) (\(verdict))"
        }
    }
    return DataTable(
      caption: "Cost of both errors per week in false alarms, by what a miss costs",
      columns: ["A miss costs"] + curve.points.map(\.label), rows: rows
    ).render()
  }
}
