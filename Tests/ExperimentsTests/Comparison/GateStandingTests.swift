import Experiments
import Foundation
import OutputAnalysis
import Testing

/// One look at a gate, at a fixed number of pairs.
@Suite struct GateStandingTests {
  private static let metric = "tactical_wait_h.mean"

  /// A queue at 80 % load against one at 85 %, with gates of the first.
  private func compare(_ gates: [String]) throws -> ScenarioComparison {
    let list = gates.map { "\"\($0)\"" }.joined(separator: ", ")
    let store = try TemporaryStore()
    return try store.compare(
      [try shortQueue("base", given: ["gates=[\(list)]"]), try shortQueue("busier", perHour: 0.85)],
      replications: 40)
  }

  @Test func `a limit beyond the interval is kept, one within it undecided, one that it has passed broken`()
    throws
  {
    let interval = try #require(
      try compare([]).variants[0].metrics.first { $0.metric.name == Self.metric }?.difference
    ).interval
    try #require(interval.low > 0, "more load, longer waits")
    func verdict(_ limit: Double) throws -> GateStanding {
      try #require(try compare(["\(Self.metric) rises < \(limit)"]).gateStandings(0).first)
    }
    // One gate of one variant has the comparison's own confidence, so that the ends decide.
    #expect(try verdict(interval.high * 1.001).verdict == .kept)
    #expect(try verdict(interval.high * 0.999).verdict == .undecided)
    #expect(try verdict(interval.low * 1.001).verdict == .undecided)
    #expect(try verdict(interval.low * 0.999).verdict == .broken)
    // Half the way from the mean to an end needs four times as many, hence three times as many more.
    let between = try verdict(interval.mean + interval.halfWidth / 2)
    #expect(between.verdict == .undecided)
    #expect(try abs(#require(between.more) - 120) <= 1)
    #expect(between.margins == [interval.mean + interval.halfWidth / 2])
  }

  @Test func `a relative limit is a share of the base, whose own noise counts`() throws {
    let result = try compare([
      "\(Self.metric) rises < 1000%", "\(Self.metric) drops < 1%", "\(Self.metric) changes < 0.0001%",
    ])
    let standings = result.gateStandings(0)
    let base = try #require(result.variants[0].metrics.first { $0.metric.name == Self.metric }?.base.mean)
    #expect(standings.map(\.verdict) == [.kept, .kept, .broken])
    #expect(abs(standings[0].margins[0] - 10 * base) < 1e-9 * base)
    #expect(standings[2].margins.count == 2 && standings[2].margins[0] < 0 && standings[2].margins[1] > 0)
  }
}
