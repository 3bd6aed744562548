import Experiments
import OutputAnalysis
import TeamModel

/// What a sweep found, as far as it is shown: of each metric at each point the mean with its interval.
public struct SweepFindings: Sendable {
  /// The experiment.
  public let record: (experiment: String, name: String, title: String, version: String)
  /// What was asked.
  public let definition: SweepDefinition
  /// The factors' paths.
  public let factors: [String]
  /// The metrics that any point has.
  public let metrics: [MetricDefinition]
  /// The points.
  public private(set) var points: [Point] = []
  /// The effects; none where the design tells none.
  public internal(set) var effects: [SweepEffect] = []
  /// The point at the least cost that keeps the targets, or why none is named.
  public internal(set) var recommendation: SweepRecommendation?
  private let levels: [[String]]
  private let base: StoredSweep.Point
  private var critical: CriticalValues

  init(_ sweep: StoredSweep) throws {
    record = (sweep.row.experiment, sweep.row.name, sweep.row.title, sweep.row.version)
    definition = sweep.definition
    factors = sweep.design.points.factors.map(\.path)
    metrics = sweep.metrics
    levels = sweep.design.points.points
    critical = CriticalValues(level: sweep.definition.confidence)
    base = try sweep.point(Self.basePoint(sweep.definition))
  }

  private static func basePoint(_ definition: SweepDefinition) -> Int {
    min(definition.basePoint ?? 0, max(definition.pointCount - 1, 0))
  }

  /// The point that others are held against: the scenario as it is, or without it the first.
  var basePoint: Int { Self.basePoint(definition) }

  /// The point that is shown first: what is recommended, or without that the base.
  var firstShown: Int { recommendation?.point ?? basePoint }

  /// What a sweep found, without writing anything.
  public static func read(_ sweep: StoredSweep) throws -> SweepFindings {
    var findings = try SweepFindings(sweep)
    try findings.fill(from: sweep) { _ in }
    return findings
  }

  /// Reads all points.
  ///
  /// - Parameter visit: Takes each point once, in order.
  mutating func fill(from sweep: StoredSweep, _ visit: (StoredSweep.Point) throws -> Void) throws {
    (effects, recommendation) = try sweep.recommendation { point in
      try visit(point)
      add(point, targets: sweep.targetResults(point))
    }
  }

  private mutating func add(_ point: StoredSweep.Point, targets: [TargetResult?]) {
    let byName = Dictionary(point.summaries.map { ($0.metric.name, $0) }) { first, _ in first }
    points.append(
      Point(
        label: point.label, levels: levels[point.position], stability: point.stability.outcome,
        estimates: metrics.map { byName[$0.name].map(Estimate.init) },
        differences: metrics.indices.map { difference(point, $0) },
        spreads: shown.map { spread(point, $0, byName[metrics[$0].name]) }, targets: targets))
  }

  /// What a metric is more than at the base, in pairs of replications on the same random numbers.
  private mutating func difference(_ point: StoredSweep.Point, _ metric: Int) -> Difference? {
    guard let before = base.places[metric], let after = point.places[metric],
      !(metrics[metric].needsStability && [base, point].contains { $0.stability.outcome == .unstable })
    else { return nil }
    var tally = Tally()
    for (old, new) in zip(base.replications, point.replications) {
      let difference = new.values[after] - old.values[before]
      if difference.isFinite { tally.add(difference) }
    }
    guard let interval = ConfidenceInterval(tally, &critical) else { return nil }
    return Difference(mean: interval.mean.toTwelveDigits, halfWidth: interval.halfWidth.toTwelveDigits)
  }

  private func spread(_ point: StoredSweep.Point, _ metric: Int, _ summary: MetricSummary?) -> Spread? {
    guard let summary, summary.mean != nil, let place = point.places[metric] else { return nil }
    let values = point.replications.map { $0.values[place] }.filter(\.isFinite)
    guard let least = values.min(), let greatest = values.max() else { return nil }
    return Spread(summary, least: least, greatest: greatest)
  }

  /// The metrics that are shown first, by their place.
  public var headline: [Int] { HeadlineMetric.swept.places(in: metrics) }

  /// The metrics of which the page has charts before anybody asks: the first ones, those of targets, and the cost.
  var shown: [Int] {
    let names = (definition.targets ?? []).map(\.metric) + [HeadlineMetric.cost.name]
    var places = headline
    for name in names {
      if let place = metrics.firstIndex(where: { $0.name == name }), !places.contains(place) {
        places.append(place)
      }
    }
    return places
  }
}
