import Experiments
import Foundation
import LeadPolicy
import Scenarios
import TeamModel
import Testing

/// The repository's `scenarios` folder, found from this file.
let scenarioFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "scenarios")

/// Reads a shipped scenario with overrides, as `plimsoll run --set` does.
func scenario(_ file: String, overrides: [String] = []) throws -> Scenario {
  try ScenarioReader.read(path: scenarioFolder.appending(path: file).path, overrides: overrides)
}

/// Simulates every replication of a scenario and summarizes the metrics.
func simulate(_ file: String, overrides: [String] = [], jobs: Int = 2) throws -> [MetricSummary] {
  let scenario = try scenario(file, overrides: overrides)
  return try collect(scenario, jobs: jobs).summaries(confidence: scenario.simulation.confidence)
}

/// Simulates every replication of a scenario and judges the run: its stability, its warm-up and all else.
func judge(_ file: String, overrides: [String] = [], jobs: Int = 2) throws -> RunResult {
  let scenario = try scenario(file, overrides: overrides)
  return try collect(scenario, jobs: jobs).result(
    of: scenario, text: "",
    provenance: Provenance(
      version: "", scenarioFile: "", scenarioDigest: "", seed: scenario.simulation.seed,
      replications: scenario.simulation.replications, overrides: []))
}

private func collect(_ scenario: Scenario, jobs: Int) throws -> RunCollector {
  let compiled = try CompiledScenario(scenario)
  var collector = RunCollector(compiled)
  let runner = ReplicationRunner(
    compiled, replications: 0..<scenario.simulation.replications, tracedBelow: 0, jobs: jobs)
  _ = try runner.run(preparing: { $0 }, handOver: { collector.add($0) })
  return collector
}

extension [MetricSummary] {
  /// The confidence interval of a metric that must be there.
  func interval(of name: String) throws -> ClosedRange<Double> {
    let summary = try #require(first { $0.metric.name == name }, "the metric \(name) is in the catalogue")
    return try #require(summary.low)...(try #require(summary.high))
  }
}
