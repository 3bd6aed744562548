import LeadPolicy

/// A row of the load table drawn: a mean and its interval before the bands of the marks.
struct LoadStrip {
  let scale: LinearScale
  let thresholds: CapacityThresholds
  private static let height = 30.0

  /// Strips that show all of `values` and the marks.
  init(values: [Double], thresholds: CapacityThresholds) {
    let lowest = min(values.min() ?? 0, thresholds.ideal - 0.15)
    let highest = max(values.max() ?? 1, 1)
    self.thresholds = thresholds
    scale = LinearScale(
      low: max((lowest * 10 - 0.001).rounded(.down) / 10, 0), high: (highest * 10 - 0.001).rounded(.up) / 10)
  }

  /// The strip of one row.
  func render(mean: Double, interval: ClosedRange<Double>?, title: String) -> Markup {
    let middle = Self.height / 2
    let span: Markup =
      interval.map {
        """
        <line class="span" x1="\(percent($0.lowerBound))%" x2="\(percent($0.upperBound))%" \
        y1="\(middle)" y2="\(middle)"/>
        """
      } ?? .empty
    return """
      <svg class="strip" role="img" height="\(Self.height)"><title>\(title)</title>\
      <desc>Drawn from \(Quantity.percent(scale.low, places: 0)) to \(Quantity.percent(scale.high, places: 0)).</desc>\
      \(bands)<line class="grid" x1="0" x2="100%" y1="\(middle)" y2="\(middle)"/>\(span)\
      <circle class="dot" cx="\(percent(mean))%" cy="\(middle)" r="5"/></svg>
      """
  }

  /// The names of the marks above the strips.
  func renderHeader() -> Markup {
    let marks = [thresholds.ideal, thresholds.warning, thresholds.critical]
    let labels: [Markup] = marks.map { mark in
      "<text class=\"tick middle\" x=\"\(percent(mark))%\" y=\"14\">\(Quantity.number(mark * 100, places: 0))</text>"
    }
    return """
      <svg class="strip" role="img" height="18"><title>Scale of the strips in percent</title>\
      <desc>The marks: ideal \(Quantity.exactPercent(thresholds.ideal)), warning \
      \(Quantity.exactPercent(thresholds.warning)), critical \(Quantity.exactPercent(thresholds.critical)).</desc>\
      <text class="tick start" x="0" y="14">\(Quantity.number(scale.low * 100, places: 0))</text>\(labels)</svg>
      """
  }

  private func percent(_ value: Double) -> Double { scale.fraction(value) * 100 }

  private var bands: Markup {
    let edges: [(Double, Double, Markup)] = [
      (thresholds.ideal, thresholds.warning, "band-ideal"),
      (thresholds.warning, thresholds.critical, "band-warning"),
      (thresholds.critical, scale.high, "band-critical"),
    ]
    let parts: [Markup] = edges.filter { $0.1 > $0.0 }.map { from, to, style in
      """
      <rect class="\(style)" x="\(percent(from))%" width="\(percent(to) - percent(from))%" y="0" \
      height="\(Self.height)"/>
      """
    }
    return "\(parts)"
  }
}
