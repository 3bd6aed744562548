import Experiments
import WorkingTime

/// Welch's plot: the course of the number in the system from the first simulated day, averaged over the
/// replications, and its moving average.
struct WelchChart {
  let warmUp: WarmUp

  /// More points than this are not told apart.
  private static let mostPoints = 400

  /// The chart; nothing for a run of one day.
  func render(id: String) -> Markup {
    guard let first = warmUp.course.first?.date, let last = warmUp.course.last?.date, last > first else {
      return ""
    }
    let axis = TimeAxis(first: first, last: last)
    let stretch = (warmUp.course.count + Self.mostPoints - 1) / Self.mostPoints
    let thinned = stride(from: 0, to: warmUp.course.count, by: stretch).map { warmUp.course[$0] }
    let highest = warmUp.course.map(\.population).max() ?? 1
    let (scale, ticks) = LinearScale(low: 0, high: max(highest, 0.01)).nice(ticks: 4)
    let places = ticks.count > 1 ? LinearScale.decimals(step: ticks[1] - ticks[0]) : 0
    let frame = PlotFrame(
      id: id, title: "Number in the system from the first simulated day",
      summary: warmUp.sentence, height: 200, scale: scale,
      yTicks: ticks.map {
        PlotFrame.YTick(value: $0, label: Quantity.number($0, places: places), hasLine: $0 > 0)
      },
      xTicks: axis.ticks(limit: 6).map { PlotFrame.XTick(fraction: $0.fraction, label: $0.label) })
    let averages = thinned.map { PlotFrame.CurvePoint(x: axis.fraction($0.date), y: $0.population) }
    let smooth = warmUp.course.compactMap { day in
      day.smoothedPopulation.map { PlotFrame.CurvePoint(x: axis.fraction(day.date), y: $0) }
    }
    let thinSmooth = stride(from: 0, to: smooth.count, by: stretch).map { smooth[$0] }
    let end = Double(warmUp.chosenDays) / Double(max(warmUp.course.count - 1, 1))
    return frame.render([
      frame.line([averages], style: "average"),
      frame.line([thinSmooth], style: "halo"),
      frame.line([thinSmooth], style: "mean"),
      warmUp.chosenDays > 0 ? frame.verticalMark(at: min(end, 1), name: "end of warm-up") : "",
    ])
  }
}
