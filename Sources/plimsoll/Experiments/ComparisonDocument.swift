import Experiments
import Foundation

/// A comparison as JSON; undefined numbers are left out.
struct ComparisonDocument: Encodable {
  struct Metric: Encodable {
    var metric: String
    var unit: String
    var baseMean: Double?
    var variantMean: Double?
    var difference: Double?
    var ciLow: Double?
    var ciHigh: Double?
    var pairs: Int?
    var correlation: Double?
    var independentReplications: Int?
    var pValue: Double?
    var pValueHolm: Double?
    var verdict: String
  }

  struct Variant: Encodable {
    var label: String
    var overrides: [String]
    var stability: String
    var metrics: [Metric]
    var why: DivergenceDocument?
  }

  struct Goal: Encodable {
    var variant: String
    var metric: String
    var halfWidth: Double
    var isRelative: Bool
    var reached: Double?
    var settled: Bool
    var moreReplications: Int?
  }

  var experiment: String
  var version: String
  var seed: UInt64
  var replications: Int
  var confidence: Double
  var base: String
  var variants: [Variant]
  var goals: [Goal]?
  var report: String

  init(_ result: ScenarioComparison, _ divergences: [Divergence], reportPath: String) {
    experiment = result.record.row.experiment
    version = result.record.row.version
    seed = result.base.scenario.simulation.seed
    replications = result.replications
    confidence = result.definition.confidence
    base = result.base.label
    report = reportPath
    variants = result.variants.enumerated().map { place, variant in
      Variant(
        label: variant.point.label, overrides: variant.point.overrides,
        stability: variant.stability.outcome.rawValue, metrics: variant.metrics.map(Self.metric),
        why: place < divergences.count ? DivergenceDocument(divergences[place]) : nil)
    }
    let goals = result.goals.map { state in
      Goal(
        variant: result.variants[state.variant].point.label, metric: state.goal.metric,
        halfWidth: state.goal.halfWidth, isRelative: state.goal.isRelative,
        reached: state.reached?.toTwelveDigits, settled: state.isReached, moreReplications: state.more)
    }
    self.goals = goals.isEmpty ? nil : goals
  }

  private static func metric(_ comparison: MetricComparison) -> Metric {
    let difference = comparison.difference
    return Metric(
      metric: comparison.metric.name, unit: comparison.metric.unit.rawValue, baseMean: comparison.base.mean,
      variantMean: comparison.variant.mean, difference: difference?.interval.mean.toTwelveDigits,
      ciLow: difference?.interval.low.toTwelveDigits, ciHigh: difference?.interval.high.toTwelveDigits,
      pairs: difference?.interval.count, correlation: difference?.correlation?.toTwelveDigits,
      independentReplications: difference?.independentReplications,
      pValue: difference?.pValue.toTwelveDigits, pValueHolm: comparison.adjustedPValue?.toTwelveDigits,
      verdict: comparison.verdict.rawValue)
  }

  /// The document of a comparison, ending in a line feed.
  static func text(_ result: ScenarioComparison, _ divergences: [Divergence], reportPath: String) -> String {
    JSONText.of(ComparisonDocument(result, divergences, reportPath: reportPath))
  }
}

/// JSON for standard output.
enum JSONText {
  /// Indented, with sorted snake_case keys, ending in a line feed.
  static func of(_ document: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    let data = (try? encoder.encode(document)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
