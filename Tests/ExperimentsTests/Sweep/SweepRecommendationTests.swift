import Experiments
import Testing

/// What a sweep recommends is the cheapest point that keeps the targets, or a reason why there is none.
@Suite struct SweepRecommendationTests {
  private static let costs = [
    "team.senior-developer.costPerWeek=2000", "team.backend-developer.costPerWeek=1500",
  ]

  /// Points 0 and 1 have one senior, 2 and 3 two; 1 and 3 lose time to switching between tasks.
  private func recommendation(
    _ targets: String, costs: [String] = Self.costs
  ) throws -> (found: SweepRecommendation, utilization: [Double]) {
    let sweep = try SampleSweep(given: ["targets=\(targets)"] + costs)
    let store = try sweep.run("store")
    var means: [Double] = []
    let found = try StoredSweep(sweep.record.row, in: store).recommendation { point in
      means.append(point.summaries.first { $0.metric.name == "team_utilization" }?.mean ?? .nan)
    }.recommendation
    return (found, means)
  }

  @Test func `without targets nothing is recommended`() throws {
    let found = try recommendation("{}").found
    #expect(found.outcome == .noTargets && found.point == nil)
  }

  @Test func `without costs nothing tells points that keep the targets apart`() throws {
    let found = try recommendation("{team_utilization:{atMost:1}}", costs: []).found
    #expect(found.outcome == .noCosts && found.point == nil)
    #expect(found.keeping + found.open == [0, 1, 2, 3])
  }

  @Test func `a target that no point keeps leaves none to recommend`() throws {
    let found = try recommendation("{team_utilization:{atMost:0.01}}").found
    #expect(found.outcome == .noneKeepsThem && found.keeping.isEmpty && found.open.isEmpty)
  }

  @Test func `of points that cost the same the one with more to spare is recommended`() throws {
    let (found, utilization) = try recommendation(
      "{throughput_per_week:{atLeast:0}, team_utilization:{atMost:10}}")
    #expect(found.outcome == .sure && found.keeping == [0, 1, 2, 3])
    let best = try #require(found.point)
    #expect(best < 2, "one senior costs less than two")
    #expect(
      found.atSameCost == [1 - best],
      "the other point with one senior costs the same; those with two cost more")
    #expect(utilization[0] != utilization[1])
  }

  @Test func `a cheaper point that may keep the target is named beside the one that surely does`() throws {
    let mean = try recommendation("{}").utilization
    #expect(mean[2] < mean[0] && mean[3] < mean[0])
    let found = try recommendation("{team_utilization:{atMost:\(mean[0])}}").found
    #expect(found.open.contains(0), "a mean at the bound itself decides nothing")
    #expect(found.outcome == .sure)
    #expect(try #require(found.point) >= 2)
    #expect(found.cheaperOpen.contains(0))
  }

  @Test func `where no point surely keeps the target, the cheapest that may is named as unsure`() throws {
    let mean = try recommendation("{}").utilization
    let least = try #require(mean.min())
    let found = try recommendation("{team_utilization:{atMost:\(least)}}").found
    #expect(found.outcome == .unsure && found.keeping.isEmpty)
    #expect(found.point == 2 && found.open.contains(2))
  }
}
