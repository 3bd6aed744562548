/// The frame of a chart: its axes, its size and its place on the page.
///
/// Across, everything is placed in fractions of the width and the browser stretches the chart to the space
/// there is; down, everything is placed in pixels. So lines and letters keep their size on a telephone and
/// on a wide screen, without a script.
package struct PlotFrame {
  /// Unique on the page.
  let id: String
  /// What the chart shows, for those who do not see it.
  let title: String
  /// What is to be seen in it, in a sentence.
  let summary: String
  /// Height of the plotting area in pixels.
  let height: Double
  /// The vertical axis, upwards.
  let scale: LinearScale
  var yTicks: [YTick]
  var xTicks: [XTick]
  /// Leaves room at the right for the names of the marks.
  var hasMarkNames = false

  /// A labelled value on the vertical axis.
  struct YTick {
    let value: Double
    let label: String
    /// Whether a line runs across the chart at this value.
    var hasLine = true
  }

  /// A labelled place on the horizontal axis.
  struct XTick {
    /// Between 0 (left) and 1 (right).
    let fraction: Double
    let label: String
  }

  /// Pixels from the top for a value.
  func y(_ value: Double) -> Double { height * (1 - scale.fraction(value)) }

  /// The chart with its layers, the first at the bottom.
  func render(_ layers: [Markup]) -> Markup {
    let style: Markup = hasMarkNames ? "plot named" : "plot"
    return """
      <svg class="\(style)" role="img" aria-labelledby="\(id)-title \(id)-desc" height="\(height)">\
      <title id="\(id)-title">\(title)</title><desc id="\(id)-desc">\(summary)</desc>\
      \(yAxis)\(layers)\(xAxis)</svg>

      """
  }

  private var yAxis: Markup {
    let labels = spreadApart(yTicks.map { y($0.value) }, by: 12, within: -2...(height + 2))
    let ticks: [Markup] = zip(yTicks, labels).map { tick, labelY in
      let line: Markup =
        tick.hasLine
        ? "<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"\(y(tick.value))\" y2=\"\(y(tick.value))\"/>" : ""
      return "\(line)<text class=\"tick end\" x=\"-6\" y=\"\(labelY + 4)\">\(tick.label)</text>"
    }
    return "\(ticks)"
  }

  private var xAxis: Markup {
    let ticks: [Markup] = xTicks.enumerated().map { index, tick in
      // Every other name steps aside where many of them meet a narrow screen.
      let spare: Markup = xTicks.count > 4 && index % 2 == 1 ? " spare" : ""
      let anchor: Markup =
        tick.fraction > 0.9 && !hasMarkNames ? "end" : tick.fraction < 0.03 ? "start" : "middle"
      let percent = tick.fraction * 100
      return """
        <line class="axis" x1="\(percent)%" x2="\(percent)%" y1="\(height)" y2="\(height + 4)"/>\
        <text class="tick \(anchor)\(spare)" x="\(percent)%" y="\(height + 17)">\(tick.label)</text>
        """
    }
    return "<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"\(height)\" y2=\"\(height)\"/>\(ticks)"
  }
}

/// Moves label positions apart until neighbours differ by `gap`, as little as needed and keeping their order.
///
/// - Parameter positions: In any order; the answer is in the same order.
func spreadApart(_ positions: [Double], by gap: Double, within bounds: ClosedRange<Double>) -> [Double] {
  let order = positions.indices.sorted { positions[$0] < positions[$1] }
  var moved = positions
  var limit = -Double.infinity
  for index in order {
    moved[index] = max(moved[index], limit)
    limit = moved[index] + gap
  }
  limit = bounds.upperBound
  for index in order.reversed() {
    moved[index] = min(moved[index], limit)
    limit = moved[index] - gap
  }
  return moved
}
