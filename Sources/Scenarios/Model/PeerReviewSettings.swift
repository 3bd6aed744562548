import Sampling

/// The review by a peer before the lead's.
public struct PeerReviewSettings: Sendable, Hashable {
  /// The peer's direct hours for one round.
  public var effortHours: Distribution
  /// The peer's probability to notice a violation as a share of the lead's, 0 to 1.
  public var detectionShare: Double
  /// Hours on the service level's clock until it is due.
  public var serviceLevelHours: Double
  /// After this many hours on that clock the lead reviews without waiting for it; nil for never.
  public var skipAfterHours: Double?

  /// Settings from their parts.
  public init(
    effortHours: Distribution, detectionShare: Double, serviceLevelHours: Double, skipAfterHours: Double?
  ) {
    self.effortHours = effortHours
    self.detectionShare = detectionShare
    self.serviceLevelHours = serviceLevelHours
    self.skipAfterHours = skipAfterHours
  }
}
