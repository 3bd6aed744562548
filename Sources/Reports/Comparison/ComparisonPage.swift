import Experiments
import TeamModel

/// The page of a comparison: one self-contained `index.html` that needs no network and no script.
struct ComparisonPage {
  let result: ScenarioComparison
  let divergences: [Divergence]
  /// The name of the base's file.
  let scenario: String

  /// The whole page. All text of the scenarios appears as text, whatever characters it has.
  func render() -> String {
    PageShell.render(
      title: heading, version: result.record.row.version, header: header,
      main: "\(verdicts)\(differences)\(risks)\(distributions)\(people)\(alarms)\(why)\(trust)\(metrics)",
      footer: footer, style: ComparisonStylesheet.source
    ).source
  }

  private var heading: String {
    let row = result.record.row
    return row.title.isEmpty ? row.name : row.title
  }

  var confidence: String { Quantity.exactPercent(result.definition.confidence) }

  private var header: Markup {
    let plan = result.base.scenario.simulation
    var links: [(id: String, name: String)] = [
      ("differences", "Differences"), ("risks", "Risks"), ("distributions", "Distributions"),
      ("people", "People"),
    ]
    if !divergences.isEmpty { links.append(("why-1", "What changed")) }
    links += [
      ("trust", "Trust"), ("metrics", "All metrics"), ProvenanceFooter.link,
    ]
    return PageHeader(
      kind: "comparison report", heading: heading,
      period: """
        Against \(result.base.label): \(Quantity.count(result.replications)) pairs of replications on \
        common random numbers, \(Quantity.period(days: plan.days, warmUpDays: plan.warmUpDays))
        """,
      links: links
    ).render()
  }

  private var verdicts: Markup {
    let parts = result.variants.enumerated().map { place, variant in
      ComparisonVerdict(
        variant: variant, base: result.base, baseStability: result.baseStability,
        strip: ComparisonStrip(result: result, place: place).render()
      ).render()
    }
    let goals: [Markup] = result.goals.map { state in
      let name = "\(state.goal.metric) of \(result.variants[state.variant].point.label)"
      let unit = state.goal.isRelative ? " of the base’s mean" : ""
      func text(_ width: Double) -> String {
        state.goal.isRelative ? Quantity.percent(width) + unit : Quantity.number(width, places: 4)
      }
      let reached = state.reached.map { "is known to ± \(text($0))" } ?? "has no interval"
      let more = state.more.map { "; about \(Quantity.count($0)) more replications are needed" } ?? ""
      return """
        <p class="note">\(state.isReached ? "Settled" : "Not settled"): the difference in \(name) \(reached), asked \
        for ± \(text(state.goal.halfWidth))\(state.isReached ? "" : more).</p>

        """
    }
    return """
      <section aria-labelledby="verdict">
      <h2 id="verdict" class="hidden">Verdict</h2>
      \(parts)\(goals)<p class="note">The figure after ± is the half-width of the \(confidence) confidence interval of \
      the paired difference. All verdicts of better and worse on this page together hold with at least \(confidence) confidence (Holm), and so do \
      those on gates (Bonferroni); targets are judged one by one.</p>
      </section>

      """
  }

  private var differences: Markup {
    let plots = result.variants.enumerated().map { place, variant in
      ForestPlot(
        variant: variant, id: "forest-\(place + 1)", gates: result.gateStandings(place)
      ).render()
    }
    let gates: Markup =
      result.base.scenario.gates.isEmpty
      ? "" : " <span class=\"swatch margin-zone\"></span>within a gate, up to its limit"
    return """
      <section aria-labelledby="differences">
      <h2 id="differences">Differences</h2>
      <p class="note">The headline metrics and every difference that is shown, as a share of the base’s mean, so that \
      all share one axis; the numbers beside them are in the metric’s own unit. The line is the \(confidence) interval; \
      where it crosses the rule at 0, there may be no difference at all.</p>
      <p class="key"><span class="mark-key better"></span>better <span class="mark-key worse"></span>worse \
      <span class="mark-key differs"></span>differs, neither side being better <span class="mark-key open"></span>no \
      difference shown\(gates)</p>
      \(plots)</section>

      """
  }

  private var risks: Markup {
    let plots = shownMetrics.enumerated().compactMap { place, name in
      RiskPlot(result, metric: name)?.render(id: "risk-\(place)")
    }
    guard !plots.isEmpty else { return "" }
    return """
      <section aria-labelledby="risks">
      <h2 id="risks">Risks</h2>
      <p class="note">A mean says nothing of a bad year. Each row shows single replications of one scenario: the dot is \
      their mean and the thick line its \(confidence) interval; the box reaches from the 5 % to the 95 % quantile, the \
      shades at its ends are their intervals, and the thin line goes to the least and the greatest of \
      \(Quantity.count(result.replications)).</p>
      <div class="multiples wide-multiples">
      \(plots)</div>
      </section>

      """
  }

  private var alarms: Markup { result.alarms.map { AlarmSection($0).render() } ?? "" }

  private var why: [Markup] {
    divergences.enumerated().map { DivergenceSection($1, id: "why-\($0 + 1)").render() }
  }

  private var metrics: Markup {
    let tables = result.variants.enumerated().map { place, variant in
      ComparedMetricsTable(variant: variant, base: result.base, id: "metrics-\(place + 1)").render()
    }
    return """
      <section aria-labelledby="metrics">
      <h2 id="metrics">All metrics</h2>
      <p class="note">Means of base and variant; the paired difference with its \(confidence) interval; the correlation \
      that common random numbers achieved, and how many replications independent ones would have taken for the same \
      interval; the probability of such a difference anywhere among all of these if there were none. The same numbers, \
      unrounded, are in comparison.csv.</p>
      \(tables)</section>

      """
  }

  private var footer: Markup {
    let row = result.record.row
    return ProvenanceFooter(
      sentence: "The same version, scenarios and seed give the same bytes, on any number of cores.",
      command: ComparisonCommandLine.words(result, divergences, scenario: scenario),
      facts: [
        ("Plimsoll", "\(row.version)"), ("Scenario file", "\(scenario)"),
        ("Experiment", "<code>\(row.experiment)</code>"),
        ("Seed", "\(String(result.base.scenario.simulation.seed))"),
        ("Replications of each", "\(result.replications)"),
      ]
    ).render()
  }
}
