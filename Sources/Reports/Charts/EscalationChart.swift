import Experiments
import WorkingTime

/// Escalations per week: bars of the mean over the replications, with the interval of each mean.
struct EscalationChart {
  /// One bar: a week, or several in a long run.
  struct Bar {
    let start: CalendarDay
    /// Per week.
    let mean: Double
    /// Of the interval of the mean; an upper bound where several weeks are averaged.
    let halfWidth: Double
  }

  let bars: [Bar]
  /// Weeks that a bar averages.
  let weeksPerBar: Int

  /// The chart of a series, of at most `limit` bars.
  ///
  /// The standard deviation of a mean of weeks is at most the mean of theirs, however they depend on each
  /// other, so the mean of the half-widths is a safe half-width for several weeks together.
  init(_ series: EscalationSeries, limit: Int = 60) {
    let count = min(series.weekStarts.count, series.weeklyMean.count, series.weeklyHalfWidth.count)
    let weeks = max((count + limit - 1) / limit, 1)
    weeksPerBar = weeks
    bars = stride(from: 0, to: count, by: weeks).map { start in
      let range = start..<min(start + weeks, count)
      let halfWidth = series.weeklyHalfWidth[range].reduce(0, +) / Double(range.count)
      return Bar(
        start: series.weekStarts[start],
        mean: series.weeklyMean[range].reduce(0, +) / Double(range.count),
        halfWidth: halfWidth.isFinite ? max(halfWidth, 0) : 0)
    }
  }

  /// The highest value drawn.
  var highest: Double { bars.map { $0.mean + $0.halfWidth }.max() ?? 0 }

  /// The chart with a vertical axis up to `top`, so that several can share one.
  func render(id: String, name: String, top: Double) -> Markup {
    let (scale, ticks) = LinearScale(low: 0, high: max(top, 0.1)).nice(ticks: 3)
    let places = ticks.count > 1 ? LinearScale.decimals(step: ticks[1] - ticks[0]) : 0
    let first = bars.first?.start ?? CalendarDay(daysSinceEpoch: 0)
    let end = (bars.last?.start ?? first) + 7 * weeksPerBar
    let axis = TimeAxis(first: first, last: end)
    let frame = PlotFrame(
      id: id, title: "Escalations a week: \(name)", summary: summary(name), height: 96, scale: scale,
      yTicks: ticks.map {
        PlotFrame.YTick(value: $0, label: Quantity.number($0, places: places), hasLine: $0 > 0)
      },
      xTicks: axis.ticks(limit: 5).map { PlotFrame.XTick(fraction: $0.fraction, label: $0.label) })
    return frame.render([
      frame.bars(
        bars.map { bar in
          PlotFrame.Bar(
            left: axis.fraction(bar.start), right: axis.fraction(bar.start + 7 * weeksPerBar),
            value: bar.mean, interval: max(bar.mean - bar.halfWidth, 0)...max(bar.mean + bar.halfWidth, 0))
        })
    ])
  }

  private func summary(_ name: String) -> String {
    guard let most = bars.max(by: { $0.mean < $1.mean }) else { return "No weeks." }
    let mean = bars.reduce(0) { $0 + $1.mean } / Double(bars.count)
    return "\(name): \(Quantity.value(mean, .perWeek)) on average, most from \(most.start) on with "
      + "\(Quantity.value(most.mean, .perWeek))."
  }
}
