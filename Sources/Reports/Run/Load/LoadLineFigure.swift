import Experiments
import LeadPolicy

/// The mark on the hull and where the water stands: the marks of the scenario as load lines, the team's load as the
/// level, with its interval.
struct LoadLineFigure {
  let thresholds: CapacityThresholds
  let load: MetricSummary

  private static let (width, height) = (340.0, 216.0)
  /// Where an empty and a full team float.
  private static let (keel, deck) = (204.0, 18.0)
  /// The hull's left and right side at the deck.
  private static let (left, right) = (112.0, 228.0)

  /// The figure; nothing where the load is not defined.
  func render() -> Markup {
    guard let mean = load.mean else { return .empty }
    let estimate = Quantity.estimate(load)
    return """
      <figure class="load-line"><svg role="img" viewBox="0 0 \(Self.width) \(Self.height)" \
      aria-labelledby="load-line-title load-line-desc"><title id="load-line-title">Load line: the team is loaded to \
      \(estimate)</title><desc id="load-line-desc">\(description(mean))</desc>\(hull)\(water(mean))\(marks)\
      \(level(mean, estimate))</svg></figure>

      """
  }

  private func y(_ share: Double) -> Double {
    Self.keel - (Self.keel - Self.deck) * min(max(share / max(1, thresholds.critical), 0), 1.04)
  }

  private func description(_ mean: Double) -> String {
    let marks = [
      ("ideal", thresholds.ideal), ("warning", thresholds.warning), ("critical", thresholds.critical),
    ]
    .map { "\($0.0) \(Quantity.exactPercent($0.1))" }.joined(separator: ", ")
    let under = [thresholds.ideal, thresholds.warning, thresholds.critical].count { $0 <= mean }
    return "The marks on the hull, from below: \(marks). The water stands above \(under) of them."
  }

  private var hull: Markup {
    let (left, right, keel) = (Self.left, Self.right, Self.keel)
    return """
      <path class="hull" d="M\(left),8H\(right)L\(right - 6),\(keel - 34)Q\(right - 12),\(keel) \(right - 46),\(keel)\
      H\(left + 46)Q\(left + 12),\(keel) \(left + 6),\(keel - 34)Z"/>
      """
  }

  private func water(_ mean: Double) -> Markup {
    let surface = y(mean)
    // A ripple of waves across the whole width, its troughs and crests even around the level.
    let waves: [Markup] = (0..<17).map { _ in "q5,-4 10,0t10,0" }
    return """
      <path class="sea" d="M0,\(surface)\(waves)V\(Self.height)H0Z"/>\
      <path class="surface" d="M0,\(surface)\(waves)"/>
      """
  }

  private var marks: Markup {
    let lines = [
      (thresholds.ideal, "ideal"), (thresholds.warning, "warning"), (thresholds.critical, "critical"),
    ]
    let places = spreadApart(lines.map { y($0.0) }, by: 15, within: 6...Self.keel)
    let drawn: [Markup] = zip(lines, places).map { line, place in
      """
      <path class="load-mark" d="M\(Self.right - 52),\(y(line.0))H\(Self.right - 8)"/>\
      <text class="start" x="\(Self.right + 8)" y="\(place + 4)">\(line.1) \(Quantity.exactPercent(line.0))</text>
      """
    }
    // The disc of the mark hangs on the line that it is about.
    let center = y(thresholds.warning)
    return """
      \(drawn)<circle class="disc" cx="\(Self.left + 34)" cy="\(center)" r="11"/>\
      <path class="disc" d="M\(Self.left + 16),\(center)H\(Self.left + 52)"/>
      """
  }

  private func level(_ mean: Double, _ estimate: String) -> Markup {
    var interval: Markup = .empty
    if let low = load.low, let high = load.high, low < high {
      interval = """
        <rect class="level-interval" x="\(Self.left - 12)" width="9" y="\(y(high))" height="\(y(low) - y(high))"/>
        """
    }
    // In two lines, since an interval may be long; over the water where there is room, else in it.
    let first = y(mean) > 44 ? y(mean) - 24 : y(mean) + 20
    let parts = Quantity.parts(of: load)
    return """
      \(interval)<path class="level" d="M\(Self.left - 16),\(y(mean))H\(Self.left + 2)"/>\
      <text class="level-name end" x="\(Self.left - 20)" y="\(first)">\(parts.map { $0.number + $0.unit } ?? estimate)</text>\
      <text class="end" x="\(Self.left - 20)" y="\(first + 15)">\(parts?.interval ?? "")</text>
      """
  }
}
