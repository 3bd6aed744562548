import Experiments

extension CSVTable<WarmUp.Day> {
  /// `warmup.csv`: a row per simulated day with the averages over the replications, the data of Welch's plot.
  static var warmUp: Self {
    Self([
      Column("date") { $1.append($0.date.iso8601) },
      Column("phase") { $1.append($0.isMeasured ? "measured" : "warm-up") },
      Column("population_mean") { $1.append($0.population) },
      Column("population_moving_average") { $1.append($0.smoothedPopulation) },
      Column("utilization_mean") { $1.append($0.utilization) },
      Column("utilization_moving_average") { $1.append($0.smoothedUtilization) },
    ])
  }
}

/// One draw of the inputs, with the name of every metric.
struct DrawRow {
  let draw: InputUncertainty.Draw
}

extension CSVTable<DrawRow> {
  /// `uncertainty_draws.csv`: a row per draw with the inputs and each metric's mean.
  static func draws(_ uncertainty: InputUncertainty) -> Self {
    let inputs = uncertainty.paths.enumerated().map { place, path in
      Column(path) { $1.append($0.draw.inputs.values[place]) }
    }
    let metrics = uncertainty.metrics.enumerated().map { place, metric in
      Column(metric.nominal.metric.name) { $1.append($0.draw.means[place]?.toTwelveDigits) }
    }
    return Self(
      [Column("draw") { $1.append($0.draw.inputs.number) }] + inputs
        + [Column("stability") { $1.append($0.draw.stability.rawValue) }] + metrics)
  }
}

extension CSVTable<MetricUncertainty> {
  /// `uncertainty.csv`: a row per metric with its two intervals, their sum and the variances behind them.
  static var uncertainty: Self {
    Self([
      Column("metric") { $1.append($0.nominal.metric.name) },
      Column("unit") { $1.append($0.nominal.metric.unit.rawValue) },
      Column("mean") { $1.append($0.nominal.mean) },
      Column("noise_low") { $1.append($0.nominal.low) },
      Column("noise_high") { $1.append($0.nominal.high) },
      Column("mean_over_draws") { $1.append($0.mean) },
      Column("input_low") { $1.append($0.input?.lowerBound) },
      Column("input_high") { $1.append($0.input?.upperBound) },
      Column("total_low") { $1.append($0.total?.lowerBound) },
      Column("total_high") { $1.append($0.total?.upperBound) },
      Column("confidence") { $1.append($0.nominal.confidence) },
      Column("input_stddev") { $1.append($0.inputDeviation) },
      Column("noise_stddev") { $1.append($0.noiseDeviation) },
      Column("input_share") { $1.append($0.inputShare) },
    ])
  }
}

extension CSVTable {
  /// The whole table.
  func bytes(_ rows: some Sequence<Row>) -> [UInt8] {
    var buffer = CSVBuffer()
    appendHeader(to: &buffer)
    for row in rows { append(row, to: &buffer) }
    return buffer.bytes
  }
}
