import Foundation
import OutputAnalysis
import Scenarios
import TeamModel

/// Replications of a quarter of the reference team, as it is and changed, for many independent checks.
struct CheckArms: Sendable {
  /// The metrics that the gates are on, and which change is for the worse.
  static let metrics: [(name: String, change: Gate.Change)] = [
    ("review_sla_hit_rate", .drops), ("strategic_lead_time_h.mean", .rises), ("team_utilization", .rises),
  ]
  /// The most replications that a check may use.
  static let budget = 200

  private static let file = "scenarios/backend-team.json5"
  private static let quarter = ["simulation.days=91"]

  /// What one check sees of one arm: a row of metrics per replication.
  typealias Rows = [[Double]]

  /// The arms of one check.
  struct Check: Sendable {
    /// The reference team.
    var baseline: Rows
    /// The same team on other random numbers: nothing has changed but the noise.
    var same: Rows
    /// The lead has less time for reviews and planning, on the baseline's random numbers.
    var worse: Rows
  }

  /// What is planted, as an override.
  static let regression = "lead.focus=0.47"

  /// Simulates the arms of so many checks, each with a seed of its own.
  static func simulate(_ checks: Int) throws -> [Check] {
    let base = try ScenarioReader.read(path: file, overrides: quarter)
    let changed = try ScenarioReader.read(path: file, overrides: quarter + [regression])
    return try ParallelExperiments.run(checks) { number in
      let seed = UInt64(1_000 + number)
      return Check(
        baseline: try rows(base, seed: seed), same: try rows(base, seed: seed + 1_000_000),
        worse: try rows(changed, seed: seed))
    }
  }

  private static func rows(_ scenario: Scenario, seed: UInt64) throws -> Rows {
    var scenario = scenario
    scenario.simulation.seed = seed
    let compiled = try CompiledScenario(scenario)
    let places = try metrics.map { metric in
      guard let place = compiled.metrics.firstIndex(where: { $0.name == metric.name }) else {
        throw UsageError(message: "the reference scenario has no metric \(metric.name)")
      }
      return place
    }
    var replicator = TeamReplicator(compiled)
    return (0..<budget).map { number in
      let outcome = replicator.replicate(number, isTraced: false)
      return places.map { outcome.metrics[$0] }
    }
  }
}
