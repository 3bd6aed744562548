import Experiments
import Testing

/// What the shipped scenario of the reference team claims of itself.
@Suite struct ReferenceTeamTests {
  @Test("the team is loaded to 75 to 80 % and a seventh of the first reviews send work back")
  func loadAndRejections() throws {
    let metrics = try simulate("backend-team.json5")
    let load = try metrics.interval(of: "team_utilization")
    #expect(load.lowerBound > 0.75 && load.upperBound < 0.80, "\(load)")
    // 13.7 % of 1,441 recorded reviews were rejected: a standard error of 0.9 points.
    let rejected = try metrics.interval(of: "rework_rate")
    #expect(rejected.overlaps((0.137 - 0.009)...(0.137 + 0.009)), "\(rejected)")
  }

  /// The first year has holidays and absences that later ones have not, so that its load is another.
  @Test("from the fourth year to the sixth the backlog neither grows nor shrinks, and the team is stable")
  func isSteady() throws {
    let later = try judge(
      "backend-team.json5",
      overrides: [
        "simulation.warmUpDays=1120", "simulation.days=1092", "simulation.replications=100",
        "simulation.confidence=0.99",
      ])
    #expect(later.stability.outcome == .stable, "\(later.stability.sentence)")
    let growth = try #require(later.stability.growthPerWeek)
    #expect(growth.contains(0), "\(later.stability.sentence)")
    // Known well enough to tell: a tenth more in a year would show.
    #expect(growth.halfWidth * 52 < 0.1 * later.stability.population)
  }

  @Test("more people, less load; more work, more load and longer waits")
  func directions() throws {
    let base = try simulate("backend-team.json5")
    let hired = try simulate("backend-team.json5", overrides: ["team.senior-developer.count=2"])
    let busier = try simulate(
      "backend-team.json5", overrides: ["workload.change-requests.arrivals.perWeek=9"])
    let metric = "team_utilization"
    #expect(try hired.interval(of: metric).upperBound < base.interval(of: metric).lowerBound)
    #expect(try busier.interval(of: metric).lowerBound > base.interval(of: metric).upperBound)
    let wait = "tactical_wait_h.mean"
    #expect(try hired.interval(of: wait).upperBound < base.interval(of: wait).lowerBound)
    #expect(try busier.interval(of: wait).lowerBound > base.interval(of: wait).upperBound)
  }
}
