import Experiments
import LeadPolicy
import WorkingTime

/// How often the lead turns to somebody else, by reason.
struct EscalationSection {
  let result: RunResult

  func render() -> Markup {
    """
    <section aria-labelledby="escalations">
    <h2 id="escalations">Escalations</h2>
    \(content)</section>

    """
  }

  private var content: Markup {
    let plan = result.scenario.simulation
    let end = plan.start + (plan.warmUpDays + plan.days)
    let charts = result.escalations.map { (series: $0, chart: EscalationChart($0, end: end)) }
    guard !charts.isEmpty else { return "<p>No escalation trigger is armed in this scenario.</p>\n" }
    let raised = charts.filter { $0.chart.mean > 0 }.sorted { $0.chart.mean > $1.chart.mean }
    let silent = charts.filter { $0.chart.mean <= 0 }.map { series, _ in
      "\(series.trigger.title) (\(rate(series.trigger)))"
    }
    let silence: Markup =
      silent.isEmpty
      ? "" : "<p>Armed, but never set off in any replication: \(silent.joined(separator: ", ")).</p>\n"
    guard !raised.isEmpty else { return silence }
    let figures: [Markup] = raised.map { series, chart in
      let id = "escalation-\(series.trigger.code)"
      return """
        <figure><figcaption><h3>\(series.trigger.title)</h3><span>\(rate(series.trigger))</span></figcaption>
        \(chart.render(id: id, name: series.trigger.title))</figure>

        """
    }
    let weeks = raised.map(\.chart.weeksPerBar).max() ?? 1
    let perBar: Markup = weeks == 1 ? "One bar per week" : "One bar per \(weeks) weeks"
    return """
      <p class="key">\(perBar), mean number a week in a replication; the thin line is the \
      \(result.confidenceName) interval of the mean. Each chart has its own scale.</p>
      <div class="multiples">
      \(figures)</div>
      \(silence)\(dataTable(raised).render())
      """
  }

  private func rate(_ trigger: EscalationTrigger) -> String {
    result.metric("escalations_per_week.\(trigger.code)").map(Quantity.estimate) ?? ""
  }

  private func dataTable(_ raised: [(series: EscalationSeries, chart: EscalationChart)]) -> DataTable {
    let longest = raised.map(\.chart.bars).max { $0.count < $1.count } ?? []
    return DataTable(
      caption: "Escalations a week: mean ± half-width",
      columns: ["From"] + raised.map(\.series.trigger.title),
      rows: longest.indices.map { index in
        [longest[index].start.iso8601]
          + raised.map { _, chart in
            guard chart.bars.indices.contains(index) else { return "–" }
            let bar = chart.bars[index]
            let places = Quantity.decimals(halfWidth: bar.halfWidth, value: bar.mean)
            let mean = Quantity.number(bar.mean, places: places)
            return "\(mean) ± \(Quantity.number(bar.halfWidth, places: places))"
          }
      })
  }
}

extension EscalationTrigger {
  /// The trigger in words.
  fileprivate var title: String {
    switch self {
    case .sustainedUtilization: "Utilization high for days"
    case .allOversubscribed: "Everybody oversubscribed"
    case .dbaAssistance: "Help of the DBA"
    case .architectureDecision: "Architecture decision"
    case .criticalAdmission: "Critical work on a full team"
    case .blockedTask: "Task blocked for long"
    case .noQualifiedPerson: "Nobody qualified"
    case .planGate: "Plan fails its gates"
    case .overdueAssignment: "Assigned task not begun"
    case .overdueReview: "Review overdue"
    case .overdueHandOff: "Hand-off overdue"
    }
  }
}
