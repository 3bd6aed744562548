import LeadPolicy
import Sampling
import Scenarios
import SimulatedTime

/// The API contract with the other side, made ready for simulation.
struct CompiledContract: BitwiseCopyable, Sendable {
  var counterpart: CounterpartID
  var response: Sampler
  var leadHours: Sampler
  /// What defining it counts for as the lead's work.
  var expectedLeadHours: SimulationDuration
  var due: SimulationDuration
  var lateReworkShare: Sampler

  /// Nil where no contract is agreed.
  init?(
    _ scenario: Scenario, counterparts: CompiledCounterparts, samplers: DistributionTable
  ) throws(CompilationProblem) {
    guard let settings = scenario.coordination.contract else { return nil }
    counterpart = counterparts.id(of: settings.with)
    response = try counterparts.response(of: counterpart, samplers)
    leadHours = try samplers.compiled(settings.leadHours, "coordination.contract.leadHours")
    expectedLeadHours = SimulationDuration(hours: settings.leadHours.mean)
    due = SimulationDuration(hours: settings.dueHours)
    lateReworkShare = try samplers.compiled(
      settings.lateReworkShare, "coordination.contract.lateReworkShare")
  }
}
