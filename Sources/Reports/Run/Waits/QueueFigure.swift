import Experiments

/// What waits, by the week: strategic tasks for the plan, tasks for a person, work for review.
struct QueueFigure {
  let observations: Observations
  let grid: WeekGrid
  let confidence: String

  func render() -> Markup {
    let courses = observations.queues.filter { course in
      course.weeks.contains { ($0?.mean ?? 0) > 0 }
    }
    guard grid.starts.count > 1, !courses.isEmpty else { return .empty }
    let figures: [Markup] = courses.map { course in
      """
      <figure><figcaption><h4>\(course.line.name)</h4></figcaption>
      \(chart(course))</figure>

      """
    }
    return """
      <h3>What waits</h3>
      <p class="key"><span class="swatch mean"></span>mean number over the \(grid.stretchName) \
      <span class="swatch interval-band"></span>its \(confidence) interval over the \(observations.replications) \
      replications watched in detail. Each chart has its own scale.</p>
      <div class="multiples">
      \(figures)</div>
      \(dataTable(courses).render())
      """
  }

  private func chart(_ course: Observations.QueueCourse) -> Markup {
    let estimates = course.weeks.compactMap(\.self)
    let highest = estimates.map { $0.mean + ($0.halfWidth ?? 0) }.max() ?? 1
    let (scale, ticks) = LinearScale(low: 0, high: max(highest, 0.01)).nice(ticks: 4)
    let places = ticks.count > 1 ? LinearScale.decimals(step: ticks[1] - ticks[0]) : 0
    let axis = TimeAxis(first: grid.starts[0], last: grid.starts[grid.starts.count - 1])
    let most = estimates.max { $0.mean < $1.mean }
    let frame = PlotFrame(
      id: "queue-\(course.line.rawValue)", title: "\(course.line.name), by the \(grid.stretchName)",
      summary: most.map { "At most \(number($0)) on average." } ?? "No working hours.", height: 120,
      scale: scale,
      yTicks: ticks.map {
        PlotFrame.YTick(value: $0, label: Quantity.number($0, places: places), hasLine: $0 > 0)
      },
      xTicks: axis.ticks(limit: 5).map { PlotFrame.XTick(fraction: $0.fraction, label: $0.label) })
    let runs = course.weeks.indices.split { course.weeks[$0] == nil }.map(Array.init)
    func curve(_ value: (Observations.Estimate) -> Double) -> [[PlotFrame.CurvePoint]] {
      runs.map { run in
        run.compactMap { week in
          course.weeks[week].map {
            PlotFrame.CurvePoint(x: axis.fraction(grid.starts[week]), y: value($0))
          }
        }
      }
    }
    return frame.render([
      frame.ribbon(
        upper: curve { $0.mean + ($0.halfWidth ?? 0) },
        lower: curve { max($0.mean - ($0.halfWidth ?? 0), 0) },
        style: "interval-band"),
      frame.line(curve(\.mean), style: "mean"),
    ])
  }

  private func number(_ estimate: Observations.Estimate) -> String {
    EstimateWords.number(estimate)
  }

  private func dataTable(_ courses: [Observations.QueueCourse]) -> DataTable {
    DataTable(
      caption: "Mean number waiting by the \(grid.stretchName), ± half-width of its \(confidence) interval",
      columns: ["From"] + courses.map(\.line.name),
      rows: grid.starts.indices.map { week in
        [grid.starts[week].iso8601] + courses.map { $0.weeks[week].map(number) ?? "–" }
      })
  }
}
