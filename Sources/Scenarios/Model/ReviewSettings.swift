import LeadPolicy
import Sampling

/// The lead's domain review.
public struct ReviewSettings: Sendable, Hashable {
  /// Off: work is complete when its worker is done.
  public var enabled: Bool
  /// The lead's direct hours for one round of review.
  public var effortHours: Distribution
  /// The verdict is due within this many hours.
  public var serviceLevelHours: Double
  /// On which clock the service level runs.
  public var serviceLevelClock: ServiceLevelClock
  /// What each of the eleven checks meets, indexed by `ReviewCheck.rawValue`.
  public var checks: [CheckSettings]
  /// Rework after a failed review, as a share of the estimate.
  public var reworkShare: Distribution
  /// The review by a peer that comes first; nil where the lead's is the only one.
  public var peer: PeerReviewSettings?
  /// After this many hours on the service level's clock the Tech Lead reviews instead of the lead; nil for never.
  public var takeOverAfterHours: Double?
  /// What makes violations likelier or rarer than the checks say.
  public var defectFactors = DefectFactors()
  /// What becomes of violations that review misses; nil where nothing does.
  public var escapes: EscapeSettings?
}

/// The clock of a service level.
public enum ServiceLevelClock: String, CaseIterable, Sendable {
  /// Hours of the lead's team calendar.
  case workingHours = "working-hours"
  /// Hours of the reviewer's own shifts, in their time zone and without their holidays and absences.
  case reviewerHours = "reviewer-hours"
  /// Every hour of the day.
  case elapsed
}

/// What one review check meets.
public struct CheckSettings: Sendable, Hashable {
  /// Probability that a first submission violates the check.
  public var defectProbability: Double
  /// Probability that the review notices a violation.
  public var detectionProbability: Double
}
