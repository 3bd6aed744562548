import OutputAnalysis
import TeamModel

/// The point of a sweep that keeps the targets of its scenario at the least cost, or why none can be named.
///
/// Whether a target is kept is judged at all points together, and costs are compared with all that keep the targets
/// together, each with the confidence of the sweep (Bonferroni); differences are paired on the common random numbers.
public struct SweepRecommendation: Sendable, Hashable {
  /// What there is to recommend.
  public enum Outcome: String, Sendable, Hashable {
    /// The scenario demands nothing, so that nothing tells good points from bad ones.
    case noTargets
    /// Every point surely misses a target.
    case noneKeepsThem
    /// Some points may keep the targets, and no people cost anything, so that nothing tells these points apart.
    case noCosts
    /// A point that surely keeps all targets.
    case sure
    /// A point that may keep all targets, where none does surely.
    case unsure
  }

  /// What there is to recommend.
  public var outcome: Outcome
  /// The point, from 0; nil where there is none to recommend.
  public var point: Int?
  /// Points that surely keep all targets.
  public var keeping: [Int]
  /// Points that may keep all targets, but not surely.
  public var open: [Int]
  /// Points as good as the recommended one that are not shown to cost more.
  public var atSameCost: [Int]
  /// Of these, those that are not shown to be worse in the metric of the first target either.
  public var notToldApart: [Int]
  /// Points that may keep all targets and would cost less.
  public var cheaperOpen: [Int]

  init(_ outcome: Outcome, keeping: [Int] = [], open: [Int] = []) {
    self.outcome = outcome
    (self.keeping, self.open) = (keeping, open)
    (atSameCost, notToldApart, cheaperOpen) = ([], [], [])
  }
}

/// Gathers what a recommendation needs, point by point.
struct SweepCandidates {
  private let sweep: StoredSweep
  private let targets: [SweepTarget]
  private var critical: CriticalValues
  private var keeping: [Int] = []
  private var open: [Int] = []
  /// By point: the mean of the cost, and whether it has no chance in it.
  private var costs: [Int: (mean: Double, isExact: Bool)] = [:]
  /// By point: the mean in the metric of the first target, larger being better.
  private var merits: [Int: Double] = [:]

  init(_ sweep: StoredSweep) {
    self.sweep = sweep
    targets = sweep.definition.targets ?? []
    critical = CriticalValues(
      level: BonferroniCorrection.level(
        ofEachOf: targets.count * sweep.points.count, family: sweep.definition.confidence))
  }

  mutating func add(_ point: StoredSweep.Point) {
    guard !targets.isEmpty else { return }
    let verdicts = targets.map { verdict($0, point) }
    if verdicts.allSatisfy({ $0 == .met }) {
      keeping.append(point.position)
    } else if !verdicts.contains(.missed) {
      open.append(point.position)
    } else {
      return
    }
    let cost = point.summaries.first { $0.metric.name == HeadlineMetric.cost.name }
    if let cost, let mean = cost.mean {
      costs[point.position] = (mean, cost.method == .exact)
    }
    let first = point.summaries.first { $0.metric.name == targets[0].metric }
    if let mean = first?.mean { merits[point.position] = targets[0].side == .atLeast ? mean : -mean }
  }

  private mutating func verdict(_ target: SweepTarget, _ point: StoredSweep.Point) -> TargetResult.Verdict {
    guard let values = sweep.values(of: target.metric, at: point),
      let metric = sweep.metrics.first(where: { $0.name == target.metric })
    else { return .missed }
    let summary = MetricSummary(
      metric, values: values.filter { !$0.isNaN }, &critical, weeks: sweep.definition.weeks)
    return TargetResult(target.side, target.value, summary: summary, values: []).verdict
  }

  /// What to recommend; reads the points again that it holds against each other.
  func recommendation() throws -> SweepRecommendation {
    guard !targets.isEmpty else { return SweepRecommendation(.noTargets) }
    let eligible = (keeping.isEmpty ? open : keeping).filter { costs[$0] != nil }
    guard !keeping.isEmpty || !open.isEmpty else { return SweepRecommendation(.noneKeepsThem) }
    guard let best = eligible.min(by: { rank($0) < rank($1) }), let cost = costs[best] else {
      return SweepRecommendation(.noCosts, keeping: keeping, open: open)
    }
    var result = SweepRecommendation(keeping.isEmpty ? .unsure : .sure, keeping: keeping, open: open)
    result.point = best
    result.cheaperOpen = keeping.isEmpty ? [] : open.filter { (costs[$0]?.mean ?? .infinity) < cost.mean }
    let chosen = try sweep.point(best)
    let level = BonferroniCorrection.level(
      ofEachOf: 2 * (eligible.count - 1), family: sweep.definition.confidence)
    for rival in eligible where rival != best {
      // Where neither cost has any chance in it, the greater one is greater, and the replications need not be read.
      if let other = costs[rival], other.isExact, cost.isExact, other.mean > cost.mean { continue }
      let point = try sweep.point(rival)
      guard
        !isShownAbove(point, chosen, HeadlineMetric.cost.name, sign: 1, level: level)
      else { continue }
      result.atSameCost.append(rival)
      let sign = targets[0].side == .atLeast ? -1.0 : 1
      if !isShownAbove(point, chosen, targets[0].metric, sign: sign, level: level) {
        result.notToldApart.append(rival)
      }
    }
    return result
  }

  /// The cheapest comes first; at the same cost that with the most to spare in the first target.
  private func rank(_ point: Int) -> (Double, Double, Int) {
    (costs[point]?.mean ?? .infinity, -(merits[point] ?? -.infinity), point)
  }

  private func isShownAbove(
    _ point: StoredSweep.Point, _ chosen: StoredSweep.Point, _ metric: String, sign: Double, level: Double
  ) -> Bool {
    guard let before = sweep.values(of: metric, at: chosen), let after = sweep.values(of: metric, at: point),
      let difference = PairedDifference(from: before, to: after, level: level)
    else { return false }
    return sign * difference.interval.mean > difference.interval.halfWidth
  }
}

extension StoredSweep {
  /// Reads all points in order, as `walk(_:)` does, and finds what to recommend.
  public func recommendation(
    walking visit: (Point) throws -> Void
  ) throws -> (effects: [SweepEffect], recommendation: SweepRecommendation) {
    var candidates = SweepCandidates(self)
    let effects = try walk { point in
      try visit(point)
      candidates.add(point)
    }
    return (effects, try candidates.recommendation())
  }
}
