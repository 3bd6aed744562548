import LeadPolicy
import Sampling

/// What is agreed with the peers of the team, and what it costs.
public struct CoordinationSettings: Sendable, Hashable {
  /// The API contract with the frontend; nil where none is agreed.
  public var contract: ContractSettings?
  /// What tasks need of counterparts before they begin or before they are handed off.
  public var requests: [CoordinationRequest]
  /// The hand-off to the other side; nil where a passed task is complete at once.
  public var handOff: HandOffSettings?

  /// Settings from their parts; without any, nothing is agreed with anybody.
  public init(
    contract: ContractSettings? = nil, requests: [CoordinationRequest] = [], handOff: HandOffSettings? = nil
  ) {
    self.contract = contract
    self.requests = requests
    self.handOff = handOff
  }
}

/// The API contract of a strategic task with API changes, begun when its planning is done.
public struct ContractSettings: Sendable, Hashable {
  /// The counterpart who agrees to it.
  public var with: String
  /// The lead's direct hours to define it.
  public var leadHours: Distribution
  /// Working hours from the end of planning within which it should be agreed.
  public var dueHours: Double
  /// Extra effort of an API task that begins before the contract is agreed, as a share of its estimate.
  public var lateReworkShare: Distribution

  /// Settings from their parts.
  public init(with: String, leadHours: Distribution, dueHours: Double, lateReworkShare: Distribution) {
    self.with = with
    self.leadHours = leadHours
    self.dueHours = dueHours
    self.lateReworkShare = lateReworkShare
  }
}

/// Something a task of certain attributes needs of a counterpart: a migration plan of the data lead, an
/// environment or a staging deployment of the devops lead.
public struct CoordinationRequest: Sendable, Hashable {
  /// A code for reports, "staging".
  public var code: String
  /// Which tasks need it.
  public var condition: AssignmentRule.Condition
  /// The counterpart who is asked.
  public var with: String
  /// Until when it must be answered.
  public var before: Stage

  /// What waits for the answer.
  public enum Stage: String, CaseIterable, Sendable {
    /// The task is not begun before.
    case start
    /// The task is not handed off before.
    case handOff = "hand-off"
  }

  /// A request from its parts.
  public init(code: String, condition: AssignmentRule.Condition, with: String, before: Stage) {
    self.code = code
    self.condition = condition
    self.with = with
    self.before = before
  }
}

/// A task that has passed review is complete when the other side has acknowledged it.
public struct HandOffSettings: Sendable, Hashable {
  /// The counterpart who acknowledges.
  public var with: String
  /// Hours on the review's service-level clock within which it should be acknowledged.
  public var serviceLevelHours: Double
  /// After this many hours it is escalated and then counts as acknowledged when that is answered; nil for never.
  public var escalateAfterHours: Double?

  /// Settings from their parts.
  public init(with: String, serviceLevelHours: Double, escalateAfterHours: Double?) {
    self.with = with
    self.serviceLevelHours = serviceLevelHours
    self.escalateAfterHours = escalateAfterHours
  }
}
