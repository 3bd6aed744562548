import Experiments

/// Estimates without a unit of the catalogue, in words.
enum EstimateWords {
  /// "12.3 ± 0.4", with what stands behind both.
  static func number(_ estimate: Observations.Estimate, unit: String = "") -> String {
    guard let halfWidth = estimate.halfWidth else {
      return Quantity.number(estimate.mean, places: Quantity.decimals(halfWidth: 0, value: estimate.mean))
        + unit
    }
    let places = Quantity.decimals(halfWidth: halfWidth, value: estimate.mean)
    let mean = Quantity.number(estimate.mean, places: places)
    return "\(mean)\(unit)\u{A0}±\u{A0}\(Quantity.number(halfWidth, places: places))"
  }
}
