import Experiments
import TeamModel

/// What a comparison says of one variant, in words.
struct ComparisonVerdict {
  let variant: ScenarioComparison.Variant
  let base: DesignPoint
  let baseStability: Stability
  /// Targets and gates.
  let strip: Markup

  /// Sentences that stand on the page; the table has the others.
  private static let mostSentences = 8

  func render() -> Markup {
    let sentences = DifferenceWords.sentences(variant)
    // What is better or worse comes before what merely differs.
    let headline = HeadlineMetric.compared.compactMap { headline in
      variant.metrics.first { $0.metric.name == headline.name && $0.verdict != .differs }
        .flatMap(DifferenceWords.sentence)
    }
    let leading = Array((headline.isEmpty ? sentences : headline).prefix(2))
    let rest = sentences.filter { !leading.contains($0) }
    let items: [Markup] = rest.prefix(Self.mostSentences).map { "<li>\($0)</li>\n" }
    let more: Markup =
      rest.count > Self.mostSentences
      ? "<p class=\"note\">And \(Quantity.count(rest.count - Self.mostSentences)) more below.</p>\n" : ""
    let list: Markup = rest.isEmpty ? "" : "<ul class=\"findings\">\n\(items)</ul>\n"
    let verdict: Markup =
      leading.isEmpty
      ? "No difference is shown: the intervals below say how large one may be."
      : "Against \(base.label), \(leading.joined(separator: "; ").replacing(" ± ", with: "\u{A0}±\u{A0}"))."
    return """
      <h3 class="variant">\(variant.point.label)</h3>
      \(standing)<p class="verdict">\(verdict)</p>
      \(strip)\(list)\(more)\(unmatched)
      """
  }

  private var standing: Markup {
    let unstable = [
      baseStability.outcome == .unstable ? base.label : nil,
      variant.stability.outcome == .unstable ? variant.point.label : nil,
    ].compactMap { $0 }
    if !unstable.isEmpty {
      return """
        <p class="standing alarming">Unstable: \(unstable.joined(separator: " and ")). Waits, queues and service levels \
        have no mean there</p>

        """
    }
    func count(_ verdict: MetricComparison.Verdict) -> Int {
      variant.metrics.filter { $0.verdict == verdict }.count
    }
    let (better, worse) = (count(.better), count(.worse))
    let isAlarming = worse > 0
    let words = "\(better) better, \(worse) worse, of \(variant.metrics.count) metrics"
    return "<p class=\"\(isAlarming ? "standing alarming" : "standing")\">\(words)</p>\n"
  }

  private var unmatched: Markup {
    guard !variant.unmatched.isEmpty else { return "" }
    return """
      <p class="note">Only one of the two has \(variant.unmatched.joined(separator: ", ")).</p>

      """
  }
}
