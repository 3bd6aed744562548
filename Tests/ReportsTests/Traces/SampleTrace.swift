import Foundation
import Reports
import Scenarios
import TeamModel

/// Eight measured weeks of the reference team, with planning, review, escalations and work under way at the end.
enum SampleTrace {
  static func replication(_ overrides: [String] = []) throws -> (TracedReplication, ReplicationOutcome) {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "scenarios/backend-team.json5")
    let scenario = try ScenarioReader.read(
      path: file.path, overrides: ["simulation.days=56", "simulation.warmUpDays=0"] + overrides)
    let compiled = try CompiledScenario(scenario)
    var replicator = TeamReplicator(compiled)
    let outcome = replicator.replicate(0, isTraced: true)
    guard let replication = TracedReplication(outcome, scenario: scenario, compiled: compiled) else {
      throw NotTraced()
    }
    return (replication, outcome)
  }

  /// All pieces of an output together.
  static func bytes(_ write: (([UInt8]) throws -> Void) throws -> Void) throws -> [UInt8] {
    var all: [UInt8] = []
    try write { all += $0 }
    return all
  }

  struct NotTraced: Error {}
}
