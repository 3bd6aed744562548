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

  @Test("a longer year keeps the load: the backlog does not grow for ever")
  func isSteady() throws {
    let year = try simulate("backend-team.json5").interval(of: "team_utilization")
    let later = try simulate(
      "backend-team.json5", overrides: ["simulation.warmUpDays=1120", "simulation.replications=100"]
    ).interval(of: "team_utilization")
    #expect(later.overlaps(year), "first year \(year), fourth \(later)")
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
