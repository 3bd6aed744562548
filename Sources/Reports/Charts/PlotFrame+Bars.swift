extension PlotFrame {
  /// A bar from the axis upwards.
  struct Bar {
    /// Between 0 (left) and 1 (right).
    let left: Double
    let right: Double
    let value: Double
    /// The ends of an interval around the value, where there is one.
    var interval: ClosedRange<Double>?
    var style: Markup = "bar"
  }

  /// Bars with a hair of space between them, and their intervals as thin lines.
  func bars(_ bars: [Bar]) -> Markup {
    let parts: [Markup] = bars.map { bar in
      let space = (bar.right - bar.left) * 0.06
      let top = y(bar.value)
      let rectangle: Markup =
        bar.value > scale.low
        ? """
        <rect class="\(bar.style)" x="\((bar.left + space) * 100)%" width="\((bar.right - bar.left - 2 * space) * 100)%" \
        y="\(top)" height="\(height - top)"/>
        """ : ""
      guard let interval = bar.interval, interval.upperBound > interval.lowerBound else { return rectangle }
      let middle = (bar.left + bar.right) / 2 * 100
      return """
        \(rectangle)<line class="interval" x1="\(middle)%" x2="\(middle)%" y1="\(y(interval.lowerBound))" \
        y2="\(y(interval.upperBound))"/>
        """
    }
    return "\(parts)"
  }
}
