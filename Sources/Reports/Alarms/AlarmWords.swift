import Experiments

/// What alarms are worth at several thresholds, in words.
public enum AlarmWords {
  /// When a point costs least, "where a miss costs 0.4 to 3 false alarms"; nil where another always costs less.
  public static func cheapest(_ point: AlarmCurve.Point) -> String? {
    guard let range = point.cheapest else { return nil }
    func number(_ ratio: Double) -> String {
      Quantity.number(ratio, places: Quantity.decimals(halfWidth: ratio / 50, value: ratio))
    }
    switch (range.lowerBound, range.upperBound) {
    case (0, .infinity): return "whatever a miss costs"
    case (0, let high): return "where a miss costs up to \(number(high)) false alarms"
    case (let low, .infinity): return "where a miss costs \(number(low)) false alarms or more"
    case (let low, let high): return "where a miss costs \(number(low)) to \(number(high)) false alarms"
    }
  }

  /// What a cost says against the cheapest at its ratio: "cheapest", "costs more", or "not shown to cost more".
  public static func verdict(_ cost: AlarmCurve.Cost, confidence: Double) -> String {
    if cost.isCheapest { return "cheapest" }
    guard let excess = cost.excess, let pValue = cost.adjustedPValue else { return "–" }
    return excess.interval.mean > 0 && pValue <= 1 - confidence ? "costs more" : "not shown to cost more"
  }
}
