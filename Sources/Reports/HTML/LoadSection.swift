import Experiments
import LeadPolicy

/// How deep everybody is loaded, and over time.
struct LoadSection {
  let result: RunResult

  /// Beyond this many people, those with the highest mean are shown.
  private static let mostCharts = 13
  /// More points than this are not told apart in a chart, and daily noise would hide the course.
  private static let mostPoints = 400

  func render() -> Markup {
    """
    <section aria-labelledby="load">
    <h2 id="load">Load</h2>
    \(loadTable)\(charts)</section>

    """
  }

  // MARK: The whole period

  private struct Row {
    let name: String
    let style: Markup
    let summary: MetricSummary
    let mean: Double
  }

  private var loadTable: Markup {
    let rows = self.rows
    guard !rows.isEmpty else { return "<p>Nobody had available hours.</p>\n" }
    let ends = rows.flatMap { [$0.mean, $0.summary.low ?? $0.mean, $0.summary.high ?? $0.mean] }
    let strip = LoadStrip(values: ends, thresholds: result.scenario.capacity)
    let body: [Markup] = rows.map { row in
      let estimate = Quantity.estimate(row.summary)
      let drawn = strip.render(
        mean: row.mean, interval: interval(row.summary), title: "\(row.name): \(estimate)")
      return
        "<tr class=\"\(row.style)\"><th scope=\"row\">\(row.name)</th><td>\(drawn)</td><td>\(estimate)</td></tr>\n"
    }
    return """
      <table class="load">
      <caption>Busy share of available hours over the whole period, in percent; shaded from the ideal, the \
      warning and the critical mark on</caption>
      <thead><tr><th scope="col"><span class="hidden">Who</span></th><td>\(strip.renderHeader())</td>\
      <th scope="col"><span class="hidden">Utilization</span></th></tr></thead>
      <tbody>
      \(body)</tbody></table>

      """
  }

  private var rows: [Row] {
    func row(_ name: String, _ metric: String, _ style: Markup = "person") -> Row? {
      guard let summary = result.metric(metric), let mean = summary.mean else { return nil }
      return Row(name: name, style: style, summary: summary, mean: mean)
    }
    let people = result.roster.map { person in
      row(person.id, person.isLead ? "lead_utilization" : "person_utilization.\(person.id)")
    }
    return ([row("Team", "team_utilization", "team")] + people).compactMap { $0 }
  }

  private func interval(_ summary: MetricSummary) -> ClosedRange<Double>? {
    guard let low = summary.low, let high = summary.high, low <= high else { return nil }
    return low...high
  }

  // MARK: Over time

  private var charts: Markup {
    guard let days = ThinnedDays(result.utilization, limit: Self.mostPoints),
      let team = result.utilization.last
    else { return "" }
    let people = shownPeople
    let chart = UtilizationChart(people + [team], days: days, thresholds: result.scenario.capacity)
    let small: [Markup] = people.enumerated().map { index, series in
      """
      <figure><figcaption><h4>\(series.id)</h4></figcaption>
      \(chart.render(series, id: "load-\(index)", name: series.id, size: .small))</figure>

      """
    }
    let everybody = result.roster.count
    let more: Markup =
      everybody > people.count
      ? "<p class=\"note\">Shown are \(people.count) of \(everybody) people; all are in the table above.</p>\n"
      : ""
    let oneReplication = FirstReplicationFigure(
      people: people, team: team, days: days, thresholds: result.scenario.capacity)
    return """
      <h3>\(days.stretch == 1 ? "Day by day" : "Over time")</h3>
      <p class="key"><span class="swatch mean"></span>mean of the replications \
      <span class="swatch spread"></span>5 % to 95 % of them, for the team\(stretchNote(days))</p>
      <figure class="wide"><figcaption><h4>Team</h4></figcaption>
      \(chart.render(team, id: "load-team", name: "the team", size: .large))</figure>
      <div class="multiples">
      \(small)</div>
      \(more)\(dataTable(people + [team], days: days).render())\(oneReplication.render())
      """
  }

  private var shownPeople: [UtilizationSeries] {
    let people = result.utilization.dropLast().filter { !$0.points.isEmpty }
    guard people.count > Self.mostCharts else { return people }
    let means = people.map { $0.points.reduce(0) { $0 + $1.mean } / Double($0.points.count) }
    let busiest = people.indices.sorted { means[$0] > means[$1] }.prefix(Self.mostCharts)
    return busiest.sorted().map { people[$0] }
  }

  private func stretchNote(_ days: ThinnedDays) -> Markup {
    days.stretch == 1 ? "" : ". Each point averages \(days.pointName)"
  }

  private func dataTable(_ series: [UtilizationSeries], days: ThinnedDays) -> DataTable {
    let thinned = series.map { Dictionary(days.thin($0.points).map { ($0.date, $0) }) { first, _ in first } }
    let dates = Set(thinned.flatMap(\.keys)).sorted()
    return DataTable(
      caption: "Utilization per \(days.pointName): mean (5 % to 95 %), in percent",
      columns: ["From"] + series.dropLast().map(\.id) + ["Team"],
      rows: dates.map { date in
        [date.iso8601]
          + thinned.map { points in
            guard let point = points[date] else { return "–" }
            let (mean, low, high) = (point.mean.inPercent, point.p05.inPercent, point.p95.inPercent)
            return "\(mean) (\(low)–\(high))"
          }
      })
  }
}

extension Double {
  /// A share as a whole percentage without its sign.
  fileprivate var inPercent: String { Quantity.number(self * 100, places: 0) }
}
