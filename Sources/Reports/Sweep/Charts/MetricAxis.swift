import TeamModel

/// The axis of a metric over all points of a sweep: it stays as it is while the chosen point moves.
struct MetricAxis {
  let scale: LinearScale
  let ticks: [Double]
  let places: Int

  /// The axis of a metric in the unit that is shown; nil where it is defined at no point.
  init?(_ findings: SweepFindings, metric: Int) {
    let factor = findings.metrics[metric].unit.factor
    let known = findings.points.compactMap { $0.estimates[metric] }
    let ends = known.flatMap { [$0.mean, $0.low, $0.high] }.compactMap { $0.map { $0 * factor } }
    self.init(ends, unit: findings.metrics[metric].unit)
  }

  /// The axis of a metric's means alone, for what shows no intervals on it.
  init?(ofMeans findings: SweepFindings, metric: Int) {
    let unit = findings.metrics[metric].unit
    self.init(
      findings.points.compactMap { $0.estimates[metric]?.mean.map { $0 * unit.factor } }, unit: unit)
  }

  /// The axis that holds all of these values; nil without any. Of shares it ends at 100 %, where intervals are cut.
  init?(_ values: [Double], unit: MetricUnit? = nil) {
    let ends = unit == .share ? values.map { min(max($0, 0), 100) } : values
    guard let lowest = ends.min(), let highest = ends.max() else { return nil }
    // A metric that is the same everywhere stands in the middle of its axis.
    let margin = highest > lowest ? 0 : max(lowest.magnitude * 0.1, 0.5)
    let most = unit == .share ? min(highest + margin, 100) : highest + margin
    (scale, ticks) = LinearScale(low: lowest - margin, high: most).nice(ticks: 4)
    places = ticks.count > 1 ? LinearScale.decimals(step: ticks[1] - ticks[0]) : 0
  }

  func label(_ value: Double) -> String { Quantity.number(value, places: places) }
}
