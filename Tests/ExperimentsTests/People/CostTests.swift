import Experiments
import TeamModel
import Testing

/// What people cost follows from the scenario, without chance.
@Suite struct CostTests {
  private static let costs = [
    "team.backend-developer.costPerWeek=1500", "team.senior-developer.costPerWeek=2000",
    "lead.costPerWeek=2500", "simulation.replications=2",
  ]

  private func cost(_ overrides: [String]) throws -> MetricSummary? {
    try simulate("backend-team.json5", overrides: Self.costs + overrides)
      .first { $0.metric.name == "team_cost_per_week" }
  }

  @Test("everybody costs what the scenario says, and the sum is exact")
  func sum() throws {
    let cost = try #require(try cost(["team.senior-developer.count=3"]))
    #expect(cost.mean == 10_000.0)
    #expect(cost.method == .exact)
    #expect(cost.low == cost.mean)
  }

  @Test("whoever is with the team for half of the measured period costs half")
  func halfAPeriod() throws {
    // The measured year of 364 days begins after 28 days of warm-up, on 2 February 2026; 182 days later is 3 August.
    let starts = try cost([#"team.senior-developer.changes=[{ person: 1, starts: "2026-08-03" }]"#])
    #expect(starts?.mean == 5000.0)
    let leaves = try cost([#"team.senior-developer.changes=[{ person: 1, leaves: "2026-08-02" }]"#])
    #expect(leaves?.mean == 5000.0)
  }

  @Test("a scenario that names no cost has no such metric")
  func without() throws {
    let metrics = try simulate("backend-team.json5", overrides: ["simulation.replications=2"])
    #expect(!metrics.contains { $0.metric.name == "team_cost_per_week" })
  }
}
