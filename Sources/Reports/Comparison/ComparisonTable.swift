import Experiments
import OutputAnalysis

/// A row of `comparison.csv`: a metric of a variant against the base.
public struct ComparisonRow: Sendable {
  var variant: String
  var comparison: MetricComparison
  var confidence: Double

  /// The rows of a comparison, variant by variant.
  public static func rows(_ result: ScenarioComparison) -> [ComparisonRow] {
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
  public static var comparison: Self {
    Self([
      Column("variant") { $1.append($0.variant) },
      Column("metric") { $1.append($0.comparison.metric.name) },
      Column("unit") { $1.append($0.comparison.metric.unit.rawValue) },
      Column("base_mean") { $1.append($0.comparison.base.mean) },
      Column("base_ci_low") { $1.append($0.comparison.base.low) },
      Column("base_ci_high") { $1.append($0.comparison.base.high) },
      Column("variant_mean") { $1.append($0.comparison.variant.mean) },
      Column("variant_ci_low") { $1.append($0.comparison.variant.low) },
      Column("variant_ci_high") { $1.append($0.comparison.variant.high) },
      Column("difference") { $1.append(($0.comparison.difference?.interval.mean).map(\.toTwelveDigits)) },
      Column("difference_ci_low") {
        $1.append(($0.comparison.difference?.interval.low).map(\.toTwelveDigits))
      },
      Column("difference_ci_high") {
        $1.append(($0.comparison.difference?.interval.high).map(\.toTwelveDigits))
      },
      Column("confidence") { $1.append($0.confidence) },
      Column("pairs") { $1.append($0.comparison.difference?.interval.count) },
      Column("correlation") { $1.append(($0.comparison.difference?.correlation).map(\.toTwelveDigits)) },
      Column("independent_replications") { $1.append($0.comparison.difference?.independentReplications) },
      Column("p_value") { $1.append(($0.comparison.difference?.pValue).map(\.toTwelveDigits)) },
      Column("p_value_holm") { $1.append($0.comparison.adjustedPValue.map(\.toTwelveDigits)) },
      Column("verdict") { $1.append($0.comparison.verdict.rawValue) },
    ])
  }

  /// The whole of `comparison.csv`.
  public static func comparisonBytes(_ result: ScenarioComparison) -> [UInt8] {
    var buffer = CSVBuffer()
    let table = comparison
    table.appendHeader(to: &buffer)
    for row in ComparisonRow.rows(result) { table.append(row, to: &buffer) }
    return buffer.bytes
  }
}
