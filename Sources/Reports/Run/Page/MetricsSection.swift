import Experiments
import TeamModel

/// Every metric of the catalogue with its interval and its spread.
struct MetricsSection {
  let result: RunResult

  func render() -> Markup {
    """
    <section aria-labelledby="metrics">
    <h2 id="metrics">All metrics</h2>
    <p class="note">Mean over the replications with its \(result.confidenceName) confidence interval; then between \
    which values single replications lie, each with its own interval, for which there must be enough of them. The same \
    numbers, unrounded, are in summary.csv.</p>
    <div class="scroll" tabindex="0" role="region" aria-label="All metrics, table"><table class="numbers metrics">
    <thead><tr><th scope="col">Metric</th><th scope="col">Mean</th><th scope="col">Interval</th>\
    <th scope="col">5 %</th><th scope="col">Median</th><th scope="col">95 %</th>\
    <th scope="col">Repl.</th></tr></thead>
    \(subjects)</table></div>
    </section>

    """
  }

  /// A body with a heading for every subject of which there is a metric, in the order of the catalogue within.
  private var subjects: [Markup] {
    let metrics = Dictionary(grouping: result.metrics) { MetricSubject(ofMetric: $0.metric.name) }
    return MetricSubject.allCases.compactMap { subject in
      guard let rows = metrics[subject] else { return nil }
      return """
        <tbody><tr class="subject"><th colspan="7" scope="rowgroup">\(subject.rawValue)</th></tr>
        \(rows.map(row))</tbody>

        """
    }
  }

  private static let undefined = "nothing happened that it measures"

  private func name(_ summary: MetricSummary) -> Markup {
    """
    <code>\(summary.metric.name)</code><span>\(summary.metric.summary)\(summary.metric.better.remark)</span>
    """
  }

  private func row(_ summary: MetricSummary) -> Markup {
    let unit = summary.metric.unit
    let halfWidth = ((summary.high ?? 0) - (summary.low ?? 0)) / 2 * unit.factor
    let places = Quantity.decimals(halfWidth: halfWidth, value: (summary.mean ?? 0) * unit.factor)
    func cell(_ value: Double?, _ ends: MetricSummary.Ends?) -> Markup {
      guard let value, let ends else { return "<td>–</td>" }
      let (low, middle, high) = (ends.low, value, ends.high)
      let texts = [low, middle, high].map { Quantity.number($0 * unit.factor, places: places) }
      return "<td>\(texts[1]) <small>(\(texts[0]) to \(texts[2]))</small></td>"
    }
    if summary.isUnstable {
      return """
        <tr><th scope="row">\(name(summary))</th><td colspan="6">unstable: it grows with the length of the run</td>\
        <td>\(summary.replications)</td></tr>

        """
    }
    guard summary.mean != nil else {
      return """
        <tr><th scope="row">\(name(summary))</th><td colspan="5">not defined: \(Self.undefined)</td>\
        <td>\(summary.replications)</td></tr>

        """
    }
    let interval: Markup
    if summary.method == .exact {
      interval = "<td>exact</td>"
    } else if let low = summary.low, let high = summary.high {
      let ends = [low, high].map { Quantity.number($0 * unit.factor, places: places) }
      interval = "<td>\(ends[0]) to \(ends[1])</td>"
    } else {
      interval = "<td>\(summary.replications == 1 ? "only replication" : "the same in all")</td>"
    }
    let mean: Markup =
      summary.mean.map {
        "<td><strong>\(Quantity.number($0 * unit.factor, places: places))</strong>\(unit.suffix)</td>"
      } ?? .empty
    return """
      <tr><th scope="row">\(name(summary))</th>\(mean)\(interval)\(cell(summary.p05, summary.p05Interval))\
      \(cell(summary.p50, summary.p50Interval))\(cell(summary.p95, summary.p95Interval))<td>\(summary.replications)</td></tr>

      """
  }
}

extension MetricDirection {
  fileprivate var remark: String {
    switch self {
    case .higher: " Higher is better."
    case .lower: " Lower is better."
    case .neutral: ""
    }
  }
}
