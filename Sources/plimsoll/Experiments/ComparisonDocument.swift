import Experiments

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

  /// What the alarms are worth at the thresholds of base or variant; ends of a range that has none are left out.
  struct AlarmPoint: Encodable {
    var label: String
    var thresholds: [String: Double]
    var precision: Double?
    var recall: Double?
    var leadTimeH: Double?
    var falseAlarmsPerWeek: Double?
    var unannouncedMissesPerWeek: Double?
    var cheapestFromMissCost: Double?
    var cheapestToMissCost: Double?

    init(_ point: AlarmCurve.Point, _ paths: [String]) {
      label = point.label
      thresholds = Dictionary(
        zip(paths, point.values).compactMap { path, value in value.map { (path, $0) } },
        uniquingKeysWith: { first, _ in first })
      precision = point.precision.mean
      recall = point.recall.mean
      leadTimeH = point.leadTime.mean
      falseAlarmsPerWeek = point.falseAlarms.mean
      unannouncedMissesPerWeek = point.unannouncedMisses.mean
      cheapestFromMissCost = point.cheapest?.lowerBound.toTwelveDigits
      cheapestToMissCost = (point.cheapest?.upperBound).flatMap { $0.isFinite ? $0.toTwelveDigits : nil }
    }
  }

  var experiment: String
  var version: String
  var seed: UInt64
  var replications: Int
  var confidence: Double
  var base: String
  var variants: [Variant]
  var goals: [Goal]?
  var alarms: [AlarmPoint]?
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
    alarms = result.alarms.map { curve in curve.points.map { AlarmPoint($0, curve.thresholds) } }
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
}
