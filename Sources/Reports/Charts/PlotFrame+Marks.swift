import LeadPolicy

extension PlotFrame {
  /// The bands between the capacity marks, shaded, with a rule at each mark and its name at the right
  /// where the frame leaves room for it.
  ///
  /// - Parameter isShaded: Whether the bands are shaded; not where colours lie over them.
  func capacityBands(_ thresholds: CapacityThresholds, isShaded: Bool = true) -> Markup {
    let bands: [(from: Double, to: Double, style: Markup)] = [
      (thresholds.ideal, thresholds.warning, "band-ideal"),
      (thresholds.warning, thresholds.critical, "band-warning"),
      (thresholds.critical, scale.high, "band-critical"),
    ]
    let shades: [Markup] = bands.filter { $0.to > $0.from }.map { band in
      """
      <rect class="\(band.style)" x="0" width="100%" y="\(y(band.to))" \
      height="\(y(band.from) - y(band.to))"/>
      """
    }
    let marks = [
      (thresholds.ideal, "ideal"), (thresholds.warning, "warning"), (thresholds.critical, "critical"),
    ]
    let places = spreadApart(marks.map { y($0.0) }, by: 12, within: -2...(height + 2))
    let edges: [Markup] = zip(marks, places).map { mark, place in
      let name: Markup =
        hasMarkNames
        ? "<text class=\"tick start\" x=\"100%\" dx=\"6\" y=\"\(place + 4)\">\(mark.1)</text>" : ""
      return "<line class=\"band-edge\" x1=\"0\" x2=\"100%\" y1=\"\(y(mark.0))\" y2=\"\(y(mark.0))\"/>\(name)"
    }
    return isShaded ? "\(shades)\(edges)" : "\(edges)"
  }

  /// A vertical line with its name beside its top.
  func verticalMark(at fraction: Double, name: String) -> Markup {
    let percent = fraction * 100
    let anchor: Markup = fraction > 0.6 ? "end" : "start"
    let offset = fraction > 0.6 ? -6 : 6
    return """
      <line class="mark" x1="\(percent)%" x2="\(percent)%" y1="-6" y2="\(height)"/>\
      <text class="mark-name \(anchor)" x="\(percent)%" dx="\(offset)" y="14">\(name)</text>
      """
  }

  /// A dot with its value in words beside it, or below it where the words would not fit on a narrow screen.
  func labelledDot(at fraction: Double, value: Double, name: String) -> Markup {
    let percent = fraction * 100
    let isInTheMiddle = (0.35...0.65).contains(fraction)
    let anchor: Markup = isInTheMiddle ? "middle" : fraction > 0.6 ? "end" : "start"
    let offset = isInTheMiddle ? 0 : fraction > 0.6 ? -9 : 9
    return """
      <circle class="dot" cx="\(percent)%" cy="\(y(value))" r="4.5"/>\
      <text class="mark-name \(anchor)" x="\(percent)%" dx="\(offset)" y="\(y(value) + (isInTheMiddle ? 20 : 16))">\(name)</text>
      """
  }
}
