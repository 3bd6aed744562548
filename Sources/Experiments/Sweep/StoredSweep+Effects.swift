import ExperimentDesign
import OutputAnalysis
import TeamModel

extension StoredSweep {
  /// Values that are held at once for effects: a quarter of a gigabyte. A larger sweep is read several times.
  private static let heldValues = 1 << 25

  /// Reads all points in order and computes the effects that the design can tell.
  ///
  /// - Parameter visit: Takes each point once.
  /// - Returns: The effects, metric by metric; none for a design that tells none.
  public func walk(_ visit: (Point) throws -> Void) throws -> [SweepEffect] {
    let batch = max(1, Self.heldValues / max(1, points.count * definition.replications))
    let tellsEffects = definition.replications >= 2
    var effects: [SweepEffect] = []
    for start in stride(from: 0, to: max(1, tellsEffects ? metrics.count : 1), by: batch) {
      var responses = SweepResponses(
        metrics: tellsEffects ? start..<min(start + batch, metrics.count) : 0..<0)
      for position in points.indices {
        let point = try point(position)
        if start == 0 { try visit(point) }
        responses.add(point, metrics)
      }
      for (place, metric) in responses.metrics.enumerated() {
        effects += self.effects(on: metrics[metric], responses.values[place])
      }
    }
    return corrected(effects)
  }

  private func effects(on metric: MetricDefinition, _ responses: [[Double]]) -> [SweepEffect] {
    let factors = design.points.factors
    if let factorial = design.factorial {
      return factorial.effects(of: responses, level: definition.confidence).map { effect in
        let subjects = effect.factors.map { factors[$0] }
        return SweepEffect(
          metric: metric, kind: subjects.count == 1 ? .main : .interaction, factors: subjects.map(\.path),
          levels: subjects.count == 1 ? factorial.ends(of: effect.factors[0]) : nil,
          interval: effect.interval,
          pValue: effect.pValue)
      }
    }
    if case .latinHypercube = definition.design {
      return design.points.linearEffects(of: responses, level: definition.confidence).map { effect in
        SweepEffect(
          metric: metric, kind: .linear, factors: [factors[effect.factors[0]].path],
          levels: design.points.numericEnds(of: effect.factors[0]).map { ($0.least, $0.greatest) },
          interval: effect.interval, pValue: effect.pValue)
      }
    }
    let levels = design.points.levelEffects(of: responses, level: definition.confidence) ?? []
    return levels.filter { $0.means.count > 1 }.map { effect in
      let factor = factors[effect.factor]
      return SweepEffect(
        metric: metric, kind: .range, factors: [factor.path],
        levels: (factor.levels[effect.lowest], factor.levels[effect.highest]), interval: effect.range)
    }
  }

  /// All effects on all metrics are one family.
  private func corrected(_ effects: [SweepEffect]) -> [SweepEffect] {
    var effects = effects
    let places = effects.indices.filter { effects[$0].pValue != nil }
    let adjusted = HolmCorrection.adjusted(places.compactMap { effects[$0].pValue })
    for (place, pValue) in zip(places, adjusted) { effects[place].adjustedPValue = pValue }
    return effects
  }
}

extension TwoLevelFactorial {
  /// The two levels of a factor.
  fileprivate func ends(of factor: Int) -> (from: String, to: String)? {
    let points = design.points
    guard let low = points.indices.first(where: { level(of: factor, at: $0) < 0 }),
      let high = points.indices.first(where: { level(of: factor, at: $0) > 0 })
    else { return nil }
    return (points[low][factor], points[high][factor])
  }
}

/// The values of a few metrics over all points.
private struct SweepResponses {
  /// Metrics, by their place in the sweep.
  let metrics: Range<Int>
  /// By metric, point and replication; not-a-number where a point has no such metric, or no mean of it.
  var values: [[[Double]]]

  init(metrics: Range<Int>) {
    self.metrics = metrics
    values = metrics.map { _ in [] }
  }

  mutating func add(_ point: StoredSweep.Point, _ definitions: [MetricDefinition]) {
    let isUnstable = point.stability.outcome == .unstable
    for (place, metric) in metrics.enumerated() {
      let isTold = !(isUnstable && definitions[metric].needsStability)
      let column = isTold ? point.places[metric] : nil
      values[place].append(point.replications.map { row in column.map { row.values[$0] } ?? .nan })
    }
  }
}
