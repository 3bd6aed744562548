import Experiments
import OutputAnalysis

/// The page of a check: one self-contained `index.html` that needs no network and no script.
public enum CheckPage {
  /// The whole page. All text of the scenarios appears as text, whatever characters it has.
  public static func render(
    _ check: PolicyCheck, _ divergence: Divergence? = nil, sources: CheckSources
  ) -> String {
    let title = check.candidate.scenario.title
    let why = divergence.map { DivergenceSection($0, id: "why").render() } ?? ""
    return PageShell.render(
      title: "\(title): \(check.verdict.rawValue)", version: check.record.row.version,
      header: header(check, title, hasReasons: divergence != nil),
      main: "\(verdict(check))\(gates(check))\(paths(check))\(why)\(stability(check))",
      footer: footer(check, divergence, sources)
    ).source
  }

  private static func header(_ check: PolicyCheck, _ title: String, hasReasons: Bool) -> Markup {
    let plan = check.baseline.scenario.simulation
    let why = hasReasons ? [(id: "why", name: "What changed")] : []
    return PageHeader(
      kind: "check", heading: title,
      period: """
        \(Quantity.count(check.replications)) pairs of replications of \
        \(Quantity.period(days: plan.days, warmUpDays: plan.warmUpDays)), of at most \(Quantity.count(check.budget))
        """,
      links: [("gates", "Gates"), ("paths", "How it was decided")] + why
        + [("steady", "Steady state"), ProvenanceFooter.link]
    ).render()
  }

  private static func verdict(_ check: PolicyCheck) -> Markup {
    let style: Markup = check.verdict == .failed ? "standing alarming" : "standing"
    let open: [Markup] = check.gates.filter { $0.verdict != .passed }.map {
      "<li>\(GateWords.sentence($0))</li>\n"
    }
    let list: Markup = open.isEmpty ? "" : "<ul>\n\(open)</ul>\n"
    return """
      <section aria-label="Verdict">
      <p class="\(style)">\(check.verdict.rawValue)</p>
      <p class="verdict">\(GateWords.conclusion(check))</p>
      \(list)<p class="note">\(GateWords.assurance(check))</p>
      </section>

      """
  }

  private static func gates(_ check: PolicyCheck) -> Markup {
    let rows: [Markup] = check.gates.map { gate in
      """
      <tr><th scope="row"><code>\(gate.gate.text)</code><span>\(gate.metric.summary)</span></th>\
      <td>\(GateWords.mean(gate.baseline, gate))</td><td>\(GateWords.mean(gate.candidate, gate))</td>\
      <td>\(GateWords.difference(gate))</td><td>\(GateWords.interval(gate))</td><td>\(GateWords.limit(gate))</td>\
      <td>\(gate.pairs)</td><td>\(GateWords.verdict(gate))</td></tr>

      """
    }
    let strip = StandingStrip(
      items: check.gates.map { gate in
        StandingStrip.Item(
          demand: gate.gate.text, verdict: GateWords.verdict(gate), measured: GateWords.difference(gate))
      })
    return """
      <section aria-labelledby="gates">
      <h2 id="gates">Gates</h2>
      \(strip.render())\
      <div class="scroll" tabindex="0" role="region" aria-label="All gates"><table class="numbers metrics">
      <thead><tr><th scope="col">Gate</th><th scope="col">Baseline</th><th scope="col">Candidate</th>\
      <th scope="col">Difference</th><th scope="col">Bounds</th><th scope="col">Limit</th>\
      <th scope="col">Pairs</th><th scope="col">Verdict</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      </section>

      """
  }

  private static func paths(_ check: PolicyCheck) -> Markup {
    let figures: [Markup] = check.gates.enumerated().flatMap { place, gate in
      gate.tests.enumerated().map { number, test in
        let side = gate.tests.count > 1 ? (number == 0 ? ", against a drop" : ", against a rise") : ""
        return """
          <figure>
          <figcaption><h3>\(gate.gate.text)\(side)</h3><span>\(GateWords.sentence(gate))</span></figcaption>
          \(GatePathChart(gate: gate, test: test).render(id: "path-\(place)-\(number)"))\(table(gate, test, side: side))</figure>

          """
      }
    }
    return """
      <section aria-labelledby="paths">
      <h2 id="paths">How it was decided</h2>
      <p class="note">Candidate minus baseline after each look, over the pairs of replications so far, with the bounds \
      that all looks together leave. A gate passes at the first look whose bounds lie on the harmless side of the limit, \
      and fails at the first whose bounds lie beyond it.</p>
      <div class="multiples">
      \(figures)</div>
      </section>

      """
  }

  private static func table(_ gate: GateResult, _ test: NonInferiorityTest, side: String) -> Markup {
    let factor = gate.metric.unit.factor
    func text(_ value: Double) -> String {
      guard value.isFinite else { return "–" }
      return Quantity.number(
        value * factor, places: Quantity.decimals(halfWidth: abs(value * factor) / 100, value: 0))
    }
    return DataTable(
      caption: "Every look of \(gate.gate.text)\(side)",
      columns: ["Replications", "Pairs", "Difference", "At least", "At most", "Limit", "Verdict"],
      rows: test.path.map {
        [
          Quantity.count($0.replications), Quantity.count($0.pairs), text($0.difference), text($0.low),
          text($0.high), text($0.limit), $0.verdict.word,
        ]
      }
    ).render()
  }

  private static func stability(_ check: PolicyCheck) -> Markup {
    """
    <section aria-labelledby="steady">
    <h2 id="steady">Steady state</h2>
    <dl class="facts">
    <div><dt>Baseline</dt><dd>\(check.baselineStability.sentence)</dd></div>
    <div><dt>Candidate</dt><dd>\(check.candidateStability.sentence)</dd></div>
    </dl>
    </section>

    """
  }

  private static func footer(
    _ check: PolicyCheck, _ divergence: Divergence?, _ sources: CheckSources
  ) -> Markup {
    ProvenanceFooter(
      sentence: "The same version, scenarios, seed and gates give the same bytes, on any number of cores.",
      command: CheckCommandLine.words(check, divergence, sources: sources),
      facts: [
        ("Plimsoll", "\(check.record.row.version)"), ("Baseline", "\(sources.baseline.name)"),
        ("Candidate", "\(sources.candidate.name)"), ("Gates", "\(sources.gates.rawValue)"),
        ("Experiment", "<code>\(check.record.row.experiment)</code>"),
        ("Seed", "\(String(check.baseline.scenario.simulation.seed))"),
        ("Replications", "\(check.replications)"),
      ]
    ).render()
  }
}
