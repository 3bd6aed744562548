import Experiments

extension CSVTable<MetricSummary> {
  /// `summary.csv`: a row per metric with its mean, interval and spread over the replications. The first eleven
  /// columns are a promise; the others are the intervals of what stands there without one, how that of the mean
  /// comes about, and the mean corrected by control variates where they measurably help.
  public static var summary: Self {
    Self([
      Column("metric") { $1.append($0.metric.name) },
      Column("unit") { $1.append($0.metric.unit.rawValue) },
      Column("mean") { $1.append($0.mean) },
      Column("ci_low") { $1.append($0.low) },
      Column("ci_high") { $1.append($0.high) },
      Column("confidence") { $1.append($0.confidence) },
      Column("replications") { $1.append($0.replications) },
      Column("stddev") { $1.append($0.standardDeviation) },
      Column("p05") { $1.append($0.p05) },
      Column("p50") { $1.append($0.p50) },
      Column("p95") { $1.append($0.p95) },
      Column("p05_ci_low") { $1.append($0.p05Interval?.low) },
      Column("p05_ci_high") { $1.append($0.p05Interval?.high) },
      Column("p50_ci_low") { $1.append($0.p50Interval?.low) },
      Column("p50_ci_high") { $1.append($0.p50Interval?.high) },
      Column("p95_ci_low") { $1.append($0.p95Interval?.low) },
      Column("p95_ci_high") { $1.append($0.p95Interval?.high) },
      Column("stddev_ci_low") { $1.append($0.standardDeviationInterval?.low) },
      Column("stddev_ci_high") { $1.append($0.standardDeviationInterval?.high) },
      Column("interval") { $1.append($0.method.rawValue) },
      Column("stability") { $1.append($0.stability.rawValue) },
      Column("controlled_mean") { $1.append($0.controlled?.mean) },
      Column("controlled_ci_low") { $1.append($0.controlled?.interval.low) },
      Column("controlled_ci_high") { $1.append($0.controlled?.interval.high) },
      Column("variance_reduction") { $1.append($0.controlled?.varianceReduction) },
      Column("variance_reduction_low") { $1.append($0.controlled?.varianceReductionBound) },
    ])
  }

  /// The whole of `summary.csv`.
  public static func summaryBytes(_ metrics: [MetricSummary]) -> [UInt8] {
    var buffer = CSVBuffer()
    let table = summary
    table.appendHeader(to: &buffer)
    for metric in metrics { table.append(metric, to: &buffer) }
    return buffer.bytes
  }
}
