import Experiments

/// The means that control variates measurably sharpen, beside the plain ones.
struct ControlledMeansTable {
  let result: RunResult

  func render() -> Markup {
    let metrics = result.metrics.filter { $0.controlled != nil }
    guard !metrics.isEmpty else { return "" }
    let table = DataTable(
      caption:
        "Means with control variates, where these shrink the interval, and their \(result.confidenceName) intervals",
      columns: ["Metric", "Mean", "With controls", "Variance reduction"], rows: metrics.map(row))
    return """
      <h3>Control variates</h3>
      <p>How much work the replications happened to draw is known, and so is how much was to be expected. Corrected for \
      that by regression, \(metrics.count) of \(result.metrics.count) means are known better. The variance reduction says \
      how many times as many replications would be needed without; in brackets, what it is at least with \
      \(result.confidenceName) confidence. All controls are used for each mean, and shown where they help for certain \
      (99 %), so that choosing them costs no coverage.</p>
      \(table.render())
      """
  }

  private func row(_ summary: MetricSummary) -> [String] {
    guard let mean = summary.mean, let low = summary.low, let high = summary.high,
      let controlled = summary.controlled
    else { return [summary.metric.name] }
    let factor = summary.metric.unit.factor
    let (least, greatest) = (controlled.interval.low, controlled.interval.high)
    let places = Quantity.decimals(
      halfWidth: (greatest - least) / 2 * factor, value: controlled.mean * factor)
    func text(_ mean: Double, _ low: Double, _ high: Double) -> String {
      let numbers = [mean, low, high].map { Quantity.number($0 * factor, places: places) }
      return "\(numbers[0])\(summary.metric.unit.suffix) (\(numbers[1]) to \(numbers[2]))"
    }
    return [
      summary.metric.name, text(mean, low, high), text(controlled.mean, least, greatest),
      "\(Quantity.number(controlled.varianceReduction, places: 1)) "
        + "(\(Quantity.number(controlled.varianceReductionBound, places: 1)))",
    ]
  }
}
