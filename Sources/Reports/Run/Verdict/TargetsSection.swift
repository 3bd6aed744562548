import Experiments
import TeamModel

/// What the scenario demands of its metrics, and how the run stands to it: a strip to be read at a glance, and the
/// numbers.
struct TargetsSection {
  let result: RunResult

  func render() -> Markup {
    guard !result.targets.isEmpty else { return "" }
    let rows: [Markup] = result.targets.map(row)
    let strip = StandingStrip(items: result.targets.map(item))
    return """
      <section aria-labelledby="targets">
      <h2 id="targets">Targets</h2>
      \(strip.render())\
      <p class="note">The mean meets or misses a target when its whole interval does. In how many years a target is \
      kept is another question: that is the share of replications that meet it, with its \(result.confidenceName) \
      interval.</p>
      <div class="scroll" tabindex="0" role="region" aria-label="Targets, table"><table class="numbers metrics">
      <thead><tr><th scope="col">Metric</th><th scope="col">Target</th><th scope="col">Mean</th>\
      <th scope="col">The mean</th><th scope="col">Replications that meet it</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      </section>

      """
  }

  private func item(_ target: TargetResult) -> StandingStrip.Item {
    let words = TargetWords(target)
    return StandingStrip.Item(
      demand: "\(Self.name(target.metric)) \(words.demand)",
      verdict: words.standing + (target.more == nil ? "" : " replications"),
      measured: Quantity.estimate(target.summary))
  }

  /// A metric as the headline numbers call it, or its own name.
  private static func name(_ metric: MetricDefinition) -> String {
    HeadlineMetric(rawValue: metric.name)?.label ?? metric.name
  }

  private func row(_ target: TargetResult) -> Markup {
    let words = TargetWords(target)
    return """
      <tr><th scope="row"><code>\(target.metric.name)</code></th><td>\(words.demand)</td>\
      <td>\(Quantity.estimate(target.summary))</td><td>\(words.verdict)</td><td>\(words.share)</td></tr>

      """
  }
}
