import Experiments
import TeamModel

/// The page of a sweep: one self-contained `index.html` that needs no network and no script.
struct SweepPage {
  private let findings: SweepFindings

  /// Points that the table lists; the CSV files have all of them.
  private static let listedPoints = 500

  init(_ findings: SweepFindings) { self.findings = findings }

  /// The whole page. All text of the scenario appears as text, whatever characters it has.
  func render() -> String {
    let heading = findings.record.title.isEmpty ? findings.record.name : findings.record.title
    return PageShell.render(
      title: heading, version: findings.record.version, header: header(heading),
      main: "\(design)\(metrics)\(effects)\(points)\(others)", footer: footer
    ).source
  }

  private var definition: SweepDefinition { findings.definition }

  private func header(_ heading: String) -> Markup {
    let effects: Markup = findings.effects.isEmpty ? "" : "<li><a href=\"#effects\">Effects</a></li>\n"
    return """
      <header>
      <p class="brand">\(PageHeader.loadLine) Plimsoll <span>sweep report</span></p>
      <h1>\(heading)</h1>
      <p class="period">\(Quantity.count(findings.points.count)) points, \(Quantity.count(definition.replications)) \
      replications of each on common random numbers, \(Quantity.count(definition.days)) days after \
      \(Quantity.count(definition.warmUpDays)) days of warm-up</p>
      <nav aria-label="Sections"><ul>
      <li><a href="#design">Design</a></li>
      <li><a href="#metrics">Metrics</a></li>
      \(effects)<li><a href="#points">Points</a></li>
      <li><a href="#others">All metrics</a></li>
      <li><a href="#provenance">Repeat it</a></li>
      </ul></nav>
      </header>

      """
  }

  private var design: Markup {
    let kind =
      switch definition.design {
      case .grid: "every combination of the values"
      case .latinHypercube: "a Latin hypercube"
      case .twoLevel: "two levels of each factor"
      }
    let rows: [Markup] = findings.factors.indices.map { factor in
      var levels: [String] = []
      for point in findings.points where !levels.contains(point.levels[factor]) && levels.count < 12 {
        levels.append(point.levels[factor])
      }
      let names: [Markup] = levels.map { "<code>\($0)</code> " }
      let more: Markup = levels.count == 12 ? "…" : ""
      return
        "<tr><th scope=\"row\"><code>\(findings.factors[factor])</code></th><td>\(names)\(more)</td></tr>\n"
    }
    let unstable = findings.points.filter { $0.stability == .unstable }.count
    let warning: Markup =
      unstable == 0
      ? ""
      : """
      <p class="standing alarming">Unstable at \(Quantity.count(unstable)) of \(Quantity.count(findings.points.count)) \
      points: waits, queues and service levels have no mean there</p>

      """
    return """
      <section aria-labelledby="design">
      <h2 id="design">Design</h2>
      \(warning)<p>The points are \(kind).</p>
      <div class="scroll" tabindex="0" role="region" aria-label="What is varied"><table class="numbers">
      <thead><tr><th scope="col">Varied</th><th scope="col">Values</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      </section>

      """
  }

  private var metrics: Markup {
    let charts = findings.headline.map { SweepChart(findings, metric: $0).render() }
    return """
      <section aria-labelledby="metrics">
      <h2 id="metrics">What changes</h2>
      <p class="note">By point, in the order of the table below: the mean over the replications with its \
      \(Quantity.exactPercent(definition.confidence)) confidence interval.</p>
      <div class="multiples">
      \(charts)</div>
      </section>

      """
  }

  private var effects: Markup {
    guard !findings.effects.isEmpty else { return "" }
    let headline = Set(findings.headline.map { findings.metrics[$0].name })
    let rows: [Markup] = findings.effects.filter { headline.contains($0.metric.name) }.map(Self.row)
    let isGrid = definition.design == .grid
    let meaning: Markup =
      isGrid
      ? """
      From the value of a factor with the lowest mean over all points to that with the highest; the interval allows for \
      their having been picked
      """
      : """
      From the first value of a factor to its last over all points; of two factors, half of how much more the first \
      does at the second's last value
      """
    return """
      <section aria-labelledby="effects">
      <h2 id="effects">Effects</h2>
      <p class="note">\(meaning). The effects on all metrics are in effects.csv.</p>
      <div class="scroll tall" tabindex="0" role="region" aria-label="Effects, table"><table class="numbers">
      <thead><tr><th scope="col">Metric</th><th scope="col">Varied</th><th scope="col">From</th>\
      <th scope="col">To</th><th scope="col">Effect</th><th scope="col">p</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      </section>

      """
  }

