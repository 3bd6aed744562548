import Experiments
import LeadPolicy
import WorkingTime

/// One replication in its bands, day by day: what the averages of many hide.
struct FirstReplicationFigure {
  let people: [UtilizationSeries]
  let team: UtilizationSeries
  let days: ThinnedDays
  let thresholds: CapacityThresholds

  func render() -> Markup {
    let strip = BandStrip([team] + people, days: days, thresholds: thresholds)
    let rows: [Markup] = ([(team, "Team")] + people.map { ($0, $0.id) }).map { series, name in
      let cells = strip.cells(series)
      let present = cells.compactMap { $0 }
      let critical = present.count { $0 == .critical }
      let count = "critical on \(critical) of \(present.count) \(unit)"
      let style: Markup = series == team ? "band-name team" : "band-name"
      return """
        <div class="\(style)"><b>\(name)</b> <span>\(count)</span></div>
        \(strip.render(cells, name: "\(name): \(count)", summary: summary(present, of: cells.count)))
        """
    }
    return """
      <div class="together"><h3>One replication, \(days.stretch == 1 ? "day by day" : "over time")</h3>
      <p class="note">Exact: what happened in replication 1, as it was lived. Averages hide how full and slack times take \
      turns. One column per \(days.stretch == 1 ? "working day" : days.pointName); the taller, the deeper \
      loaded.</p>
      <figure class="wide"><figcaption class="key cells">\(legend)</figcaption><div class="scroll" tabindex="0" role="region" \
      aria-label="Bands of the first replication"><div class="band-rows" style="--columns:\(strip.columns.count)">
      \(rows)<div class="band-axis"></div>
      \(strip.renderAxis())</div></div></figure></div>
      \(digest.render())
      """
  }

  /// What the columns are.
  private var unit: String {
    switch days.stretch {
    case 1: "days"
    case 7: "weeks"
    default: "stretches"
    }
  }

  private var legend: Markup {
    let (ideal, warning, critical) = (
      Quantity.exactPercent(thresholds.ideal), Quantity.exactPercent(thresholds.warning),
      Quantity.exactPercent(thresholds.critical)
    )
    let entries: [(CapacityBand?, String)] = [
      (.belowIdeal, "below \(ideal)"), (.ideal, "ideal, from \(ideal)"),
      (.warning, "warning, from \(warning)"), (.critical, "critical, from \(critical)"), (nil, "away"),
    ]
    let parts: [Markup] = entries.map { "<span>\(BandStrip.swatch($0.0)) \($0.1)</span> " }
    return "\(parts)"
  }

  private func summary(_ present: [CapacityBand], of columns: Int) -> String {
    let counts = CapacityBand.allCases.map { band in "\(band.name) on \(present.count { $0 == band })" }
    return "Of \(columns) \(unit): \(counts.joined(separator: ", ")), away on \(columns - present.count)."
  }

  /// The strips in numbers, by the week.
  private var digest: DataTable {
    let span = max(days.stretch, 7)
    let origin = days.stretch < 7 ? days.first.monday : days.first
    let series = people + [team]
    let weeks = series.map { series in
      Dictionary(grouping: days.thin(series.points)) { ($0.date - origin) / span }
    }
    let numbers = Set(weeks.flatMap(\.keys)).sorted()
    let isDaily = days.stretch < 7
    return DataTable(
      caption: isDaily
        ? "Exact: replication 1 by the week: mean utilization of its days in percent (critical days of all)"
        : "Exact: replication 1: utilization per \(days.pointName), in percent",
      columns: ["From"] + people.map(\.id) + ["Team"],
      rows: numbers.map { number in
        [(origin + number * span).iso8601]
          + weeks.map { points in
            let utilizations = (points[number] ?? []).compactMap(\.first)
            guard !utilizations.isEmpty else { return "away" }
            let mean = utilizations.reduce(0, +) / Double(utilizations.count)
            let percent = Quantity.number(mean * 100, places: 0)
            let critical = utilizations.count {
              CapacityBand(utilization: $0, thresholds: thresholds) == .critical
            }
            return isDaily ? "\(percent) (\(critical) of \(utilizations.count))" : percent
          }
      })
  }
}
