import Experiments
import TeamModel

/// The page of a sweep: one self-contained `index.html` that needs no network. Without its script it shows one point and
/// all tables; with it every point, at the move of a slider.
struct SweepPage {
  let findings: SweepFindings
  let levels: SweepLevels
  /// The point that is shown.
  let chosen: Int
  let alarms: Markup

  init(_ findings: SweepFindings, alarms: Markup = "") {
    self.findings = findings
    levels = SweepLevels(findings)
    chosen = findings.firstShown
    self.alarms = alarms
  }

  /// The whole page. All text of the scenario appears as text, whatever characters it has.
  func render() -> String {
    let heading = findings.record.title.isEmpty ? findings.record.name : findings.record.title
    let main: Markup = """
      \(SweepVerdict(findings: findings).render())\(panel)\(explore)\(twoParameters)\(tradeOff)\(distributions)\(people)\
      \(reasons)\(trust)\(alarms)\(points)\(metrics)
      """
    return PageShell.render(
      title: heading, version: findings.record.version, header: header(heading), main: main,
      footer: "\(footer)\(data.element)",
      style: SweepStylesheet.source, script: PageScript(source: ExplorerScript.source)
    ).source
  }

  /// Where the script puts what can be chosen; empty without it. It stays in sight while the rest is read.
  private let panel: Markup = """
    <div class="panel" role="region" aria-label="What can be chosen" data-view="controls"></div>

    """

  private var data: SweepData {
    SweepData(findings: findings, levels: levels, firstMetric: firstMetric, trade: trade)
  }

  private var footer: Markup {
    ProvenanceFooter(
      sentence:
        "The same version, scenario and seed give the same bytes, on any number of cores or machines.",
      command: SweepCommandLine.words(definition),
      facts: [
        ("Plimsoll", "\(findings.record.version)"), ("Scenario file", "\(definition.scenario)"),
        ("Experiment", "<code>\(findings.record.experiment)</code>"), ("Seed", "\(String(definition.seed))"),
        ("Replications of each point", "\(definition.replications)"),
      ]
    ).render()
  }

  var definition: SweepDefinition { findings.definition }

  private func header(_ heading: String) -> Markup {
    var links: [(id: String, name: String)] = [("explore", "What if")]
    if pair != nil { links.append(("map-of-two", "Two parameters")) }
    if trade != nil { links.append(("trade-off", "Trade-off")) }
    links += [("distributions", "Distributions"), ("people", "People")]
    if !findings.effects.isEmpty { links.append(("effects", "Effects")) }
    links += [
      ("trust", "Trust"), ("points", "Points"), ("metrics", "All metrics"),
      ProvenanceFooter.link,
    ]
    return PageHeader(
      kind: "sweep report", heading: heading,
      period: """
        \(Quantity.count(findings.points.count, "point")), \
        \(Quantity.count(definition.replications, "replication")) of each on common random numbers, \
        \(Quantity.period(days: definition.days, warmUpDays: definition.warmUpDays))
        """,
      links: links
    ).render()
  }

  // MARK: What the charts show first

  /// The metric that is shown first where there is one: that of the first target.
  var firstMetric: Int {
    let names = (definition.targets ?? []).map(\.metric) + [HeadlineMetric.meanLeadTime.name]
    let places = names.compactMap { name in findings.metrics.firstIndex { $0.name == name } }
    return (places + findings.shown).first ?? 0
  }

  /// The factors that take more than one value.
  private var varied: [Int] { levels.factors.indices.filter { levels.factors[$0].levels.count > 1 } }

  /// The factors of the map; nil with fewer than two.
  var pair: (across: Int, up: Int)? { varied.count > 1 ? (varied[0], varied[1]) : nil }

  /// The metrics of the front; nil with fewer than two that have a better side.
  var trade: (across: Int, up: Int)? {
    let places = HeadlineMetric.tradedOff.places(in: findings.metrics).filter {
      findings.metrics[$0].better != .neutral
    }
    return places.count > 1 ? (places[0], places[1]) : nil
  }
}
