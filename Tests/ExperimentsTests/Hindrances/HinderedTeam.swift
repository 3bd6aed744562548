import Experiments
import LeadPolicy
import Sampling
import Scenarios
import SimulatedTime
import TeamModel
import Testing

extension SmallTeam {
  /// The scenario with settings that the text leaves off.
  func scenario(_ change: (inout Scenario) -> Void) throws -> Scenario {
    var scenario = try ScenarioReader.read(text: text, file: "small-team.json5")
    change(&scenario)
    return scenario
  }
}

/// The first replication of a scenario, with its stories; its books must balance.
func firstOutcome(_ scenario: Scenario) throws -> (compiled: CompiledScenario, outcome: ReplicationOutcome) {
  let compiled = try CompiledScenario(scenario)
  var replicator = TeamReplicator(compiled)
  let outcome = replicator.replicate(0, isTraced: true)
  #expect(outcome.ledger.holds, "\(outcome.ledger)")
  return (compiled, outcome)
}

extension ReplicationTrace {
  /// Shift hours worked on each completed task, by strategic task and ordinal.
  func hoursOnTasks() -> [[Int]: Double] {
    var hours: [[Int]: Double] = [:]
    for record in work where record.activity == .implementation {
      hours[[record.strategic ?? -1, record.ordinal ?? -1], default: 0] += record.worked.hours
    }
    return hours
  }
}
