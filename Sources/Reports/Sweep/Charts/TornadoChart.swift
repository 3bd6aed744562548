import Experiments
import TeamModel

/// The effects on a metric, the largest first, with their intervals.
struct TornadoChart {
  let metric: MetricDefinition
  let effects: [SweepEffect]

  /// Rows drawn; effects.csv has the others.
  static let mostRows = 20

  /// "capacity.warning, 0.75 to 0.9", or of an interaction "a × b".
  static func name(_ effect: SweepEffect) -> String {
    let factors = effect.factors.joined(separator: " × ")
    return effect.levels.map { "\(factors), \($0.from) to \($0.to)" } ?? factors
  }

  /// The effects on a metric in the order of the chart.
  init(_ findings: SweepFindings, metric: Int) {
    self.metric = findings.metrics[metric]
    let name = self.metric.name
    effects = Array(
      findings.effects.filter { $0.metric.name == name }.enumerated()
        .sorted {
          ($1.element.interval.mean.magnitude, $0.offset) < ($0.element.interval.mean.magnitude, $1.offset)
        }.map(\.element).prefix(Self.mostRows))
  }

  func render() -> Markup {
    let factor = metric.unit.factor
    let ends = effects.flatMap { effect -> [Double] in
      [effect.interval.low * factor, effect.interval.high * factor]
    }
    guard !effects.isEmpty, let axis = MetricAxis(ends + [0]) else {
      return "<p class=\"note\">No effect on \(MetricWords.name(metric)) can be told.</p>\n"
    }
    let strip = ScaleStrip(scale: axis.scale, ticks: axis.ticks, label: axis.label)
    let rows: [Markup] = effects.map { effect in
      let (mean, low, high) = (
        effect.interval.mean * factor, effect.interval.low * factor, effect.interval.high * factor
      )
      let amount = Self.amount(effect)
      let drawn = strip.render(
        ScaleStrip.Row(
          title: "\(Self.name(effect)): \(amount)", summary: "The bar is the effect, the line its interval.",
          layers: [
            strip.box(min(mean, 0), max(mean, 0), share: 0.5, style: "effect"),
            strip.line(low, high, style: "whisker"), strip.tick(0, share: 1, style: "mark"),
          ]))
      return """
        <tr><th scope="row">\(Self.name(effect))</th><td>\(drawn)</td><td>\(amount)</td></tr>

        """
    }
    return """
      <table class="load tornado"><caption class="hidden">Effects on \(MetricWords.name(metric))</caption>
      <thead><tr><th scope="col"><span class="hidden">Varied</span></th><td>\
      \(strip.renderAxis(title: "Scale of effects on \(MetricWords.name(metric))"))</td>\
      <th scope="col"><span class="hidden">Effect</span></th></tr></thead>
      <tbody>
      \(rows)</tbody></table>

      """
  }

  static func amount(_ effect: SweepEffect) -> String {
    let sign = effect.interval.mean < 0 ? "\u{2212}" : effect.interval.mean > 0 ? "+" : ""
    return sign
      + DifferenceWords.amount(effect.interval.mean.magnitude, effect.interval.halfWidth, effect.metric.unit)
  }
}
