import Experiments
import TeamModel

/// The verdict and the headline numbers.
struct VerdictSection {
  let result: RunResult

  func render() -> Markup {
    let verdict = Verdict(result)
    let rest: [Markup] = verdict.sentences.dropFirst().map { " \($0)" }
    let standing: Markup = verdict.isAlarming ? "standing alarming" : "standing"
    return """
      <section aria-labelledby="verdict">
      <h2 id="verdict" class="hidden">Verdict</h2>
      <div class="verdict-beside"><div>
      <p class="\(standing)">\(verdict.standing)</p>
      <p class="verdict">\(verdict.sentences.first ?? "")</p>
      <p class="verdict-more">\(rest)</p>
      </div>\(loadLine)</div>
      <dl class="tiles">
      \(tiles)</dl>
      <p class="note">The figure after ± is the half-width of the \(result.confidenceName) confidence interval \
      over \(Quantity.count(result.provenance.replications)) replications.\(stopping)</p>
      </section>

      """
  }

  private var loadLine: Markup {
    result.metric("team_utilization").map {
      LoadLineFigure(thresholds: result.scenario.capacity, load: $0).render()
    } ?? .empty
  }

  private var stopping: Markup {
    guard let stopping = result.stopping else { return "" }
    return " \(StoppingWords(stopping).lines.joined(separator: " "))"
  }

  /// The change since the run before, on a line of its own.
  private func change(_ summary: MetricSummary) -> Markup {
    guard let comparison = result.change?.metrics.first(where: { $0.metric.name == summary.metric.name }),
      let words = DifferenceWords.signed(comparison)
    else { return .empty }
    return
      " <small class=\"change\">since the run before: \(words)\(comparison.verdict == .notShown ? " (may be chance)" : "")</small>"
  }

  private var tiles: [Markup] {
    HeadlineMetric.ofRun.compactMap { headline in
      guard let summary = result.metric(headline.name) else { return nil }
      let label = headline.label ?? headline.name
      if summary.isUnstable {
        return "<div><dt>\(label)</dt><dd><small>unstable</small></dd></div>\n"
      }
      guard let parts = Quantity.parts(of: summary) else {
        return "<div><dt>\(label)</dt><dd><small>not defined</small></dd></div>\n"
      }
      let interval: Markup = "<small>\(parts.interval)</small>"
      return """
        <div><dt>\(label)</dt><dd>\(parts.number)<span>\(parts.unit)</span> \(interval)\(change(summary))</dd></div>

        """
    }
  }
}
