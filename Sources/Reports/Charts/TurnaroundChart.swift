import Foundation

/// How long reviews take: a histogram, and below it, on the same hours, the share done so far.
struct TurnaroundChart {
  let histogram: TurnaroundHistogram

  private func fraction(_ hours: Double) -> Double { hours / histogram.end }

  private var serviceLevelFraction: Double? {
    let fraction = fraction(histogram.serviceLevel)
    return fraction <= 1 ? fraction : nil
  }

  private var hourTicks: [PlotFrame.XTick] {
    let ticks = LinearScale(low: 0, high: histogram.end).nice(ticks: 7).ticks
    let step = ticks.count > 1 ? ticks[1] - ticks[0] : 1
    let places = LinearScale.decimals(step: step)
    return ticks.filter { $0 <= histogram.end * 1.000_001 }.map {
      PlotFrame.XTick(
        fraction: fraction($0),
        label: Quantity.number($0, places: places) + ($0 == 0 ? "\u{A0}h" : ""))
    }
  }

  /// Bars: the share of all reviews per bin.
  func renderBars(id: String) -> Markup {
    let total = Double(histogram.total)
    let highest = histogram.bins.map { Double($0.count) / total + $0.halfWidth }.max() ?? 0
    let (scale, ticks) = LinearScale(low: 0, high: max(highest, 0.001)).nice(ticks: 4)
    let places = ticks.count > 1 ? LinearScale.decimals(step: (ticks[1] - ticks[0]) * 100) : 0
    let frame = PlotFrame(
      id: id, title: "Distribution of review turnaround",
      summary: summary, height: 170, scale: scale,
      yTicks: ticks.map {
        PlotFrame.YTick(value: $0, label: Quantity.percent($0, places: places), hasLine: $0 > 0)
      },
      xTicks: hourTicks)
    let bars = histogram.bins.map { bin in
      PlotFrame.Bar(
        left: fraction(bin.from), right: min(fraction(bin.to), 1), value: Double(bin.count) / total,
        interval: max(
          Double(bin.count) / total - bin.halfWidth, 0)...(Double(bin.count) / total + bin.halfWidth),
        style: bin.from >= histogram.serviceLevel ? "bar late" : "bar")
    }
    let level = "\(Quantity.exactHours(histogram.serviceLevel)) service level"
    let mark = serviceLevelFraction.map { frame.verticalMark(at: $0, name: level) } ?? .empty
    return frame.render([frame.bars(bars), mark])
  }

  /// The share of reviews decided by each hour.
  func renderCumulative(id: String) -> Markup {
    let frame = PlotFrame(
      id: id, title: "Share of reviews decided by each hour",
      summary: summary, height: 110, scale: LinearScale(low: 0, high: 1),
      yTicks: [0, 0.5, 1].map {
        PlotFrame.YTick(value: $0, label: Quantity.percent($0, places: 0), hasLine: $0 > 0)
      },
      xTicks: hourTicks)
    let start = PlotFrame.CurvePoint(x: 0, y: 0)
    let curve = histogram.bins.map { bin in
      PlotFrame.CurvePoint(x: min(fraction(bin.to), 1), y: Double(bin.cumulative) / Double(histogram.total))
    }
    let dot = serviceLevelFraction.map { fraction in
      frame.verticalMark(at: fraction, name: "")
        + frame.labelledDot(at: fraction, value: histogram.shareWithin, name: shareWithin)
    }
    func bound(_ sign: Double) -> [PlotFrame.CurvePoint] {
      [start]
        + zip(histogram.bins, curve).map { bin, point in
          PlotFrame.CurvePoint(x: point.x, y: min(max(point.y + sign * bin.cumulativeHalfWidth, 0), 1))
        }
    }
    return frame.render([
      frame.ribbon(upper: [bound(1)], lower: [bound(-1)], style: "interval-band"),
      frame.line([[start] + curve], style: "mean"), dot ?? .empty,
    ])
  }

  private var shareWithin: String {
    "\(Quantity.share(histogram.shareWithin, halfWidth: histogram.shareWithinHalfWidth)) within \(Quantity.exactHours(histogram.serviceLevel))"
  }

  private var summary: String {
    "Of \(Quantity.count(histogram.total)) reviews, \(shareWithin)."
  }
}
