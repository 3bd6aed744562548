import Experiments
import TeamModel

/// What a sweep comes to, in words.
struct SweepVerdict {
  let findings: SweepFindings

  func render() -> Markup {
    let more: [Markup] = sentences.dropFirst().map { " \($0)" }
    let style: Markup = isAlarming ? "standing alarming" : "standing"
    return """
      <section aria-labelledby="verdict">
      <h2 id="verdict" class="hidden">Verdict</h2>
      <p class="\(style)">\(standing)</p>
      <p class="verdict">\(sentences[0])</p>
      <p class="verdict-more">\(more)</p>
      <p class="note">The figure after ± is the half-width of the \(confidence) confidence interval. What is surely kept \
      or dearer is so at all points together with \(confidence) confidence (Bonferroni); below, the targets of the point that \
      is shown are judged one by one.</p>
      </section>

      """
  }

  private var confidence: String { Quantity.exactPercent(findings.definition.confidence) }

  private var isAlarming: Bool {
    switch findings.recommendation?.outcome {
    case .sure, .noTargets, nil: false
    case .unsure, .noCosts, .noneKeepsThem: true
    }
  }

  private var standing: String {
    switch findings.recommendation?.outcome {
    case .sure: "A point is recommended"
    case .unsure: "A point is recommended, but not surely"
    case .noneKeepsThem: "No point keeps all targets"
    case .noCosts, .noTargets, nil: "No point is recommended"
    }
  }

  /// The verdict, then what there is to say of it.
  var sentences: [String] {
    guard let found = findings.recommendation else { return [widest] }
    switch found.outcome {
    case .noTargets:
      return [
        widest,
        "No point is recommended: the scenario has no targets, so nothing says what has to be kept.",
      ]
    case .noneKeepsThem:
      return ["Every one of the \(count(findings.points.count, "point")) surely misses a target.", widest]
    case .noCosts:
      return [
        kept(found),
        "No point is recommended: nobody in the scenario has a costPerWeek, so nothing tells these points apart.",
        widest,
      ]
    case .sure, .unsure: return recommended(found)
    }
  }

  /// "3 points of 18 surely keep all targets, 4 more may."
  private func kept(_ found: SweepRecommendation) -> String {
    let all = Quantity.count(findings.points.count)
    let open = Quantity.count(found.open.count)
    guard !found.keeping.isEmpty else {
      return "None of \(all) points surely keeps all targets; \(open) may."
    }
    let keep = found.keeping.count == 1 ? "keeps" : "keep"
    return "\(count(found.keeping.count, "point")) of \(all) surely \(keep) all targets"
      + (found.open.isEmpty ? "." : "; \(open) more may.")
  }

  private var firstTarget: String {
    let name = (findings.definition.targets ?? []).first?.metric
    return findings.metrics.first { $0.name == name }.map(MetricWords.name) ?? "the first target"
  }

  private func recommended(_ found: SweepRecommendation) -> [String] {
    guard let point = found.point else { return [widest] }
    let cost =
      findings.metrics.firstIndex { $0.name == HeadlineMetric.cost.name }
      .map { findings.text(findings.points[point], $0) } ?? "at no known cost"
    let label = findings.shortLabel(point)
    let first = (findings.definition.targets ?? []).first.flatMap { target in
      findings.metrics.firstIndex { $0.name == target.metric }
    }.map { "\(MetricWords.name(findings.metrics[$0])) \(findings.text(findings.points[point], $0))" }
    let numbers = [cost, first].compactMap { $0 }.joined(separator: ", ")
    var sentences: [String] = []
    if found.outcome == .sure {
      sentences.append("\(label) is the cheapest point that surely keeps all targets: \(numbers).")
      sentences.append(
        found.keeping.count == 1
          ? "No other point surely does."
          : "\(Quantity.count(found.keeping.count)) of \(Quantity.count(findings.points.count)) points surely do."
      )
    } else {
      sentences.append("\(label) is the cheapest point that may keep all targets: \(numbers).")
      sentences.append("No point surely does; more replications would tell.")
    }
    if !found.notToldApart.isEmpty {
      sentences.append(
        "It cannot be told apart from \(list(found.notToldApart)), neither in its cost nor in \(firstTarget)."
      )
    }
    let rest = found.atSameCost.filter { !found.notToldApart.contains($0) }
    if !rest.isEmpty {
      sentences.append(
        "It is surely better in \(firstTarget) than \(list(rest)), which \(rest.count == 1 ? "is" : "are") not shown to cost more."
      )
    }
    if found.notToldApart.isEmpty, rest.isEmpty,
      (found.keeping.isEmpty ? found.open.count : found.keeping.count) > 1
    {
      sentences.append("All others that do surely cost more.")
    }
    if !found.cheaperOpen.isEmpty {
      sentences.append("Cheaper still, but not surely within the targets: \(list(found.cheaperOpen)).")
    }
    return sentences
  }

  private func list(_ points: [Int]) -> String {
    let names = points.prefix(2).map(findings.shortLabel)
    let more = points.count - names.count
    return names.joined(separator: "; ") + (more > 0 ? "; and \(Quantity.count(more)) more" : "")
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(Quantity.count(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// The metric that is shown first and goes furthest, as a share of its mean, over the points.
  private var widest: String {
    struct Reach {
      var share: Double
      var metric: Int
      var least: Int
      var most: Int
    }
    let reaches = findings.shown.compactMap { metric -> Reach? in
      func estimate(_ point: Int) -> SweepFindings.Estimate? { findings.points[point].estimates[metric] }
      func mean(_ point: Int) -> Double { estimate(point)?.mean ?? 0 }
      let known = findings.points.indices.filter { estimate($0)?.mean != nil }
      guard let least = known.min(by: { mean($0) < mean($1) }),
        let most = known.max(by: { mean($0) < mean($1) }),
        // Ends whose intervals overlap are no reach.
        let low = estimate(most)?.low, let high = estimate(least)?.high, low > high
      else { return nil }
      return Reach(share: (mean(most) - mean(least)) / mean(most), metric: metric, least: least, most: most)
    }
    guard let widest = reaches.max(by: { $0.share < $1.share }) else {
      return "Along what is varied, the intervals of no metric charted below stand apart."
    }
    let texts = [widest.least, widest.most].map {
      "\(findings.text(findings.points[$0], widest.metric)) at \(findings.shortLabel($0))"
    }
    return
      "Most depends on what is varied: \(MetricWords.name(findings.metrics[widest.metric])) goes from \(texts[0]) to "
      + "\(texts[1])."
  }
}
