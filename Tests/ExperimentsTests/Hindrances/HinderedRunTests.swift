import Experiments
import LeadPolicy
import Sampling
import Scenarios
import TeamModel
import Testing

/// Everything that can come between people and their work at once.
@Suite struct HinderedRunTests {
  private func everything(_ overrides: [String]) throws -> Scenario {
    var scenario = try scenario(
      "backend-team.json5",
      overrides: ["simulation.replications=4", "simulation.tracedReplications=0"] + overrides)
    scenario.work.contextSwitchHours = .exponential(mean: 0.2)
    scenario.work.interruptions = InterruptionSettings(ratePerHour: 0.4, hours: .exponential(mean: 0.1))
    scenario.work.blockers = BlockerSettings(
      kinds: BlockerKind.allCases.map { _ in
        .init(probability: 0.1, resolutionHours: .lognormal(median: 5, sigma: 1))
      },
      escalateAfterHours: 4, techLeadAfterHours: 8, leadHours: .exponential(mean: 0.5))
    scenario.assignment.escalateAfterHours = 24
    scenario.escalation.triggers.formUnion([.blockedTask, .overdueAssignment])
    if let atomic = scenario.workload.firstIndex(where: { if case .atomic = $0.work { true } else { false } })
    {
      scenario.workload[atomic].preempts = true
      scenario.workload[atomic].dueHours = .exponential(mean: 40)
    }
    return scenario
  }

  @Test(
    "the books balance and the same seed gives the same outcome for one and two jobs",
    arguments: [
      ["assignment.dispatch=pull"], ["assignment.dispatch=push"],
      ["assignment.dispatch=pull", "assignment.discipline=preemptive-priority"],
      ["assignment.dispatch=push", "assignment.discipline=preemptive-priority"],
      ["assignment.discipline=critical-path"],
    ])
  func deterministic(_ overrides: [String]) throws {
    let compiled = try CompiledScenario(try everything(overrides))
    var metrics: [[[Double]]] = []
    for jobs in [1, 2] {
      var found: [[Double]] = []
      let runner = ReplicationRunner(compiled, replications: 0..<4, tracedBelow: 1, jobs: jobs)
      _ = try runner.run(
        preparing: { $0 },
        handOver: { outcome in
          #expect(outcome.ledger.holds, "\(outcome.ledger)")
          found.append(outcome.metrics)
        })
      metrics.append(found)
    }
    #expect(metrics[0].count == 4)
    for (one, two) in zip(metrics[0], metrics[1]) {
      #expect(zip(one, two).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) })
    }
  }

  @Test("without any of it nobody is told of it")
  func off() throws {
    let names = try SmallTeam().compiled().metrics.map(\.name)
    #expect(!names.contains { $0.hasPrefix("blocke") || $0.hasPrefix("context") })
  }
}
