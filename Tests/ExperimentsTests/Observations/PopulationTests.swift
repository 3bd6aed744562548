import OutputAnalysis
import Scenarios
import SimulatedTime
import TeamModel
import Testing

/// How many tasks are in the system at the end of each day.
@Suite struct PopulationTests {
  @Test(
    "the population at midnight counts who has arrived and has not left",
    arguments: [
      [], ["workload.features.arrivals.perWeek=6"],
      ["admission.cancelAfterDays=5", "capacity.critical=0.5", "capacity.warning=0.4", "capacity.ideal=0.3"],
    ])
  func countsTheStories(_ overrides: [String]) throws {
    let compiled = try CompiledScenario(
      try scenario("backend-team.json5", overrides: ["simulation.days=120"] + overrides))
    var replicator = TeamReplicator(compiled)
    for number in 0..<3 {
      let outcome = replicator.replicate(number, isTraced: true)
      let stories = try #require(outcome.trace).strategic
      let expected = (1...compiled.totalDays).map { day in
        let midnight = SimulationTime(hours: 24 * Double(day))
        return Int32(stories.count { $0.arrived < midnight && $0.ended.map { $0 >= midnight } ?? true })
      }
      #expect(outcome.population == expected)
      #expect(expected.contains { $0 > 1 })
    }
  }

  /// The number in an M/M/1 queue is geometric with mean ρ/(1-ρ), at midnight as at any other time.
  @Test("an M/M/1 queue at 80 % load holds four customers on an average midnight")
  func averageMidnight() throws {
    let compiled = try CompiledScenario(
      try scenario(
        "verification/mm1.json5",
        overrides: ["simulation.warmUpDays=100", "simulation.days=3000", "simulation.replications=40"]))
    var replicator = TeamReplicator(compiled)
    var means = Tally()
    for number in 0..<40 {
      let population = replicator.replicate(number, isTraced: false).population
      #expect(population.count == compiled.totalDays)
      let measured = population[compiled.warmUpDays...]
      means.add(Double(measured.reduce(0) { $0 + Int($1) }) / Double(measured.count))
    }
    let interval = try #require(ConfidenceInterval(means, level: 0.999))
    #expect(abs(interval.mean - 4) < interval.halfWidth, "\(interval)")
    #expect(interval.halfWidth < 0.2)
  }
}
