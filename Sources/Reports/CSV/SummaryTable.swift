import Experiments

extension CSVTable<MetricSummary> {
  /// `summary.csv`: a row per metric with its mean, interval and spread over the replications. The first eleven
  /// columns are a promise; the others are the intervals of what stands there without one, how that of the mean
  /// comes about, and the mean corrected by control variates where they measurably help.
  public static var summary: Self {
    func ends(
      _ name: String, _ of: String, _ interval: @escaping @Sendable (MetricSummary) -> MetricSummary.Ends?
    ) -> [Column] {
      [
        Column("\(name)_ci_low", .inUnitOfRow, "Lower end of the confidence interval of \(of).") {
          $1.append(interval($0)?.low)
        },
        Column("\(name)_ci_high", .inUnitOfRow, "Upper end of the confidence interval of \(of).") {
          $1.append(interval($0)?.high)
        },
      ]
    }
    return Self(
      "A row per metric: its mean, interval and spread over the replications.", key: ["metric"],
      [
        Column("metric", .text.required, "The metric's name.") { $1.append($0.metric.name) },
        Column("unit", .metricUnit.required, "The unit of the metric.") {
          $1.append($0.metric.unit.rawValue)
        },
        Column("mean", .inUnitOfRow, "Mean over the replications that define the metric.") {
          $1.append($0.mean)
        },
        Column("ci_low", .inUnitOfRow, "Lower end of the confidence interval of the mean.") {
          $1.append($0.low)
        },
        Column("ci_high", .inUnitOfRow, "Upper end of the confidence interval of the mean.") {
          $1.append($0.high)
        },
        Column("confidence", .share.required, "Confidence of every interval of the row.") {
          $1.append($0.confidence)
        },
        Column("replications", .count().required, "Replications that define the metric.") {
          $1.append($0.replications)
        },
        Column("stddev", .inUnitOfRow, "Standard deviation over the replications.") {
          $1.append($0.standardDeviation)
        },
        Column("p05", .inUnitOfRow, "5 % quantile over the replications.") { $1.append($0.p05) },
        Column("p50", .inUnitOfRow, "Median over the replications.") { $1.append($0.p50) },
        Column("p95", .inUnitOfRow, "95 % quantile over the replications.") { $1.append($0.p95) },
      ] + ends("p05", "the 5 % quantile") { $0.p05Interval }
        + ends("p50", "the median") { $0.p50Interval } + ends("p95", "the 95 % quantile") { $0.p95Interval }
        + ends("stddev", "the standard deviation") { $0.standardDeviationInterval } + [
          Column(
            "interval", .choice(MeanInterval.Method.self).required,
            "How the interval of the mean comes about: Student's t, from replications that all agree, or none."
          ) { $1.append($0.method.rawValue) },
          Column(
            "stability", .choice(Stability.Outcome.self).required,
            "Whether the run has a steady state; without one, waits and queues have no mean."
          ) { $1.append($0.stability.rawValue) },
          Column(
            "controlled_mean", .inUnitOfRow,
            "The mean corrected by control variates; empty where they do not measurably help."
          ) { $1.append($0.controlled?.mean) },
          Column("controlled_ci_low", .inUnitOfRow, "Lower end of the corrected mean's interval.") {
            $1.append($0.controlled?.interval.low)
          },
          Column("controlled_ci_high", .inUnitOfRow, "Upper end of the corrected mean's interval.") {
            $1.append($0.controlled?.interval.high)
          },
          Column(
            "variance_reduction", .number,
            "How many times as many replications the same precision would take without control variates."
          ) { $1.append($0.controlled?.varianceReduction) },
          Column("variance_reduction_low", .number, "What that is at least, with the stated confidence.") {
            $1.append($0.controlled?.varianceReductionBound)
          },
        ])
  }

  /// The whole of `summary.csv`.
  public static func summaryBytes(_ metrics: [MetricSummary]) -> [UInt8] { summary.bytes(metrics) }
}
