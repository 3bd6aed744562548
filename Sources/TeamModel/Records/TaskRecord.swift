import LeadPolicy
import SimulatedTime

/// The life of one tactical task in a traced replication, written when it is completed or the run ends.
public struct TaskRecord: Sendable, Hashable {
  /// The number of the strategic task it belongs to, in order of arrival from 0.
  public var strategic: Int
  /// The task's number within its strategic task, from 0.
  public var ordinal: Int
  /// The id of the template, or of the work stream for an atomic task.
  public var template: String
  /// The template's short key, "TT2.1".
  public var key: String
  /// What was to be done.
  public var title: String
  /// The task as it was planned: its attributes, skills and dependencies.
  public var definition: TacticalTemplate
  /// The category of the strategic task.
  public var category: WorkCategory
  /// Tier 1 to 4.
  public var tier: Int
  /// The inherited priority.
  public var priority: Priority
  /// Roster index of who did it, if anyone took it up.
  public var assignee: Int?
  /// What decided who does it: the code of the assignment rule, or what the policy went by.
  public var rule: String
  /// The reason of that decision, as text.
  public var ruleReason: String
  /// Estimate in direct hours.
  public var estimateHours: Double
  /// Direct hours spent, rework included; nil while the work has not been handed in once.
  public var actualHours: Double?
  /// The life-cycle state at the time of writing, "completed".
  public var state: String
  /// Arrival of the strategic task.
  public var arrived: SimulationTime
  /// When it was assigned.
  public var assigned: SimulationTime?
  /// When all dependencies were met and it waited for its worker.
  public var ready: SimulationTime?
  /// When work began.
  public var started: SimulationTime?
  /// When it was completed.
  public var completed: SimulationTime?
  /// Rounds of review.
  public var reviewRounds: Int
}

/// One round of review in a traced replication.
public struct ReviewRecord: Sendable, Hashable {
  /// Whose review it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// Another individual contributor's, before the lead's.
    case peer
    /// The lead's, or that of the Tech Lead who has taken it over.
    case domain
  }

  /// The strategic task's number.
  public var strategic: Int
  /// The tactical task's number within it.
  public var ordinal: Int
  /// 1 for the first domain review; for a peer's, how often the task had been handed in.
  public var round: Int
  /// Whose review it is.
  public var kind: Kind
  /// Roster index of who reviewed; nil for the Tech Lead, who is not on the roster.
  public var reviewer: Int?
  /// When it was submitted for this review.
  public var submitted: SimulationTime
  /// When the reviewer began; the Tech Lead, when asked.
  public var started: SimulationTime
  /// When the verdict fell.
  public var decided: SimulationTime
  /// Hours from submission to verdict on the service level's clock.
  public var turnaroundHours: Double
  /// Whether the verdict came within the service level.
  public var withinServiceLevel: Bool
  /// Names of the failed checks; empty for a pass.
  public var failedChecks: [String]
}

/// One escalation in a traced replication.
public struct EscalationRecord: Sendable, Hashable {
  /// What set it off.
  public var trigger: EscalationTrigger
  /// When it was raised.
  public var raised: SimulationTime
  /// When it was answered, if before the end of the run.
  public var answered: SimulationTime?
  /// Who answers it.
  public var answeredBy: String
  /// The strategic task it concerns, if one.
  public var strategic: Int?
  /// The tactical task within it, if one.
  public var ordinal: Int?
  /// The decision's reason, as text.
  public var reason: String
}
