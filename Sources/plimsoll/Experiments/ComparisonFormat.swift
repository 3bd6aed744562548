import Experiments
import Foundation
import Reports
import Terminal

/// The forms in which `compare` prints what it found.
enum ComparisonFormat: String, CaseIterable, Sendable {
  case text, json, csv

  /// The result, ending in a line feed.
  func render(
    _ result: ScenarioComparison, _ divergences: [Divergence], cost: (simulated: Int, reused: Int),
    report: ReportPlace, _ stream: StandardStream
  ) throws -> String {
    switch self {
    case .text: Self.text(result, divergences, cost, report, stream)
    case .json: try JSONText.of(ComparisonDocument(result, divergences, reportPath: report.folder))
    case .csv: String(decoding: CSVTable.comparisonBytes(result), as: UTF8.self)
    }
  }

  private static func text(
    _ result: ScenarioComparison, _ divergences: [Divergence], _ cost: (simulated: Int, reused: Int),
    _ report: ReportPlace, _ stream: StandardStream
  ) -> String {
    let plan = result.base.scenario.simulation
    var text = """
      \(result.base.scenario.title.withVisibleControls) (\(result.base.label.withVisibleControls)): \
      \(result.replications) pairs of replications of \
      \(Quantity.period(days: plan.days, warmUpDays: plan.warmUpDays)), seed \(plan.seed)

      """
    text += goals(result)
    text = text.fitted(toWidth: stream.columns)
    for (place, variant) in result.variants.enumerated() {
      text += self.variant(variant, result, stream)
      if place < divergences.count {
        text += "\n" + WhyArguments.text(divergences[place]).fitted(toWidth: stream.columns)
      }
    }
    if let alarms = result.alarms { text += AlarmText.text(alarms, stream) }
    let percent = Quantity.exactPercent(result.definition.confidence)
    let notes = """

      ±: \(percent) confidence of each difference. independent: replications it would take without common random numbers.
      p: probability of such a difference anywhere among all of these if there were none (Holm).
      \(cost.simulated) replications simulated, \(cost.reused) read from the store.

      """
    return text + notes.fitted(toWidth: stream.columns) + "Report: \(report.shown)\n"
  }

  private static func variant(
    _ variant: ScenarioComparison.Variant, _ result: ScenarioComparison, _ stream: StandardStream
  ) -> String {
    var table = TextTable([
      .text("metric"), .number("base").droppable(3), .number("variant").droppable(4), .number("difference"),
      .number("±"), .number("correlation").droppable(1), .number("independent").droppable(0),
      .number("p").droppable(2), .text("verdict"),
    ])
    for comparison in variant.metrics { table.append(row(comparison)) }
    let sentences = DifferenceWords.sentences(variant)
    let shown = sentences.prefix(6).map { "  \($0)\n" }.joined()
    let more = sentences.count > 6 ? "  and \(sentences.count - 6) more\n" : ""
    let unmatched =
      variant.unmatched.isEmpty
      ? "" : "  only in one of the two: \(variant.unmatched.joined(separator: ", "))\n"
    let words = """

      \(variant.point.label.withVisibleControls)
      \(sentences.isEmpty ? "  no difference shown\n" : shown + more)\(unmatched)

      """
    return words.fitted(toWidth: stream.columns)
      + table.rendered(width: stream.columns, color: stream.allowsColor)
  }

  private static func row(_ comparison: MetricComparison) -> [TextTable.Cell] {
    func cells(_ texts: [String]) -> [TextTable.Cell] { texts.map { TextTable.Cell($0) } }
    let (base, variant) = (SummaryNumbers(comparison.base), SummaryNumbers(comparison.variant))
    let verdict = DifferenceWords.verdict(comparison)
    guard let difference = comparison.difference else {
      return cells([comparison.metric.name, base.mean, variant.mean, "-", "-", "-", "-", "-", verdict])
    }
    let decimals = SummaryNumbers.decimals(
      halfWidth: difference.interval.halfWidth, mean: difference.interval.mean)
    let independent = difference.independentReplications.map { "\($0)" } ?? "-"
    let pValue = comparison.adjustedPValue.map { $0 < 0.001 ? "<0.001" : SummaryNumbers.text($0, 3) }
    let style: TextStyle? = comparison.verdict == .worse ? .red : comparison.verdict == .better ? .green : nil
    return cells([
      comparison.metric.name, SummaryNumbers.text(comparison.base.mean ?? .nan, decimals),
      SummaryNumbers.text(comparison.variant.mean ?? .nan, decimals),
      (difference.interval.mean > 0 ? "+" : "") + SummaryNumbers.text(difference.interval.mean, decimals),
      SummaryNumbers.text(difference.interval.halfWidth, decimals),
      difference.correlation.map { SummaryNumbers.text($0, 2) } ?? "-", independent, pValue ?? "-",
    ]) + [TextTable.Cell(verdict, style)]
  }

  private static func goals(_ result: ScenarioComparison) -> String {
    guard !result.goals.isEmpty else { return "" }
    return result.goals.map { state in
      let name = "\(state.goal.metric) of \(result.variants[state.variant].point.label.withVisibleControls)"
      let unit = state.goal.isRelative ? " of the base's mean" : ""
      func text(_ width: Double) -> String { "± \(SummaryNumbers.significant(width))\(unit)" }
      let reached = state.reached.map { "is known to \(text($0))" } ?? "has no interval"
      if state.isReached { return "Settled: the difference in \(name) \(reached).\n" }
      let more = state.more.map { " and needs about \($0) more replications" } ?? ""
      return
        "Not settled: the difference in \(name) \(reached), asked for \(text(state.goal.halfWidth))"
        + "\(more).\n"
    }.joined()
  }
}
