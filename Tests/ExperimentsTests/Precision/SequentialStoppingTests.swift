import Foundation
import OutputAnalysis
import Scenarios
import TeamModel
import Testing

@testable import Experiments

/// A single-server queue of a few days, quick enough to be simulated hundreds of times.
private let shortQueue = [
  "simulation.days=14", "simulation.warmUpDays=0", "simulation.tracedReplications=0",
]

private func stop(
  _ plan: String, overrides: [String] = shortQueue, jobs: Int
) throws -> (values: [[Double]], stopping: Stopping) {
  let scenario = try scenario(
    "verification/mm1.json5", overrides: overrides + ["simulation.replications=\(plan)"])
  let compiled = try CompiledScenario(scenario)
  var rule = try #require(SequentialStopping(scenario, metrics: compiled.metrics))
  var values: [[Double]] = []
  let runner = ReplicationRunner(
    compiled, replications: 0..<scenario.simulation.replications, tracedBelow: 0, jobs: jobs)
  let isComplete = try runner.run(
    preparing: { $0 },
    handOver: {
      values.append($0.metrics)
      rule.add($0.metrics)
    }, isEnough: { rule.isReached })
  #expect(isComplete)
  return (values, rule.stopping)
}

@Suite("A run stops when it is precise enough")
struct SequentialStoppingTests {
  @Test("the number of replications is the smallest at which every interval is narrow enough")
  func smallest() throws {
    let plan = "{relativePrecision:0.1,metrics:[\"team_utilization\",\"tactical_wait_h.mean\"]}"
    let (values, stopping) = try stop(plan, jobs: 1)
    let metrics = try CompiledScenario(try scenario("verification/mm1.json5")).metrics.map(\.name)
    let places = try ["team_utilization", "tactical_wait_h.mean"].map {
      try #require(metrics.firstIndex(of: $0))
    }
    // Bonferroni: two intervals of 97.5 % hold together with 95 %.
    func isPrecise(_ count: Int) -> Bool {
      places.allSatisfy { place in
        let tally = Tally(values[..<count].map { $0[place] })
        guard let interval = ConfidenceInterval(tally, level: 0.975) else { return false }
        return interval.halfWidth <= 0.1 / 1.1 * interval.mean
      }
    }
    #expect(stopping.reason == .precise)
    #expect(stopping.replications == values.count)
    #expect(values.count > 10, "a case that stops at the minimum shows nothing")
    #expect(isPrecise(values.count))
    #expect((10..<values.count).allSatisfy { !isPrecise($0) })
  }

  @Test("neither the number of threads nor what runs ahead changes where it stops", arguments: [2, 3, 7])
  func anyJobs(_ jobs: Int) throws {
    let plan = "{relativePrecision:0.15,metrics:[\"tactical_wait_h.mean\"]}"
    let alone = try stop(plan, jobs: 1)
    let together = try stop(plan, jobs: jobs)
    #expect(together.stopping == alone.stopping)
    #expect(together.values == alone.values)
  }

  @Test("at the maximum it says what is missing, and its estimate of the rest is about right")
  func maximum() throws {
    let (_, stopping) = try stop(
      "{relativePrecision:0.1,max:40,metrics:[\"team_utilization\",\"tactical_wait_h.mean\"]}", jobs: 2)
    #expect(stopping.reason == .maximum)
    #expect(stopping.replications == 40)
    let wait = try #require(stopping.metrics.last)
    #expect(!wait.isReached)
    let more = try #require(wait.more)
    let needed = try stop(
      "{relativePrecision:0.1,metrics:[\"team_utilization\",\"tactical_wait_h.mean\"]}", jobs: 2
    ).stopping.replications
    // The estimate is as uncertain as the variance behind it: 40 replications of a skewed quantity put it within a
    // factor of about two.
    #expect((needed / 2...needed * 2).contains(40 + more), "\(40 + more) foretold, \(needed) needed")
  }

  @Test("nothing is decided below the minimum, however narrow the intervals are")
  func minimum() throws {
    let (_, stopping) = try stop(
      "{relativePrecision:0.9,min:25,metrics:[\"team_utilization\"]}", jobs: 3)
    #expect(stopping.replications == 25)
  }

  @Test("what never happened is not known to any share of its mean")
  func neverHappens() throws {
    let (_, stopping) = try stop(
      "{relativePrecision:0.5,max:12,metrics:[\"escalations_per_week\"]}", jobs: 2)
    #expect(stopping.reason == .maximum)
    #expect(stopping.metrics.map(\.relativeHalfWidth) == [nil])
    #expect(stopping.metrics.map(\.more) == [nil])
  }

  @Test("an unknown metric is named with its place and the nearest right name")
  func unknownMetric() throws {
    let scenario = try scenario(
      "backend-team.json5",
      overrides: ["simulation.replications={relativePrecision:0.1,metrics:[\"lead_utilisation\"]}"])
    let known = try CompiledScenario(scenario).metrics.map(\.name)
    let errors = try #require(scenario.unknownMetrics(known: known, file: "x.json5"))
    #expect(errors.description.contains("simulation.replications.metrics.0: found the unknown metric"))
    #expect(errors.description.contains("did you mean \"lead_utilization\"?"))
    #expect(try self.scenarioWithDefaults().unknownMetrics(known: known, file: "x.json5") == nil)
  }

  @Test("where nothing is named, load, service level and lead time are watched")
  func defaults() throws {
    let scenario = try scenarioWithDefaults()
    let rule = try #require(
      SequentialStopping(scenario, metrics: try CompiledScenario(scenario).metrics))
    #expect(
      rule.stopping.metrics.map(\.metric) == [
        "team_utilization", "review_sla_hit_rate", "strategic_lead_time_h.mean",
      ])
  }

  private func scenarioWithDefaults() throws -> Scenario {
    try scenario("backend-team.json5", overrides: ["simulation.replications={relativePrecision:0.1}"])
  }
}
