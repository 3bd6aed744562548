import Experiments
import Foundation

/// How means and their intervals came to settle as replications came in.
struct ConvergenceFigure {
  let convergence: [Convergence]
  let confidence: String

  func render() -> Markup {
    guard !convergence.isEmpty else { return .empty }
    let figures: [Markup] = convergence.enumerated().map { index, course in
      """
      <figure><figcaption><h4><code>\(course.metric.name)</code></h4></figcaption>
      \(chart(course, id: "convergence-\(index)"))</figure>

      """
    }
    return """
      <h3>Convergence</h3>
      <p class="key"><span class="swatch mean"></span>mean of the first so many replications \
      <span class="swatch interval-band"></span>its \(confidence) interval; the horizontal axis is logarithmic</p>
      <div class="multiples">
      \(figures)</div>
      \(dataTable.render())
      """
  }

  private func chart(_ course: Convergence, id: String) -> Markup {
    // The first intervals are so wide that they would hide the rest.
    let shown = course.points.filter { $0.replications >= 5 }
    let points = shown.count > 1 ? shown : course.points
    guard let first = points.first, let last = points.last, first.replications < last.replications else {
      return .empty
    }
    let factor = course.metric.unit.factor
    let low = points.map { ($0.mean - $0.halfWidth) * factor }.min() ?? 0
    let high = points.map { ($0.mean + $0.halfWidth) * factor }.max() ?? 1
    let (scale, ticks) = LinearScale(low: low, high: high > low ? high : low + max(abs(low) * 0.1, 0.1)).nice(
      ticks: 4)
    let places = ticks.count > 1 ? LinearScale.decimals(step: ticks[1] - ticks[0]) : 0
    func fraction(_ count: Int) -> Double {
      log(Double(count) / Double(first.replications))
        / log(Double(last.replications) / Double(first.replications))
    }
    let frame = PlotFrame(
      id: id, title: "Convergence of \(course.metric.name)", summary: summary(course, last), height: 120,
      scale: scale,
      yTicks: ticks.map { PlotFrame.YTick(value: $0, label: Quantity.number($0, places: places)) },
      xTicks: counts(first.replications, last.replications).map {
        PlotFrame.XTick(fraction: fraction($0), label: Quantity.count($0))
      })
    func curve(_ value: (Convergence.Point) -> Double) -> [[PlotFrame.CurvePoint]] {
      [points.map { PlotFrame.CurvePoint(x: fraction($0.replications), y: value($0) * factor) }]
    }
    return frame.render([
      frame.ribbon(
        upper: curve { $0.mean + $0.halfWidth }, lower: curve { $0.mean - $0.halfWidth },
        style: "interval-band"),
      frame.line(curve(\.mean), style: "mean"),
    ])
  }

  /// Round numbers from the first to the last.
  private func counts(_ first: Int, _ last: Int) -> [Int] {
    var counts: [Int] = []
    var power = 1
    while power <= last {
      counts += [power, 2 * power, 5 * power].filter { $0 >= first && $0 <= last }
      let (next, overflow) = power.multipliedReportingOverflow(by: 10)
      if overflow { break }
      power = next
    }
    // Few enough not to meet on a small chart.
    let step = max((counts.count + 3) / 4, 1)
    return counts.enumerated().filter { $0.offset % step == 0 }.map(\.element)
  }

  private func summary(_ course: Convergence, _ last: Convergence.Point) -> String {
    let halfWidth = last.halfWidth * course.metric.unit.factor
    let mean = last.mean * course.metric.unit.factor
    let places = Quantity.decimals(halfWidth: halfWidth, value: mean)
    return "After \(Quantity.count(last.replications)) replications the mean is "
      + "\(Quantity.number(mean, places: places))\(course.metric.unit.suffix) ± "
      + "\(Quantity.number(halfWidth, places: places))."
  }

  private var dataTable: DataTable {
    let counts = Set(convergence.flatMap { $0.points.map(\.replications) }).sorted()
    let known = convergence.map { course in
      Dictionary(course.points.map { ($0.replications, $0) }) { first, _ in first }
    }
    return DataTable(
      caption: "Mean ± half-width of its \(confidence) interval after so many replications",
      columns: ["Replications"] + convergence.map(\.metric.name),
      rows: counts.map { count in
        [Quantity.count(count)]
          + zip(convergence, known).map { course, points in
            guard let point = points[count] else { return "–" }
            let factor = course.metric.unit.factor
            return EstimateWords.number(
              Observations.Estimate(mean: point.mean * factor, halfWidth: point.halfWidth * factor))
          }
      })
  }
}
