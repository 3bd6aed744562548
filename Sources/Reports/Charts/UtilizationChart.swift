import Experiments
import LeadPolicy

/// Utilization over time: the mean of the replications, where most of them lie, one of them, and the
/// marks.
struct UtilizationChart {
  let thresholds: CapacityThresholds
  let days: ThinnedDays
  let scale: LinearScale

  /// Charts of these series on one scale.
  init(_ series: [UtilizationSeries], days: ThinnedDays, thresholds: CapacityThresholds) {
    let highest = series.lazy.flatMap(\.points).map { max($0.p95, $0.first) }.max() ?? 1
    self.thresholds = thresholds
    self.days = days
    scale = LinearScale(low: 0, high: max(1, highest, thresholds.critical))
  }

  /// The chart of one series.
  func render(_ series: UtilizationSeries, id: String, name: String, height: Double, xTicks: Int) -> Markup {
    let axis = TimeAxis(first: days.first, last: days.last)
    let runs = days.runs(days.thin(series.points))
    func curves(_ value: (UtilizationSeries.Point) -> Double) -> [[PlotFrame.CurvePoint]] {
      runs.map { $0.map { PlotFrame.CurvePoint(x: axis.fraction($0.date), y: value($0)) } }
    }
    let marks = [0, 0.5, thresholds.ideal, thresholds.warning, thresholds.critical]
    let frame = PlotFrame(
      id: id,
      title: "Utilization of \(name), \(days.first) to \(days.last)",
      summary: summary(of: series, name: name),
      height: height,
      scale: scale,
      yTicks: (marks + (scale.high > 1.1 ? [scale.high] : [])).map {
        PlotFrame.YTick(value: $0, label: Quantity.exactPercent(($0 * 1_000).rounded() / 1_000), hasLine: $0 == 0.5)
      },
      xTicks: axis.ticks(limit: xTicks).map { PlotFrame.XTick(fraction: $0.fraction, label: $0.label) },
      hasMarkNames: true)
    return frame.render([
      frame.capacityBands(thresholds),
      frame.ribbon(upper: curves(\.p95), lower: curves(\.p05), style: "spread"),
      frame.line(curves(\.first), style: "single"),
      frame.line(curves(\.mean), style: "mean"),
    ])
  }

  private func summary(of series: UtilizationSeries, name: String) -> String {
    guard let lowest = series.points.min(by: { $0.mean < $1.mean }),
      let highest = series.points.max(by: { $0.mean < $1.mean })
    else { return "No day with available hours." }
    let mean = series.points.reduce(0) { $0 + $1.mean } / Double(series.points.count)
    return "The mean over the replications is \(Quantity.percent(mean)) on an average day, lowest on "
      + "\(lowest.date) at \(Quantity.percent(lowest.mean)) and highest on \(highest.date) at "
      + "\(Quantity.percent(highest.mean))."
  }
}
