import TeamModel

/// A metric at each point of a sweep: a dot for the mean, a line for its interval.
struct SweepChart {
  private let findings: SweepFindings
  private let metric: Int

  /// Points that are drawn; of more, as many are taken at equal distances.
  private static let mostDrawn = 400

  init(_ findings: SweepFindings, metric: Int) {
    self.findings = findings
    self.metric = metric
  }

  private var definition: MetricDefinition { findings.metrics[metric] }

  /// The figure with its heading.
  func render() -> Markup {
    """
    <figure><figcaption><h3>\(MetricWords.name(definition))</h3><span>\(definition.summary)</span></figcaption>
    \(chart)</figure>

    """
  }

  private var drawn: [Int] {
    let count = findings.points.count
    guard count > Self.mostDrawn else { return Array(0..<count) }
    return (0..<Self.mostDrawn).map { $0 * count / Self.mostDrawn }
  }

  private var chart: Markup {
    let unit = definition.unit
    let marks = drawn.compactMap { position -> (position: Int, mean: Double, low: Double, high: Double)? in
      guard let estimate = findings.points[position].estimates[metric], let mean = estimate.mean else {
        return nil
      }
      return (
        position, mean * unit.factor, (estimate.low ?? mean) * unit.factor,
        (estimate.high ?? mean) * unit.factor
      )
    }
    guard let lowest = marks.map(\.low).min(), let highest = marks.map(\.high).max() else {
      return "<p class=\"note\">Not defined at any point.</p>\n"
    }
    // A metric that is the same everywhere stands in the middle of its axis.
    let margin = highest > lowest ? 0 : max(lowest.magnitude * 0.1, 0.5)
    let (scale, ticks) = LinearScale(low: lowest - margin, high: highest + margin).nice(ticks: 4)
    let places = ticks.count > 1 ? LinearScale.decimals(step: ticks[1] - ticks[0]) : 0
    let count = findings.points.count
    func x(_ position: Int) -> Double { (Double(position) + 0.5) / Double(count) }
    let step = max(1, count / 6)
    let frame = PlotFrame(
      id: "metric-\(metric)", title: MetricWords.name(definition), summary: summary, height: 120,
      scale: scale,
      yTicks: ticks.map { PlotFrame.YTick(value: $0, label: Quantity.number($0, places: places)) },
      xTicks: stride(from: 0, to: count, by: step).map { PlotFrame.XTick(fraction: x($0), label: "\($0)") })
    let radius = count > 60 ? 2.0 : 4
    let dots: [Markup] = marks.map { mark in
      let percent = x(mark.position) * 100
      let name =
        "\(findings.points[mark.position].label): \(findings.text(findings.points[mark.position], metric))"
      return """
        <g><title>\(name)</title><line class="interval" x1="\(percent)%" x2="\(percent)%" y1="\(frame.y(mark.low))" \
        y2="\(frame.y(mark.high))"/><circle class="dot" cx="\(percent)%" cy="\(frame.y(mark.mean))" r="\(radius)"/></g>
        """
    }
    return frame.render(dots)
  }

  private var summary: String {
    let defined = findings.points.filter { $0.estimates[metric]?.mean != nil }
    func mean(_ point: SweepFindings.Point) -> Double { point.estimates[metric]?.mean ?? 0 }
    guard let least = defined.min(by: { mean($0) < mean($1) }),
      let most = defined.max(by: { mean($0) < mean($1) })
    else { return "Not defined." }
    guard mean(most) > mean(least) else { return "\(findings.text(least, metric)) at every point." }
    return
      "From \(findings.text(least, metric)) at \(least.label) to \(findings.text(most, metric)) at \(most.label)."
  }
}