  private static func row(_ effect: SweepEffect) -> Markup {
    let amount = DifferenceWords.amount(
      effect.interval.mean.magnitude, effect.interval.halfWidth, effect.metric.unit)
    let sign = effect.interval.mean < 0 ? "\u{2212}" : effect.interval.mean > 0 ? "+" : ""
    let pValue = effect.adjustedPValue.map { $0 < 0.001 ? "< 0.001" : Quantity.number($0, places: 3) } ?? "–"
    return """
      <tr><th scope="row">\(MetricWords.name(effect.metric))</th><td><code>\(effect.factors.joined(separator: " × "))\
      </code></td><td>\(effect.levels?.from ?? "–")</td><td>\(effect.levels?.to ?? "–")</td><td>\(sign)\(amount)</td>\
      <td>\(pValue)</td></tr>

      """
  }

  private var points: Markup {
    let columns: [Markup] = findings.headline.map {
      "<th scope=\"col\">\(MetricWords.name(findings.metrics[$0]))</th>"
    }
    let factors: [Markup] = findings.factors.map { "<th scope=\"col\"><code>\($0)</code></th>" }
    let listed = findings.points.prefix(Self.listedPoints)
    let rows: [Markup] = listed.enumerated().map { position, point in
      let levels: [Markup] = point.levels.map { "<td>\($0)</td>" }
      let cells: [Markup] = findings.headline.map { "<td>\(findings.text(point, $0))</td>" }
      return "<tr><th scope=\"row\">\(position)</th>\(levels)\(cells)</tr>\n"
    }
    let rest: Markup =
      findings.points.count > listed.count
      ? "<p class=\"note\">The first \(Quantity.count(listed.count)) points; all are in summary.csv.</p>\n"
      : ""
    return """
      <section aria-labelledby="points">
      <h2 id="points">Points</h2>
      \(rest)<div class="scroll tall" tabindex="0" role="region" aria-label="Points, table"><table class="numbers">
      <thead><tr><th scope="col">Point</th>\(factors)\(columns)</tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      </section>

      """
  }

  private var others: Markup {
    let headline = Set(findings.headline)
    let charts = findings.metrics.indices.filter { !headline.contains($0) }.map {
      SweepChart(findings, metric: $0).render()
    }
    return """
      <section aria-labelledby="others">
      <h2 id="others">All metrics</h2>
      <details><summary>The other \(charts.count) metrics</summary>
      <div class="multiples">
      \(charts)</div></details>
      </section>

      """
  }

  private var footer: Markup {
    var words = ["plimsoll", "sweep", definition.scenario]
    words += definition.factors.flatMap { ["--vary", $0] }
    if definition.design != .grid { words += ["--design", definition.design.text] }
    words += ["--seed", String(definition.seed), "--replications", String(definition.replications)]
    words += definition.overrides.flatMap { ["--set", $0] }
    let command = words.map(ShellWord.quoted).joined(separator: " ")
    return """
      <footer aria-labelledby="provenance">
      <h2 id="provenance">Repeat it</h2>
      <p>The same version, scenario and seed give the same bytes, on any number of cores or machines.</p>
      <pre class="scroll" tabindex="0" role="region" aria-label="Command"><code>\(command)</code></pre>
      <dl class="facts">
      <div><dt>Plimsoll</dt><dd>\(findings.record.version)</dd></div>
      <div><dt>Scenario file</dt><dd>\(definition.scenario)</dd></div>
      <div><dt>Experiment</dt><dd><code>\(findings.record.experiment)</code></dd></div>
      <div><dt>Seed</dt><dd>\(String(definition.seed))</dd></div>
      <div><dt>Replications of each point</dt><dd>\(definition.replications)</dd></div>
      </dl>
      </footer>

      """
  }
}

extension SweepFindings {
  /// A mean with its interval in words.
  func text(_ point: Point, _ metric: Int) -> String {
    guard let estimate = point.estimates[metric] else { return "–" }
    if estimate.isUnstable { return "unstable" }
    guard let mean = estimate.mean else { return "not defined" }
    let unit = metrics[metric].unit
    guard let low = estimate.low, let high = estimate.high else { return Quantity.value(mean, unit) }
    let halfWidth = max(high - mean, mean - low) * unit.factor
    let places = Quantity.decimals(halfWidth: halfWidth, value: mean * unit.factor)
    let number = Quantity.number(mean * unit.factor, places: places)
    return "\(number) ± \(Quantity.number(halfWidth, places: places))\(unit.suffix)"
  }
}
