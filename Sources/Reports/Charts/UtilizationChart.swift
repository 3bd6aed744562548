import Experiments
import LeadPolicy

/// Utilization over time: the mean of the replications before the bands of the marks.
///
/// A large chart shows faintly where most replications lie, too. A small one does not: it is of one person,
/// whose single days run from idle to full whatever the mean.
struct UtilizationChart {
  let thresholds: CapacityThresholds
  let days: ThinnedDays
  let scale: LinearScale

  enum Size {
    case small, large

    var height: Double { self == .small ? 150 : 240 }
    var mostXTicks: Int { self == .small ? 4 : 7 }
  }

  /// Charts of these series on one scale.
  init(_ series: [UtilizationSeries], days: ThinnedDays, thresholds: CapacityThresholds) {
    let highest = series.lazy.flatMap(\.points).map { max($0.mean, $0.spread.high) }.max() ?? 1
    self.thresholds = thresholds
    self.days = days
    scale = LinearScale(low: 0, high: max(1, highest, thresholds.critical))
  }

  /// The chart of one series.
  func render(_ series: UtilizationSeries, id: String, name: String, size: Size) -> Markup {
    let axis = TimeAxis(first: days.first, last: days.last)
    let runs = days.runs(days.thin(series.points))
    func curves(_ value: (UtilizationSeries.Point) -> Double) -> [[PlotFrame.CurvePoint]] {
      runs.map { $0.map { PlotFrame.CurvePoint(x: axis.fraction($0.date), y: value($0)) } }
    }
    let marks = [thresholds.ideal, thresholds.warning, thresholds.critical]
    let ticks =
      [0, 0.25, 0.5].filter { $0 < thresholds.ideal - 0.1 } + marks + (scale.high > 1.1 ? [scale.high] : [])
    let frame = PlotFrame(
      id: id,
      title: "Utilization of \(name), \(days.first) to \(days.last)",
      summary: summary(of: series, name: name),
      height: size.height,
      scale: scale,
      yTicks: ticks.map {
        PlotFrame.YTick(
          value: $0, label: Quantity.exactPercent(($0 * 1_000).rounded() / 1_000),
          hasLine: $0 > 0 && !marks.contains($0))
      },
      xTicks: axis.ticks(limit: size.mostXTicks).map {
        PlotFrame.XTick(fraction: $0.fraction, label: $0.label)
      },
      hasMarkNames: size == .large)
    let means = curves(\.mean)
    return frame.render([
      size == .large
        ? frame.ribbon(upper: curves(\.spread.high), lower: curves(\.spread.low), style: "spread") : "",
      frame.capacityBands(thresholds),
      frame.line(means, style: "halo"),
      frame.line(means, style: "mean"),
    ])
  }

  private func summary(of series: UtilizationSeries, name: String) -> String {
    guard let lowest = series.points.min(by: { $0.mean < $1.mean }),
      let highest = series.points.max(by: { $0.mean < $1.mean })
    else { return "No day with available hours." }
    func share(_ point: UtilizationSeries.Point) -> String {
      Quantity.share(point.mean, halfWidth: point.halfWidth ?? 0)
    }
    return "The mean over the replications is lowest on \(lowest.date) at \(share(lowest)) and highest on "
      + "\(highest.date) at \(share(highest))."
  }
}
