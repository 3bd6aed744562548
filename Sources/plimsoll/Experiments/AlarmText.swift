import Experiments
import Reports
import Terminal

/// What alarms are worth at several thresholds, for the terminal.
enum AlarmText {
  /// A row per point: how good its alarms are, its errors, and what a miss has to cost for it to be the cheapest.
  static func text(_ curve: AlarmCurve, _ stream: StandardStream) -> String {
    var table = TextTable(
      [.text("alarms of")] + curve.thresholds.map { .number($0) }
        + [
          .number("precision"), .number("recall"), .number("lead time [h]"), .number("false a week"),
          .number("unannounced a week"), .text("errors cost least"),
        ])
    for point in curve.points {
      let summaries = [
        point.precision, point.recall, point.leadTime, point.falseAlarms, point.unannouncedMisses,
      ]
      let cells =
        [point.label] + point.values.map { $0.map { "\($0)" } ?? "-" } + summaries.map(cell)
        + [AlarmWords.cheapest(point) ?? "nowhere"]
      table.append(cells.map { TextTable.Cell($0) })
    }
    return "\n" + table.rendered(width: stream.columns, color: stream.allowsColor)
  }

  private static func cell(_ summary: MetricSummary) -> String {
    let numbers = SummaryNumbers(summary)
    return summary.method == .studentT ? "\(numbers.mean) ± \(numbers.halfWidth)" : numbers.mean
  }
}
