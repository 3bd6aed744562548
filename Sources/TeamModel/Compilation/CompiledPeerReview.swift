import Sampling
import Scenarios
import SimulatedTime

/// The review by a peer, made ready for simulation.
struct CompiledPeerReview: BitwiseCopyable, Sendable {
  let effortHours: Sampler
  /// What one round counts for as committed work.
  let expectedEffort: SimulationDuration
  /// The peer's probability to notice a violation as a share of the lead's.
  let detectionShare: Double
  let serviceLevel: SimulationDuration

  init(_ settings: PeerReviewSettings, samplers: DistributionTable) throws(CompilationProblem) {
    effortHours = try samplers.compiled(settings.effortHours, "review.peer.effortHours")
    expectedEffort = SimulationDuration(hours: settings.effortHours.mean)
    detectionShare = settings.detectionShare
    serviceLevel = SimulationDuration(hours: settings.serviceLevelHours)
  }
}
