import Experiments

extension CSVTable<MetricSummary> {
  /// `summary.csv`: a row per metric with its mean, interval and spread over the replications.
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
      Column("stability") { $1.append($0.stability.rawValue) },
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
