import Experiments
import TeamModel

/// The page of a tuning: one self-contained `index.html` that needs no network and no script.
struct TuningPage {
  private let result: TuningResult
  private let words: TuningWords

  init(_ result: TuningResult) {
    self.result = result
    words = TuningWords(result)
  }

  /// The whole page. All text of the scenario appears as text, whatever characters it has.
  func render() -> String {
    let row = result.record.row
    let heading = row.title.isEmpty ? row.name : row.title
    return PageShell.render(
      title: heading, version: row.version, header: header(heading), main: "\(verdict)\(points)\(chosen)",
      footer: footer
    ).source
  }

  private func header(_ heading: String) -> Markup {
    let design = result.definition.design
    return PageHeader(
      kind: "tuning report", heading: heading,
      period: """
        \(Quantity.count(result.points.count, "point")) on common random numbers, \
        \(Quantity.period(days: design.days, warmUpDays: design.warmUpDays))
        """,
      links: [
        ("points", "Points"), ("chosen", "What it brings"), ProvenanceFooter.link,
      ]
    ).render()
  }

  private var verdict: Markup {
    let standing: Markup =
      result.chosen.isEmpty || !result.isDecided
      ? "<p class=\"standing alarming\">\(result.chosen.isEmpty ? "nothing to recommend" : "undecided")</p>\n"
      : "<p class=\"standing\">recommended</p>\n"
    let guesses: [Markup] = words.guesses.map { "<p class=\"note\">\($0)</p>\n" }
    return """
      <section aria-label="Verdict">
      \(standing)<p class="verdict">\(words.verdict)</p>
      <p class="verdict-more">\(words.certainty)</p>
      \(guesses)</section>

      """
  }

  private var points: Markup {
    let definition = result.definition
    let objectives: [Markup] = definition.objectives.map {
      "<th scope=\"col\">\($0.isMaximized ? "max" : "min") <code>\($0.metric)</code></th>"
    }
    let constraints: [Markup] = definition.constraints.map {
      "<th scope=\"col\"><code>\($0.text)</code></th>"
    }
    // What is recommended comes first.
    let others = result.points.indices.filter { !result.chosen.contains($0) }
    let rows: [Markup] = (result.chosen + others).map { place in
      let point = result.points[place]
      let values: [Markup] = point.objectives.indices.map { "<td>\(words.objective(point, $0))</td>" }
      let states: [Markup] = point.constraints.indices.map { "<td>\(words.state(point, $0))</td>" }
      let isChosen = point.standing == .chosen
      let name: Markup = isChosen ? "<strong>\(point.point.label)</strong>" : "\(point.point.label)"
      return """
        <tr><th scope="row">\(name)</th>\(values)\(states)<td>\(Quantity.count(point.replications))</td>\
        <td class="words">\(words.standing(point))</td></tr>

        """
    }
    return """
      <section aria-labelledby="points">
      <h2 id="points">Points</h2>
      \(definition.objectives.indices.map { TuningChart(result: result, objective: $0).render() })
      <p class="note">Means with their \(Quantity.exactPercent(definition.confidence)) confidence intervals, over the \
      replications that each point was given. All metrics of all points are in summary.csv.</p>
      <div class="scroll tall" tabindex="0" role="region" aria-label="Points, table"><table class="numbers">
      <thead><tr><th scope="col">Point</th>\(objectives)\(constraints)<th scope="col">Repl.</th>\
      <th scope="col" class="words">Standing</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      </section>

      """
  }

  /// All metrics of what is recommended.
  private var chosen: Markup {
    let shown = result.chosen.prefix(8)
    guard let first = shown.first else { return .empty }
    let columns: [Markup] = shown.map {
      "<th scope=\"col\" class=\"point\">\(result.points[$0].point.label)</th>"
    }
    let rows: [Markup] = result.points[first].values.metrics.map { metric in
      let cells: [Markup] = shown.map { place in
        let point = result.points[place]
        let summary = point.values.summary(
          of: metric.name, first: point.replications, scenario: point.point.scenario)
        return "<td>\(summary.map { Quantity.estimate($0) } ?? "–")</td>"
      }
      return "<tr><th scope=\"row\">\(MetricWords.name(metric))</th>\(cells)</tr>\n"
    }
    return """
      <section aria-labelledby="chosen">
      <h2 id="chosen">What it brings</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="What it brings, table"><table class="numbers">
      <thead><tr><th scope="col">Metric</th>\(columns)</tr></thead>
      <tbody>
      \(rows)</tbody></table></div>
      </section>

      """
  }

  private var footer: Markup {
    let row = result.record.row
    let design = result.definition.design
    return ProvenanceFooter(
      sentence: "The same version, scenario and seed give the same bytes, on any number of cores.",
      command: TuningCommandLine.words(result.definition),
      facts: [
        ("Plimsoll", "\(row.version)"), ("Scenario file", "\(design.scenario)"),
        ("Experiment", "<code>\(row.experiment)</code>"), ("Seed", "\(String(design.seed))"),
      ]
    ).render()
  }
}
