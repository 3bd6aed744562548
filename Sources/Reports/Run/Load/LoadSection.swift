import Experiments
import LeadPolicy

/// How deep everybody is loaded, and over time.
struct LoadSection {
  let result: RunResult

  /// Beyond this many people, the table shows those with the highest mean.
  private static let mostRows = 24
  /// Beyond this many people, the first are drawn and the lead.
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
    let ends = rows.flatMap { row in
      [row.mean] + (interval(row.summary).map { [$0.lowerBound, $0.upperBound] } ?? [])
    }
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
      \(omission)
      """
  }

  /// What the table leaves out.
  private var omission: Markup {
    let people = result.roster.count { !$0.isLead }
    guard people > Self.mostRows else { return "" }
    return """
      <p class="note">Of \(people) people, the \(Self.mostRows) with the highest mean; everybody is among \
      <a href="#metrics">all metrics</a>.</p>

      """
  }

  private var rows: [Row] {
    func row(_ name: String, _ metric: String, _ style: Markup = "person") -> Row? {
      guard let summary = result.metric(metric), let mean = summary.mean else { return nil }
      return Row(name: name, style: style, summary: summary, mean: mean)
    }
    let leads = result.roster.filter(\.isLead)
    let lead = row(
      leads.count > 1 ? "All \(leads.count) leads" : leads.first?.id ?? "lead", "lead_utilization")
    var people = result.roster.filter { !$0.isLead }.compactMap { row($0.id, "person_utilization.\($0.id)") }
    if people.count > Self.mostRows {
      let places = people.indices.sorted { (people[$0].mean, $1) > (people[$1].mean, $0) }
      people = places.prefix(Self.mostRows).map { people[$0] }
    }
    // Somebody outside who serves several teams queues work as a person does.
    let counterparts = result.scenario.counterparts.compactMap { counterpart in
      row("\(counterpart.id) (outside)", "counterpart_utilization.\(counterpart.id)")
    }
    let whole = row(leads.count > 1 ? "All \(leads.count) teams" : "Team", "team_utilization", "team")
    return [whole].compactMap { $0 } + people + [lead].compactMap { $0 } + counterparts
  }

  private func interval(_ summary: MetricSummary) -> ClosedRange<Double>? {
    guard let low = summary.low, let high = summary.high, low <= high, high >= 0 else { return nil }
    // The interval of a mean near an end of the scale reaches beyond what a share can be.
    let end = min(high, 1)
    return min(max(low, 0), end)...end
  }

  // MARK: Over time

  private var charts: Markup {
    guard let days = ThinnedDays(result.utilization, limit: Self.mostPoints),
      let team = result.utilization.last
    else { return "" }
    let people = drawn
    let chart = UtilizationChart(people + [team], days: days, thresholds: result.scenario.capacity)
    let small: [Markup] = people.enumerated().map { index, series in
      """
      <figure><figcaption><h4>\(series.id)</h4></figcaption>
      \(chart.render(series, id: "load-\(index)", name: series.id, size: .small))</figure>

      """
    }
    let more: Markup =
      result.roster.count > people.count ? "<p class=\"note\">\(selection(people.count))</p>\n" : ""
    let isDepartment = result.roster.count(where: \.isLead) > 1
    let everybody = isDepartment ? "All teams" : "Team"
    let oneReplication = FirstReplicationFigure(
      people: people, team: team, days: days, thresholds: result.scenario.capacity)
    return """
      <div class="together"><h3>\(days.stretch == 1 ? "Day by day" : "Over time")</h3>
      <p class="key"><span class="swatch mean"></span>mean of the replications \
      <span class="swatch spread"></span>\(spreadName(team)), for the team\(stretchNote(days))</p>
      <figure class="wide"><figcaption><h4>\(everybody)</h4></figcaption>
      \(chart.render(team, id: "load-team", name: isDepartment ? "all teams" : "the team", size: .large))</figure></div>
      <div class="multiples">
      \(small)</div>
      \(more)\(dataTable(people + [team], days: days).render())\(byTheWeek)\(oneReplication.render())
      """
  }

  private var byTheWeek: Markup {
    let thresholds = result.scenario.capacity
    let fan = FanChart(
      weekly: result.weekly, thresholds: thresholds, confidence: result.confidenceName,
      replications: result.provenance.replications)
    let heat = HeatMapFigure(
      weekly: result.weekly, unmet: result.observations?.unmetDemand ?? [],
      observed: result.observations?.replications ?? 0, thresholds: thresholds,
      confidence: result.confidenceName)
    return "\(fan.render())\(heat.render())"
  }

  /// The people drawn: those whose series there are, up to a number that is looked at, the lead last.
  private var drawn: [UtilizationSeries] {
    let people = result.utilization.dropLast().filter { !$0.points.isEmpty }
    guard people.count > Self.mostCharts else { return people }
    return people.prefix(Self.mostCharts - 1) + people.suffix(1)
  }

  /// Whom the charts show where there are more people.
  private func selection(_ drawn: Int) -> String {
    let teams = result.roster.count(where: \.isLead)
    let members = result.roster.prefix { !$0.isLead }.count
    let those = members > drawn - 1 ? "the first \(drawn - 1) people and the lead" : "the people"
    return teams > 1
      ? "Drawn are \(those) of the first of \(teams) teams."
      : "Drawn are \(those) of \(result.roster.count) people, in the order of the scenario."
  }

  private func stretchNote(_ days: ThinnedDays) -> Markup {
    days.stretch == 1 ? "" : ". Each point averages \(days.pointName)"
  }

  /// What the spread behind the team's mean shows.
  private func spreadName(_ team: UtilizationSeries) -> String {
    team.hasNineTenths
      ? "at least 9 of 10 replications, with \(result.confidenceName) confidence for each day by itself"
      : "from the lowest to the highest of these \(Quantity.count(result.provenance.replications)) replications, exactly"
  }

  private func dataTable(_ series: [UtilizationSeries], days: ThinnedDays) -> DataTable {
    let thinned = series.map { Dictionary(days.thin($0.points).map { ($0.date, $0) }) { first, _ in first } }
    let dates = Set(thinned.flatMap(\.keys)).sorted()
    return DataTable(
      caption:
        "Utilization per \(days.pointName) in percent: mean ± half-width of its \(result.confidenceName) interval; "
        + (series.allSatisfy(\.hasNineTenths)
          ? "then, of the values that 5 % and 95 % of replications do not exceed, the \(result.confidenceName) intervals"
          : "then the lowest and the highest of these replications, exactly"),
      columns: ["From"] + series.dropLast().map(\.id) + ["Team"],
      rows: dates.map { date in
        [date.iso8601]
          + thinned.map { points in
            guard let point = points[date] else { return "–" }
            let places = Quantity.decimals(halfWidth: (point.halfWidth ?? 0) * 100, value: 10)
            let mean = Quantity.number(point.mean * 100, places: places)
            let halfWidth = point.halfWidth.map { " ± \(Quantity.number($0 * 100, places: places))" } ?? ""
            return "\(mean)\(halfWidth); \(spread(point))"
          }
      })
  }
}

/// The numbers behind the spread of a point.
private func spread(_ point: UtilizationSeries.Point) -> String {
  func range(_ ends: MetricSummary.Ends) -> String { "\(ends.low.inPercent)–\(ends.high.inPercent)" }
  guard let low = point.p05Interval, let high = point.p95Interval else { return range(point.extremes) }
  return "\(range(low)), \(range(high))"
}

extension Double {
  /// A share as a whole percentage without its sign.
  fileprivate var inPercent: String { Quantity.number(self * 100, places: 0) }
}
