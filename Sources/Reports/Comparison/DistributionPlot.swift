import Experiments
import Foundation
import OutputAnalysis
import TeamModel

/// The values of a metric in single replications, before and after: which share of them is at most so much.
///
/// The band around each curve holds the whole distribution with the confidence of the comparison: A. Dvoretzky, J. Kiefer,
/// J. Wolfowitz, "Asymptotic Minimax Character of the Sample Distribution Function" (Annals of Mathematical Statistics 27,
/// 1956), with the constant of P. Massart, "The Tight Constant in the Dvoretzky–Kiefer–Wolfowitz Inequality" (Annals of
/// Probability 18, 1990).
struct DistributionPlot {
  private let metric: MetricDefinition
  private let before: [Double]
  private let after: [Double]
  private let labels: (base: String, variant: String)
  private let confidence: Double

  /// Steps drawn of a curve.
  private static let mostSteps = 100

  /// The plot of a metric; nil where one of the two has no values of it, or no distribution because work piles up.
  init?(_ result: ScenarioComparison, variant place: Int, metric name: String) {
    let variant = result.variants[place]
    guard let comparison = variant.metrics.first(where: { $0.metric.name == name }),
      comparison.verdict != .unstable,
      let before = result.values[0].values(of: name, first: result.replications)?.filter(\.isFinite),
      let after = result.values[place + 1].values(of: name, first: result.replications)?.filter(\.isFinite),
      !before.isEmpty, !after.isEmpty
    else { return nil }
    metric = comparison.metric
    let factor = metric.unit.factor
    self.before = before.map { $0 * factor }.sorted()
    self.after = after.map { $0 * factor }.sorted()
    labels = (result.base.label, variant.point.label)
    confidence = result.definition.confidence
  }

  func render(id: String) -> Markup {
    let all = before + after
    let (lowest, highest) = (all.min() ?? 0, all.max() ?? 1)
    let margin = highest > lowest ? 0 : max(lowest.magnitude * 0.1, 0.5)
    let (x, ticks) = LinearScale(low: lowest - margin, high: highest + margin).nice(ticks: 4)
    let places = ticks.count > 1 ? LinearScale.decimals(step: ticks[1] - ticks[0]) : 0
    let name = MetricWords.name(metric)
    let frame = PlotFrame(
      id: id, title: "\(name), before and after", summary: summary, height: 130,
      scale: LinearScale(low: 0, high: 100),
      yTicks: [0, 50, 100].map { PlotFrame.YTick(value: $0, label: "\(Int($0))\u{A0}%") },
      xTicks: ticks.map {
        PlotFrame.XTick(fraction: x.fraction($0), label: Quantity.number($0, places: places))
      })
    let layers: [Markup] = [
      band(before, x, frame, "spread before"), band(after, x, frame, "spread"),
      frame.line([curve(before, x, shift: 0)], style: "before"),
      frame.line([curve(after, x, shift: 0)], style: "mean"),
    ]
    return """
      <figure id="\(id)-figure"><figcaption><h4>\(name)</h4><span>\(metric.unit.words)</span></figcaption>
      \(frame.render(layers))\(table(name))</figure>

      """
  }

  /// Half the height of the band in percent.
  private func reach(_ count: Int) -> Double {
    100 * (log(2 / (1 - confidence)) / (2 * Double(count))).squareRoot()
  }

  private func band(
    _ sorted: [Double], _ x: LinearScale, _ frame: PlotFrame, _ style: Markup
  ) -> Markup {
    let reach = reach(sorted.count)
    return frame.ribbon(
      // Between two steps that are drawn, the distribution reaches up to the next of them.
      upper: [curve(sorted, x, shift: reach, isAhead: sorted.count > Self.mostSteps)],
      lower: [curve(sorted, x, shift: -reach)], style: style)
  }

  /// The steps of the curve, moved up or down within 0 and 100 %.
  private func curve(
    _ sorted: [Double], _ x: LinearScale, shift: Double, isAhead: Bool = false
  ) -> [PlotFrame.CurvePoint] {
    let steps = min(sorted.count, Self.mostSteps)
    func height(_ share: Double) -> Double { min(max(share * 100 + shift, 0), 100) }
    func rank(_ step: Int) -> Int { min(step + 1, steps) * sorted.count / steps }
    let lead = isAhead ? 1 : 0
    func share(_ step: Int) -> Double { Double(rank(step)) / Double(sorted.count) }
    var points = [PlotFrame.CurvePoint(x: 0, y: height(isAhead ? share(0) : 0))]
    for step in 0..<steps {
      // Of many values those at equal distances in rank: the last of each part.
      let at = x.fraction(sorted[rank(step) - 1])
      points.append(PlotFrame.CurvePoint(x: at, y: points[points.count - 1].y))
      points.append(PlotFrame.CurvePoint(x: at, y: height(share(step + lead))))
    }
    return points + [PlotFrame.CurvePoint(x: 1, y: height(1))]
  }

  private func quantile(_ probability: Double, _ sorted: [Double]) -> String {
    sampleQuantile(probability, ofSorted: sorted).map { Quantity.value($0 / metric.unit.factor, metric.unit) }
      ?? "–"
  }

  private var summary: String {
    """
    The median goes from \(quantile(0.5, before)) to \(quantile(0.5, after)), the 95 % quantile from \
    \(quantile(0.95, before)) to \(quantile(0.95, after)).
    """
  }

  private func table(_ name: String) -> Markup {
    let shares = [0.05, 0.25, 0.5, 0.75, 0.95]
    return DataTable(
      caption: "\(name), quantiles before and after",
      columns: ["Share of replications at most", labels.base, labels.variant],
      rows: shares.map { [Quantity.exactPercent($0), quantile($0, before), quantile($0, after)] },
      fold: "Numbers"
    ).render()
  }
}
