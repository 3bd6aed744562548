import Experiments
import Reports
import Scenarios
import TeamModel

/// A small run to make reports of; tests bend its values to the case at hand.
enum SampleRun {
  static let text = """
    {
      name: "sample",
      title: "A sample team",
      description: "Two developers and a lead.",
      simulation: { start: "2026-01-05", warmUpDays: 7, days: 56, replications: 4, seed: 7 },
      team: { developer: { count: 2, focus: 0.75, skills: {} } },
      workload: {
        changes: {
          tier: 1,
          arrivals: { perWeek: 14 },
          tasks: { fix: { estimate: { distribution: "exponential", mean: 3 }, flags: ["database-heavy"] } },
        },
      },
      escalation: { triggers: ["dba-assistance", "sustained-utilization"] },
    }
    """

  /// The result of the run, with these overrides.
  static func result(_ overrides: [String] = []) throws -> RunResult {
    let (scenario, compiled) = try scenario(overrides)
    var collector = RunCollector(compiled)
    let observer = ReplicationObserver(compiled)
    for outcome in outcomes(compiled, count: scenario.simulation.replications) {
      collector.add(outcome, observation: observer.observe(outcome))
    }
    let provenance = Provenance(
      version: "0.1.0", scenarioFile: "scenarios/sample.json5", scenarioDigest: "0123456789abcdef",
      seed: scenario.simulation.seed, replications: scenario.simulation.replications, overrides: overrides)
    return collector.result(of: scenario, text: text, provenance: provenance)
  }

  static func scenario(_ overrides: [String] = []) throws -> (Scenario, CompiledScenario) {
    let scenario = try ScenarioReader.read(text: text, file: "sample.json5", overrides: overrides)
    return (scenario, try CompiledScenario(scenario))
  }

  static func outcomes(_ compiled: CompiledScenario, count: Int) -> [ReplicationOutcome] {
    var replicator = TeamReplicator(compiled)
    return (0..<count).map { replicator.replicate($0, isTraced: $0 < 3, observingStations: $0 < 3) }
  }
}
