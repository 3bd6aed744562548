import Experiments
import TeamModel

extension SweepFindings {
  /// A mean with its interval in words.
  func text(_ point: Point, _ metric: Int) -> String {
    guard let estimate = point.estimates[metric] else { return "–" }
    if estimate.isUnstable { return "unstable" }
    guard let mean = estimate.mean else { return "not defined" }
    let unit = metrics[metric].unit
    guard let low = estimate.low, let high = estimate.high else {
      return "\(Quantity.value(mean, unit)) in every replication"
    }
    guard high > low else { return "\(Quantity.value(mean, unit)) exactly" }
    let halfWidth = (high - low) / 2 * unit.factor
    let places = Quantity.decimals(halfWidth: halfWidth, value: mean * unit.factor)
    func text(_ value: Double) -> String { Quantity.number(value * unit.factor, places: places) }
    return "\(text(mean)) \(Quantity.interval(around: mean, low, high, space: " ", text))\(unit.suffix)"
  }

  /// What a metric is more than at the base, "+4.1 ± 0.6 points"; "–" where there is nothing to tell.
  func changeText(_ point: Point, _ metric: Int) -> String {
    guard let change = point.differences[metric] else { return "–" }
    guard change.mean != 0 || change.halfWidth > 0 else { return "0" }
    let amount = DifferenceWords.amount(change.mean, change.halfWidth, metrics[metric].unit)
    return change.mean > 0 ? "+\(amount)" : amount
  }

  /// A point by the last keys of its paths, as few as tell them apart: "warning=0.8, senior-developer.count=2".
  func shortLabel(_ point: Int) -> String {
    zip(factors, points[point].levels).map { path, level in
      let keys = path.split(separator: ".")
      let names = (1...max(keys.count, 1)).map { keys.suffix($0).joined(separator: ".") }
      let unique = names.first { name in
        name != "count" && factors.filter { $0 == name || $0.hasSuffix("." + name) }.count == 1
      }
      return "\(unique ?? path)=\(level)"
    }.joined(separator: ", ")
  }

  /// What the base is, "the scenario as it is".
  var baseWords: String { definition.basePoint == nil ? "the first point" : "the scenario as it is" }
}
