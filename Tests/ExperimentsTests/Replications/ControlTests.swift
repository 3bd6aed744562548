import Experiments
import OutputAnalysis
import TeamModel
import Testing

/// What a replication draws has a known expectation, which is what makes it a control.
@Suite struct ControlTests {
  /// Scenarios with every kind of arrivals, and with everything that decides which draws are made.
  static let scenarios: [(file: String, overrides: [String])] = [
    ("backend-team", []),
    ("whole-lead", []),
    (
      "backend-team",
      [
        "workload.change-requests.arrivals.during=\"all-hours\"",
        "workload.features.arrivals.bursts={factor: 6, shareOfTime: 0.1, meanHours: 20}",
        "workload.initiatives.arrivals.batch={distribution: \"uniform\", low: 1, high: 3}",
        "workload.change-requests.arrivals.profile={weekdays: {mon: 3, fri: 0.5}}",
      ]
    ),
  ]

  @Test("the mean of every control is 0", arguments: scenarios.indices)
  func meanIsZero(index: Int) throws {
    let (file, overrides) = Self.scenarios[index]
    let compiled = try CompiledScenario(
      try scenario(file + ".json5", overrides: ["simulation.days=91"] + overrides))
    var replicator = TeamReplicator(compiled)
    var tallies = Array(repeating: Tally(), count: compiled.controls.count)
    for number in 0..<600 {
      let values = replicator.replicate(number, isTraced: false).controls
      #expect(values.count == tallies.count)
      for (control, value) in values.enumerated() { tallies[control].add(value) }
    }
    let level = BonferroniCorrection.level(ofEachOf: tallies.count, family: 0.999)
    for (control, tally) in zip(compiled.controls, tallies) {
      let interval = try #require(ConfidenceInterval(tally, level: level))
      #expect(interval.contains(0), "\(control.name): \(interval.mean) ± \(interval.halfWidth)")
      #expect(interval.halfWidth > 0, "\(control.name) does not vary")
    }
  }

  @Test("a stream whose arrivals were recorded has no control")
  func recorded() throws {
    let random = try CompiledScenario(try scenario("backend-team.json5"))
    #expect(
      random.controls.map(\.name) == [
        "arrivals.features", "arrivals.initiatives", "arrivals.change-requests", "content_h", "content_tasks",
        "effort_h", "violations", "review_h", "planning_h",
      ])
    let plain = try CompiledScenario(try scenario("verification/mm1.json5"))
    #expect(plain.controls.map(\.name) == ["arrivals.customers", "content_h", "effort_h"])
  }

  @Test("controls explain most of how busy the reference team is")
  func explained() throws {
    let compiled = try CompiledScenario(try scenario("backend-team.json5"))
    var replicator = TeamReplicator(compiled)
    let outcomes = (0..<150).map { replicator.replicate($0, isTraced: false) }
    let place = try #require(compiled.metrics.firstIndex { $0.name == "team_utilization" })
    let corrected = try #require(
      ControlVariate(
        outcomes.map { $0.metrics[place] }, controls: outcomes.map(\.controls), level: 0.999))
    #expect(corrected.varianceReductionBound(level: 0.999) > 1)
  }

  @Test(
    "a summary has the corrected mean of each metric that all replications define and controls measurably help"
  )
  func summarized() throws {
    let scenario = try scenario("backend-team.json5")
    let compiled = try CompiledScenario(scenario)
    var collector = RunCollector(compiled)
    var replicator = TeamReplicator(compiled)
    var outcomes: [ReplicationOutcome] = []
    for number in 0..<120 {
      outcomes.append(replicator.replicate(number, isTraced: false))
      collector.add(outcomes[number])
      // Nine controls and the mean take 100 replications.
      if number == 98 {
        #expect(collector.summaries(confidence: 0.95).allSatisfy { $0.controlled == nil })
      }
    }
    let summaries = collector.summaries(confidence: 0.95)
    for (place, summary) in summaries.enumerated() {
      let values = outcomes.map { $0.metrics[place] }
      guard !values.contains(where: \.isNaN),
        let corrected = ControlledMean(values, controls: outcomes.map(\.controls), level: 0.95)
      else {
        #expect(summary.controlled == nil, "\(summary.metric.name)")
        continue
      }
      let controlled = try #require(summary.controlled, "\(summary.metric.name)")
      #expect(controlled.mean == corrected.interval.mean.toTwelveDigits)
      #expect(controlled.interval.low == corrected.interval.low.toTwelveDigits)
      #expect(controlled.varianceReduction >= controlled.varianceReductionBound)
      #expect(controlled.varianceReduction > 1)
    }
    let utilization = try #require(summaries.first { $0.metric.name == "team_utilization" })
    #expect(utilization.controlled != nil)
  }
}
