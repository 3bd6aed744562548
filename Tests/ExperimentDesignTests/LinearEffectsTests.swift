import ExperimentDesign
import OutputAnalysis
import Testing

/// Main effects of designs that take their values from anywhere.
@Suite struct LinearEffectsTests {
  private func design(_ count: Int, _ factors: [String]) throws -> ExperimentalDesign {
    try .latinHypercube(factors.map { try Factor($0) }, count: count, seed: 7)
  }

  @Test func `on a plane each effect is the slope times the range, whatever the other factors do`() throws {
    let design = try design(20, ["a=0..10", "b=-1..1", "policy=x,y,z"])
    let numbers = design.points.map { point in point.prefix(2).compactMap { Double($0) } }
    let words = ["x": 0.0, "y": 100, "z": -40]
    let responses = zip(design.points, numbers).map { point, at in
      (0..<4).map { replication in
        5 + Double(replication) + (3 + Double(replication)) * at[0] - 2 * at[1] + (words[point[2]] ?? .nan)
      }
    }
    let effects = design.linearEffects(of: responses, level: 0.95)
    #expect(effects.map(\.factors) == [[0], [1]])
    let ranges = (0..<2).map { place in
      (numbers.map { $0[place] }.max() ?? 0) - (numbers.map { $0[place] }.min() ?? 0)
    }
    // Slopes 3, 4, 5 and 6 of the first factor in the four replications, -2 of the second in all.
    let expected = try #require(ConfidenceInterval(Tally([3, 4, 5, 6].map { $0 * ranges[0] }), level: 0.95))
    #expect(abs(effects[0].interval.mean - expected.mean) < 1e-9)
    #expect(abs(effects[0].interval.halfWidth - expected.halfWidth) < 1e-9)
    #expect(abs(effects[1].interval.mean + 2 * ranges[1]) < 1e-9)
    #expect(effects[1].interval.halfWidth < 1e-9)
  }

  @Test func `there is none with too few points, too few replications, or columns that say the same`() throws
  {
    let few = try design(5, ["a=0..1", "b=0..1"])
    #expect(few.linearEffects(of: few.points.map { _ in [1, 2, 3] }, level: 0.95).isEmpty)
    let enough = try design(6, ["a=0..1", "b=0..1"])
    #expect(enough.linearEffects(of: enough.points.map { _ in [1, 2, 3] }, level: 0.95).count == 2)
    #expect(enough.linearEffects(of: enough.points.map { _ in [1] }, level: 0.95).isEmpty)
    #expect(enough.linearEffects(of: enough.points.map { _ in [1, .nan] }, level: 0.95).isEmpty)
  }

  @Test func `ends are the values as they are written`() throws {
    let design = try design(6, ["a=0.5..1.5", "b=x,y"])
    let ends = try #require(design.numericEnds(of: 0))
    let written = design.points.map { $0[0] }
    #expect(written.contains(ends.least) && written.contains(ends.greatest))
    #expect(Double(ends.least) == written.compactMap { Double($0) }.min())
    #expect(design.numericEnds(of: 1) == nil)
  }
}
