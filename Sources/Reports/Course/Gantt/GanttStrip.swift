import SimulatedTime

/// One row of the strip: shapes that the browser stretches across to the space there is, down in pixels.
struct GanttStrip {
  let window: GanttWindow
  /// In pixels.
  let height: Double

  /// The row's drawing.
  ///
  /// - Parameter shapes: Within `GanttWindow.width` units across.
  func render(title: String, summary: String, _ shapes: Markup) -> Markup {
    """
    <svg class="strip" role="img" height="\(height)"><title>\(title)</title><desc>\(summary)</desc>\
    <svg width="100%" height="\(height)" viewBox="0 0 \(GanttWindow.width) \(height)" preserveAspectRatio="none">\
    <path class="grid" d="\(grid)"/>\(shapes)</svg></svg>
    """
  }

  private var grid: Markup {
    let lines: [Markup] = window.ticks.map { "M\($0.x),0v\(height)" }
    return "\(lines)"
  }

  /// A rectangle as part of a path; nothing where it has no width.
  static func rectangle(from: Double, to: Double, top: Double, height: Double) -> Markup {
    guard to > from else { return .empty }
    return "M\(from),\(top)h\(to - from)v\(height)h\(from - to)z"
  }

  /// The dates below or above the rows.
  static func axis(_ window: GanttWindow, name: String) -> Markup {
    let ticks: [Markup] = window.ticks.enumerated().map { index, tick in
      let percent = tick.x / GanttWindow.width * 100
      let spare: Markup = index % 2 == 1 ? " spare" : ""
      return """
        <line class="axis" x1="\(percent)%" x2="\(percent)%" y1="0" y2="6"/>\
        <text class="tick start\(spare)" x="\(percent)%" dx="3" y="14">\(tick.label)</text>
        """
    }
    return """
      <div class="gantt-row axis-row"><div></div><svg class="strip" role="img" height="20"><title>\(name)</title>\
      <desc>\(window.inWords), in working hours of the team.</desc>\
      <line class="axis" x1="0" x2="100%" y1="0" y2="0"/>\(ticks)</svg></div>

      """
  }
}
