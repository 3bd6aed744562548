import Experiments

/// One draw of the inputs, with the name of every metric.
struct DrawRow {
  let draw: InputUncertainty.Draw
}

extension CSVTable<DrawRow> {
  /// `uncertainty_draws.csv`: a row per draw with the inputs and each metric's mean.
  static func draws(_ uncertainty: InputUncertainty) -> Self {
    let inputs = uncertainty.paths.enumerated().map { place, path in
      Column(path, .number.required, "The value drawn for this key of the scenario, in the key's own unit.") {
        $1.append($0.draw.inputs.values[place])
      }
    }
    let metrics = uncertainty.metrics.enumerated().map { place, metric in
      let metric = metric.nominal.metric
      return Column(
        metric.name, .metric(metric), "Mean of the replications with these inputs: \(metric.summary)"
      ) {
        $1.append($0.draw.means[place]?.toTwelveDigits)
      }
    }
    let number = Column("draw", .count().required, "The number of the draw.") {
      $1.append($0.draw.inputs.number)
    }
    let stability = Column(
      "stability", .choice(Stability.Outcome.self).required,
      "Whether there is a steady state with these inputs."
    ) { $1.append($0.draw.stability.rawValue) }
    return Self(
      "A row per draw of the inputs that are not known: their values and each metric's mean.", key: ["draw"],
      [number] + inputs + [stability] + metrics)
  }
}

extension CSVTable<MetricUncertainty> {
  /// `uncertainty.csv`: a row per metric with its two intervals, their sum and the variances behind them.
  static var uncertainty: Self {
    Self(
      "A row per metric: what is owed to chance and what to inputs that are not known.", key: ["metric"],
      references: [CSVReference(["metric"], in: "summary.csv")],
      [
        Column("metric", .text.required, "The metric's name.") { $1.append($0.nominal.metric.name) },
        Column("unit", .metricUnit.required, "The unit of the metric.") {
          $1.append($0.nominal.metric.unit.rawValue)
        },
        Column("mean", .inUnitOfRow, "Mean with the scenario's inputs.") { $1.append($0.nominal.mean) },
        Column("noise_low", .inUnitOfRow, "Lower end of its confidence interval, of chance alone.") {
          $1.append($0.nominal.low)
        },
        Column("noise_high", .inUnitOfRow, "Upper end of its confidence interval, of chance alone.") {
          $1.append($0.nominal.high)
        },
        Column("mean_over_draws", .inUnitOfRow, "Mean over the draws of the inputs.") { $1.append($0.mean) },
        Column("input_low", .inUnitOfRow, "Lower end of the interval of the inputs alone.") {
          $1.append($0.input?.lowerBound)
        },
        Column("input_high", .inUnitOfRow, "Upper end of the interval of the inputs alone.") {
          $1.append($0.input?.upperBound)
        },
        Column("total_low", .inUnitOfRow, "Lower end of the interval of inputs and chance together.") {
          $1.append($0.total?.lowerBound)
        },
        Column("total_high", .inUnitOfRow, "Upper end of the interval of inputs and chance together.") {
          $1.append($0.total?.upperBound)
        },
        Column("confidence", .share.required, "Confidence of every interval of the row.") {
          $1.append($0.nominal.confidence)
        },
        Column("input_stddev", .inUnitOfRow, "Standard deviation that the inputs cause.") {
          $1.append($0.inputDeviation)
        },
        Column("noise_stddev", .inUnitOfRow, "Standard deviation that chance causes.") {
          $1.append($0.noiseDeviation)
        },
        Column("input_share", .share, "Share of the variance that the inputs cause.") {
          $1.append($0.inputShare)
        },
      ])
  }
}
