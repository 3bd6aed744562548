import Experiments
import OutputAnalysis
import TeamModel
import Testing

/// Alarms at several thresholds: what they are worth, and what their errors cost.
@Suite struct AlarmCurveTests {
  private static func point(_ above: Double, horizon: Int = 5) throws -> DesignPoint {
    try shippedPoint(
      "above \(above)", "backend-team.json5",
      overrides: [
        "simulation.days=84", "simulation.warmUpDays=28", "capacity.escalateAbove=\(above)",
        "capacity.alarmHorizonDays=\(horizon)",
      ])
  }

  private func entries(_ points: [DesignPoint], replications: Int = 12) throws -> [AlarmCurve.Entry] {
    let store = try TemporaryStore()
    let simulation = try PointSimulation(points, store: store.store, jobs: 2)
    let demands = points.indices.map { PointSimulation.Demand(point: $0, replications: replications) }
    #expect(try simulation.simulate(demands))
    return zip(points, simulation.values).map {
      AlarmCurve.Entry(
        label: $0.label, scenario: $0.scenario, values: $1, replications: replications)
    }
  }

  @Test("the cost is that of both kinds of error, and the cheapest at each ratio has the lowest")
  func costs() throws {
    let points = try [0.75, 0.85, 0.95].map { try Self.point($0) }
    let entries = try entries(points)
    let curve = try #require(AlarmCurve(entries, confidence: 0.95, ratios: [0.1, 1, 10, 1000]))
    #expect(curve.thresholds == ["capacity.escalateAbove"])
    #expect(curve.points.map(\.values) == [[0.75], [0.85], [0.95]])
    let errors = try curve.points.map {
      (try #require($0.falseAlarms.mean), try #require($0.unannouncedMisses.mean))
    }
    #expect(Set(errors.map(\.0)).count == 3 && Set(errors.map(\.1)).count > 1)
    for (place, ratio) in curve.ratios.enumerated() {
      let costs = errors.map { $0.0 + ratio * $0.1 }
      let best = try #require(costs.indices.min { costs[$0] < costs[$1] })
      for (point, cost) in zip(curve.points, costs) {
        let told = point.costs[place]
        #expect(abs(try #require(told.interval).mean - cost) < 1e-9 * max(1, cost))
        #expect(told.isCheapest == (cost == costs[best]))
        #expect((told.excess == nil) == told.isCheapest)
        if let excess = told.excess {
          #expect(abs(excess.interval.mean - (cost - costs[best])) < 1e-9 * max(1, cost))
        }
        #expect((point.cheapest?.contains(ratio) ?? false) == told.isCheapest)
      }
      // Holm over the other two: the smaller p-value is doubled.
      let others = curve.points.map { $0.costs[place] }.filter { !$0.isCheapest }
      let least = others.compactMap { $0.excess?.pValue }.min() ?? 1
      #expect(others.compactMap(\.adjustedPValue).min() == min(1, 2 * least))
    }
    // Where misses cost nothing, the fewest false alarms are best; where they cost everything, the fewest misses.
    let fewestAlarms = try #require(errors.indices.min { errors[$0].0 < errors[$1].0 })
    let fewestMisses = try #require(
      errors.indices.min { (errors[$0].1, errors[$0].0) < (errors[$1].1, errors[$1].0) })
    #expect(curve.points[fewestAlarms].cheapest?.lowerBound == 0)
    #expect(curve.points[fewestMisses].cheapest?.upperBound == .infinity)
  }

  @Test("points whose thresholds are the same, or are held against other horizons, have no curve")
  func nothingToTell() throws {
    let (one, other) = (try Self.point(0.9), try Self.point(0.8))
    #expect(AlarmCurve(try entries([one, one], replications: 2), confidence: 0.95) == nil)
    let longer = try Self.point(0.8, horizon: 9)
    #expect(AlarmCurve(try entries([one, longer], replications: 2), confidence: 0.95) == nil)
    #expect(AlarmCurve(try entries([one, other], replications: 2), confidence: 0.95) != nil)
    #expect(AlarmCurve(try entries([one], replications: 2), confidence: 0.95) == nil)
    #expect(
      AlarmCurve(
        try entries([try shortQueue("a"), try shortQueue("b")], replications: 2), confidence: 0.95) == nil)
  }
}
