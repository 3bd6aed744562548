import Experiments
import TeamModel

/// What changed against the run whose report this one replaces.
struct ChangeSection {
  let result: RunResult

  func render() -> Markup {
    guard let change = result.change else { return .empty }
    let shown = HeadlineMetric.compared.compactMap { headline in
      change.metrics.first { $0.metric.name == headline.name }
    }
    let others = change.metrics.filter { metric in
      !HeadlineMetric.compared.contains { $0.name == metric.metric.name }
    }
    return """
      <section aria-labelledby="change">
      <h2 id="change">Since the run before</h2>
      <p>\(verdict(change))</p>
      <p class="note">\(basis(change)) All verdicts together hold with at least \(result.confidenceName) confidence \
      (Holm).</p>
      <div class="scroll" tabindex="0" role="region" aria-label="Changes, table"><table class="numbers metrics">
      <thead><tr><th scope="col">Metric</th><th scope="col">Before</th><th scope="col">Now</th>\
      <th scope="col">Change</th><th scope="col">Correlation</th><th scope="col">Verdict</th></tr></thead>
      <tbody>
      \(shown.map(row))</tbody></table></div>
      \(DataTable(
        caption: "The other metrics: before, now, change with its \(result.confidenceName) interval",
        columns: ["Metric", "Before", "Now", "Change", "Correlation", "Verdict"],
        rows: others.map { [$0.metric.name] + cells($0) }
      ).render())</section>

      """
  }

  private func verdict(_ change: RunChange) -> String {
    let sentences = change.metrics.compactMap(DifferenceWords.sentence)
    guard let first = sentences.first else {
      return "No metric is shown to differ from the run before."
    }
    let rest = sentences.dropFirst().prefix(3)
    let more = sentences.count - 1 - rest.count
    let list = ([first] + rest).joined(separator: "; ")
    return list.prefix(1).uppercased() + list.dropFirst()
      + (more > 0 ? "; and \(more) more." : ".")
  }

  private func basis(_ change: RunChange) -> String {
    let previous = change.previous
    let overrides = previous.overrides.isEmpty ? "" : " with \(previous.overrides.joined(separator: ", "))"
    let numbers =
      change.hasCommonNumbers
      ? "on common random numbers, so that what both runs drew cancels"
      : "on different seeds, which are independent"
    return
      "Before: \(previous.scenarioFile)\(overrides), version \(previous.version), seed \(previous.seed), digest "
      + "\(previous.scenarioDigest.prefix(12)). \(Quantity.count(change.pairs)) pairs of replications \(numbers)."
  }

  private func cells(_ comparison: MetricComparison) -> [String] {
    [
      Quantity.estimate(comparison.base), Quantity.estimate(comparison.variant),
      DifferenceWords.signed(comparison) ?? "–",
      comparison.difference?.correlation.map { Quantity.number($0, places: 2) } ?? "–",
      DifferenceWords.verdict(comparison),
    ]
  }

  private func row(_ comparison: MetricComparison) -> Markup {
    let cells: [Markup] = cells(comparison).map { "<td>\($0)</td>" }
    return "<tr><th scope=\"row\"><code>\(comparison.metric.name)</code></th>\(cells)</tr>\n"
  }
}
