import Experiments

extension CSVTable<SweepEffect> {
  /// `effects.csv`: a row per metric and effect.
  public static var effects: Self {
    Self(
      "A row per metric and effect of one factor, or of two together.",
      [
        Column("metric", .text.required, "The metric's name.") { $1.append($0.metric.name) },
        Column("unit", .metricUnit.required, "The unit of the effect.") {
          $1.append($0.metric.unit.rawValue)
        },
        Column(
          "kind", .choice(SweepEffect.Kind.self).required,
          "main and interaction of a two-level design; range between the levels with the lowest and the highest mean."
        ) { $1.append($0.kind.rawValue) },
        Column("factor", .text.required, "The path of what was varied.") { $1.append($0.factors[0]) },
        Column("with", .text, "The path of the second factor of an interaction.") {
          $1.append($0.factors.count > 1 ? $0.factors[1] : nil as String?)
        },
        Column("from", .text, "The value from which the effect counts; empty for an interaction.") {
          row, buffer in
          row.levels.map { buffer.append(level: $0.from) } ?? buffer.appendEmpty()
        },
        Column("to", .text, "The value to which it counts.") { row, buffer in
          row.levels.map { buffer.append(level: $0.to) } ?? buffer.appendEmpty()
        },
        Column("effect", .inUnitOfRow.required, "How much the metric changes.") {
          $1.append($0.interval.mean.toTwelveDigits)
        },
        Column("ci_low", .inUnitOfRow.required, "Lower end of its confidence interval.") {
          $1.append($0.interval.low.toTwelveDigits)
        },
        Column("ci_high", .inUnitOfRow.required, "Upper end of its confidence interval.") {
          $1.append($0.interval.high.toTwelveDigits)
        },
        Column("confidence", .share.required, "Confidence of that interval.") {
          $1.append($0.interval.level.toTwelveDigits)
        },
        Column("replications", .count().required, "Replications that it rests on.") {
          $1.append($0.interval.count)
        },
        Column("p_value", .share, "Probability of such an effect where there is none; empty for a range.") {
          $1.append($0.pValue.map(\.toTwelveDigits))
        },
        Column("p_value_holm", .share, "The same among all effects on all metrics, by Holm.") {
          $1.append($0.adjustedPValue.map(\.toTwelveDigits))
        },
      ])
  }
}
