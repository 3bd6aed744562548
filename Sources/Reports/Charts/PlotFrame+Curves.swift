extension PlotFrame {
  /// A point of a curve.
  struct CurvePoint {
    /// Between 0 (left) and 1 (right).
    let x: Double
    let y: Double
  }

  /// Curves are drawn 1,000 units wide and stretched.
  private static let width = 1_000.0

  /// A line through each run of points; runs are not joined.
  func line(_ runs: [[CurvePoint]], style: Markup) -> Markup {
    let path: [Markup] = runs.map { run in
      // A point alone becomes a short line, which its round ends make a dot.
      run.count == 1 ? "\(move(run))h0.01" : move(run)
    }
    return stretched("<path class=\"\(style)\" d=\"\(path)\"/>")
  }

  /// The area between two curves over the same runs.
  func ribbon(upper: [[CurvePoint]], lower: [[CurvePoint]], style: Markup) -> Markup {
    let path: [Markup] = zip(upper, lower).map { upper, lower in
      "\(move(upper))\(lower.reversed().map { "L\(position($0))" as Markup })Z"
    }
    return stretched("<path class=\"\(style)\" d=\"\(path)\"/>")
  }

  private func move(_ run: [CurvePoint]) -> Markup {
    "\(run.enumerated().map { index, point in index == 0 ? "M\(position(point))" : "L\(position(point))" as Markup })"
  }

  private func position(_ point: CurvePoint) -> Markup {
    let x = Decimals.trimmed(point.x * Self.width, places: 1)
    let y = Decimals.trimmed(y(point.y), places: 1)
    return "\(x),\(y)"
  }

  private func stretched(_ content: Markup) -> Markup {
    """
    <svg width="100%" height="\(height)" viewBox="0 0 \(Self.width) \(height)" preserveAspectRatio="none">\
    \(content)</svg>
    """
  }
}
