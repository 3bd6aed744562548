import Experiments
import OutputAnalysis

/// A row of `comparison.csv`: a metric of a variant against the base.
package struct ComparisonRow: Sendable {
  var variant: String
  var comparison: MetricComparison
  var confidence: Double

  /// The rows of a comparison, variant by variant.
  static func rows(_ result: ScenarioComparison) -> [ComparisonRow] {
    result.variants.flatMap { variant in
      variant.metrics.map {
        ComparisonRow(
          variant: variant.point.label, comparison: $0, confidence: result.definition.confidence)
      }
    }
  }
}

extension CSVTable<ComparisonRow> {
  /// `comparison.csv`.
  static var comparison: Self {
    Self(
      "A row per variant and metric: its difference from the base, on common random numbers.",
      key: ["variant", "metric"],
      references: [CSVReference(["variant", "metric"], in: "summary.csv", theirs: ["point", "metric"])],
      [
        Column("variant", .text.required, "What the variant is called.") { $1.append($0.variant) },
        Column("metric", .text.required, "The metric's name.") { $1.append($0.comparison.metric.name) },
        Column("unit", .metricUnit.required, "The unit of the metric.") {
          $1.append($0.comparison.metric.unit.rawValue)
        },
        Column("base_mean", .inUnitOfRow, "Mean of the base.") { $1.append($0.comparison.base.mean) },
        Column("base_ci_low", .inUnitOfRow, "Lower end of its confidence interval.") {
          $1.append($0.comparison.base.low)
        },
        Column("base_ci_high", .inUnitOfRow, "Upper end of its confidence interval.") {
          $1.append($0.comparison.base.high)
        },
        Column("variant_mean", .inUnitOfRow, "Mean of the variant.") {
          $1.append($0.comparison.variant.mean)
        },
        Column("variant_ci_low", .inUnitOfRow, "Lower end of its confidence interval.") {
          $1.append($0.comparison.variant.low)
        },
        Column("variant_ci_high", .inUnitOfRow, "Upper end of its confidence interval.") {
          $1.append($0.comparison.variant.high)
        },
        Column("difference", .inUnitOfRow, "Mean of variant minus base, pair by pair.") {
          $1.append(($0.comparison.difference?.interval.mean).map(\.toTwelveDigits))
        },
        Column("difference_ci_low", .inUnitOfRow, "Lower end of its confidence interval.") {
          $1.append(($0.comparison.difference?.interval.low).map(\.toTwelveDigits))
        },
        Column("difference_ci_high", .inUnitOfRow, "Upper end of its confidence interval.") {
          $1.append(($0.comparison.difference?.interval.high).map(\.toTwelveDigits))
        },
        Column("confidence", .share.required, "Confidence of every interval of the row.") {
          $1.append($0.confidence)
        },
        Column("pairs", .count(), "Pairs of replications that define the metric in both.") {
          $1.append($0.comparison.difference?.interval.count)
        },
        Column("correlation", .number, "Correlation that common random numbers achieved.") {
          $1.append(($0.comparison.difference?.correlation).map(\.toTwelveDigits))
        },
        Column(
          "independent_replications", .count(), "Replications it would take without common random numbers."
        ) { $1.append($0.comparison.difference?.independentReplications) },
        Column("p_value", .share, "Probability of such a difference where there is none.") {
          $1.append(($0.comparison.difference?.pValue).map(\.toTwelveDigits))
        },
        Column("p_value_holm", .share, "The same among all metrics of all variants, by Holm.") {
          $1.append($0.comparison.adjustedPValue.map(\.toTwelveDigits))
        },
        Column(
          "verdict", .choice(MetricComparison.Verdict.self).required, "What is known of the difference."
        ) { $1.append($0.comparison.verdict.rawValue) },
      ])
  }

  /// The whole of `comparison.csv`.
  package static func comparisonBytes(_ result: ScenarioComparison) -> [UInt8] {
    comparison.bytes(ComparisonRow.rows(result))
  }
}
