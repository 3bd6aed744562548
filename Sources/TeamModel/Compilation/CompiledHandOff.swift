import LeadPolicy
import Sampling
import Scenarios
import SimulatedTime

/// The hand-off to the other side, made ready for simulation.
struct CompiledHandOff: Sendable {
  var counterpart: CounterpartID
  var response: Sampler
  var serviceLevel: SimulationDuration
  /// Time on the service level's clock after which it is escalated; nil for never.
  var escalateAfter: SimulationDuration?

  /// Nil where a passed task is complete at once.
  init?(
    _ scenario: Scenario, counterparts: CompiledCounterparts, samplers: DistributionTable
  ) throws(CompilationProblem) {
    guard let settings = scenario.coordination.handOff else { return nil }
    counterpart = counterparts.id(of: settings.with)
    response = try counterparts.response(of: counterpart, samplers)
    serviceLevel = SimulationDuration(hours: settings.serviceLevelHours)
    if scenario.escalation.triggers.contains(.overdueHandOff) {
      escalateAfter = settings.escalateAfterHours.map { SimulationDuration(hours: $0) }
    }
  }
}
