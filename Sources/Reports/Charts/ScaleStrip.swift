/// A row of a table drawn on an axis that all rows of the table share.
///
/// As with every chart, across everything is placed in fractions, down in pixels.
struct ScaleStrip {
  let scale: LinearScale
  let ticks: [Double]
  /// What a value on the axis is called.
  let label: (Double) -> String
  /// Room above and below the middle, in pixels.
  var height = 30.0

  /// Places that say something about a row, in words, beside what is drawn.
  struct Row {
    /// What the row shows, for those who do not see it.
    let title: String
    /// What is to be seen in it.
    let summary: String
    let layers: [Markup]
  }

  var middle: Double { height / 2 }

  /// The strip of one row.
  func render(_ row: Row) -> Markup {
    """
    <svg class="strip" role="img" height="\(height)"><title>\(row.title)</title><desc>\(row.summary)</desc>\
    \(grid)\(row.layers)</svg>
    """
  }

  /// The axis above or below the strips.
  func renderAxis(title: String) -> Markup {
    let labels: [Markup] = ticks.enumerated().map { index, tick in
      let anchor: Markup =
        percent(tick) < 3 ? "start" : percent(tick) > 97 ? "end" : "middle"
      let spare: Markup = ticks.count > 3 && index % 2 == 1 ? " spare" : ""
      return "<text class=\"tick \(anchor)\(spare)\" x=\"\(percent(tick))%\" y=\"14\">\(label(tick))</text>"
    }
    return """
      <svg class="strip" role="img" height="18"><title>\(title)</title>\
      <desc>From \(label(scale.low)) to \(label(scale.high)).</desc>\(labels)</svg>
      """
  }

  /// A line along the axis, `from` and `to` in the axis's unit; what lies beyond the axis is cut.
  func line(_ from: Double, _ to: Double, style: Markup) -> Markup {
    """
    <line class="\(style)" x1="\(percent(from))%" x2="\(percent(to))%" y1="\(middle)" y2="\(middle)"/>
    """
  }

  /// A box over a range, as high as a share of the strip.
  func box(_ from: Double, _ to: Double, share: Double, style: Markup) -> Markup {
    let size = height * share
    return """
      <rect class="\(style)" x="\(percent(from))%" width="\(max(percent(to) - percent(from), 0))%" \
      y="\(middle - size / 2)" height="\(size)"/>
      """
  }

  /// A stroke across the strip.
  func tick(_ value: Double, share: Double, style: Markup) -> Markup {
    let size = height * share
    return """
      <line class="\(style)" x1="\(percent(value))%" x2="\(percent(value))%" y1="\(middle - size / 2)" \
      y2="\(middle + size / 2)"/>
      """
  }

  /// A dot; nothing where the value lies beyond the axis.
  func dot(_ value: Double, style: Markup) -> Markup {
    guard (scale.low...scale.high).contains(value) else { return .empty }
    return "<circle class=\"\(style)\" cx=\"\(percent(value))%\" cy=\"\(middle)\" r=\"5\"/>"
  }

  /// An arrow at an end of the axis that what is drawn passes.
  func arrows(_ from: Double, _ to: Double, style: Markup) -> Markup {
    func arrow(_ mark: String, x: Int, anchor: Markup) -> Markup {
      "<text class=\"\(style) \(anchor)\" x=\"\(x)%\" y=\"\(middle + 5)\">\(mark)</text>"
    }
    let left: Markup = from < scale.low ? arrow("◂", x: 0, anchor: "start") : ""
    let right: Markup = to > scale.high ? arrow("▸", x: 100, anchor: "end") : ""
    return "\(left)\(right)"
  }

  func percent(_ value: Double) -> Double { scale.fraction(value) * 100 }

  private var grid: Markup {
    let lines: [Markup] = ticks.map {
      "<line class=\"grid\" x1=\"\(percent($0))%\" x2=\"\(percent($0))%\" y1=\"0\" y2=\"\(height)\"/>"
    }
    return "\(lines)"
  }
}
