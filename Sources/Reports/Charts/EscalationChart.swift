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
  /// The day after the last measured one.
  private let end: CalendarDay

  /// The chart of a series, of at most `limit` bars.
  ///
  /// The standard deviation of a mean of weeks is at most the mean of theirs, however they depend on each
  /// other, so the mean of the half-widths is a safe half-width for several weeks together.
  ///
  /// - Parameter end: The day after the last measured one, where the last bar ends.
  init(_ series: EscalationSeries, end: CalendarDay, limit: Int = 60) {
    let starts = series.weekStarts
    let count = min(starts.count, series.weeklyMean.count, series.weeklyHalfWidth.count)
    let gathered = max((count + limit - 1) / limit, 1)
    // The series of a long run comes in stretches of several weeks already.
    let stretch = starts.count > 1 ? max((starts[1] - starts[0]) / 7, 1) : 1
    weeksPerBar = gathered * stretch
    self.end = end
    bars = stride(from: 0, to: count, by: gathered).map { start in
      let range = start..<min(start + gathered, count)
      let halfWidth = series.weeklyHalfWidth[range].reduce(0, +) / Double(range.count)
      return Bar(
        start: starts[start],
        mean: series.weeklyMean[range].reduce(0, +) / Double(range.count),
        halfWidth: halfWidth.isFinite ? max(halfWidth, 0) : 0)
    }
  }

  /// The highest value drawn.
  var highest: Double { bars.map { $0.mean + $0.halfWidth }.max() ?? 0 }

  /// Per week, over all bars.
  var mean: Double { bars.isEmpty ? 0 : bars.reduce(0) { $0 + $1.mean } / Double(bars.count) }

  /// The chart.
  func render(id: String, name: String) -> Markup {
    let (scale, ticks) = LinearScale(low: 0, high: highest).nice(ticks: 3)
    let places = ticks.count > 1 ? LinearScale.decimals(step: ticks[1] - ticks[0]) : 0
    let axis = TimeAxis(first: bars.first?.start ?? end, last: end)
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
    let places = Quantity.decimals(halfWidth: most.halfWidth, value: most.mean)
    let (mean, halfWidth) = (
      Quantity.number(most.mean, places: places), Quantity.number(most.halfWidth, places: places)
    )
    return "\(name): most from \(most.start) on with \(mean) ± \(halfWidth) a week."
  }
}
