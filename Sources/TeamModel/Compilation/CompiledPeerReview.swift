import LeadPolicy
import Sampling
import Scenarios
import SimulatedTime

/// The review by a peer, made ready for simulation.
struct CompiledPeerReview: Sendable {
  let effortHours: Sampler
  /// What one round counts for as committed work.
  let expectedEffort: SimulationDuration
  /// The peer's probability to notice a violation as a share of the lead's.
  let detectionShare: Double
  let serviceLevel: SimulationDuration
  /// Hours on the service level's clock after which the lead no longer waits; infinite for never.
  let skipAfterHours: Double
  /// Whether a role of the scenario has the skills a compiled task needs, task by task.
  private let qualified: [Bool]
  private let roleCount: Int32

  init(
    _ settings: PeerReviewSettings, team: [RoleDefinition], templates: [TacticalTemplate],
    samplers: DistributionTable
  ) throws(CompilationProblem) {
    effortHours = try samplers.compiled(settings.effortHours, "review.peer.effortHours")
    expectedEffort = SimulationDuration(hours: settings.effortHours.mean)
    detectionShare = settings.detectionShare
    serviceLevel = SimulationDuration(hours: settings.serviceLevelHours)
    skipAfterHours = settings.skipAfterHours ?? .infinity
    roleCount = Int32(team.count)
    qualified = templates.flatMap { task in team.map { $0.profile.isQualified(for: task.skills) } }
  }

  /// Whether the people of a role, in whichever team, have the skills a compiled task needs.
  func isQualified(_ role: RoleID, for plan: Int32) -> Bool {
    qualified[Int(plan * roleCount + role.index % roleCount)]
  }
}
