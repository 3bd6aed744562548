/// A tactical task of a traced replication. Times are ISO 8601 text in local time.
public struct TaskRow: Sendable, Hashable {
  /// The replication's number, from 1.
  public var replication: Int
  /// The number of the strategic task it belongs to.
  public var strategic: Int
  /// The task's number within its strategic task.
  public var ordinal: Int
  /// The id of the template or work stream.
  public var template: String
  /// The template's short key.
  public var key: String
  /// What was to be done.
  public var title: String
  /// The category of the strategic task.
  public var category: String
  /// Tier 1 to 4.
  public var tier: Int
  /// The priority as scenarios spell it.
  public var priority: String
  /// The id of who did it, who must be on the roster.
  public var assignee: String?
  /// The code of the assignment rule that decided.
  public var rule: String
  /// Estimate in direct hours.
  public var estimateHours: Double
  /// Direct hours spent, rework included.
  public var actualHours: Double?
  /// The life-cycle state.
  public var state: String
  /// Arrival of the strategic task.
  public var arrived: String?
  /// When it was assigned.
  public var assigned: String?
  /// When all dependencies were met.
  public var ready: String?
  /// When work began.
  public var started: String?
  /// When it was completed.
  public var completed: String?
  /// Rounds of review.
  public var reviewRounds: Int

  /// A task from its parts.
  public init(
    replication: Int, strategic: Int, ordinal: Int, template: String, key: String, title: String,
    category: String, tier: Int, priority: String, assignee: String?, rule: String, estimateHours: Double,
    actualHours: Double?, state: String, arrived: String?, assigned: String?, ready: String?,
    started: String?, completed: String?, reviewRounds: Int
  ) {
    self.replication = replication
    self.strategic = strategic
    self.ordinal = ordinal
    self.template = template
    self.key = key
    self.title = title
    self.category = category
    self.tier = tier
    self.priority = priority
    self.assignee = assignee
    self.rule = rule
    self.estimateHours = estimateHours
    self.actualHours = actualHours
    self.state = state
    self.arrived = arrived
    self.assigned = assigned
    self.ready = ready
    self.started = started
    self.completed = completed
    self.reviewRounds = reviewRounds
  }
}

/// One round of review in a traced replication. Times are ISO 8601 text in local time.
public struct ReviewRow: Sendable, Hashable {
  /// The replication's number, from 1.
  public var replication: Int
  /// The strategic task's number.
  public var strategic: Int
  /// The tactical task's number within it.
  public var ordinal: Int
  /// 1 for the first domain review; for a peer's, how often the task had been handed in.
  public var round: Int
  /// When it was submitted for this review.
  public var submitted: String?
  /// When the reviewer began.
  public var started: String?
  /// When the verdict fell.
  public var decided: String?
  /// Hours from submission to verdict on the service level's clock.
  public var turnaroundHours: Double
  /// Whether the verdict came within the service level.
  public var withinServiceLevel: Bool
  /// Names of the failed checks, separated by spaces; empty for a pass.
  public var failedChecks: String
  /// "peer" or "domain".
  public var kind: String
  /// The id of who reviewed, who must be on the roster; nil for the Tech Lead in place of the lead.
  public var reviewer: String?

  /// A round of review from its parts.
  public init(
    replication: Int, strategic: Int, ordinal: Int, round: Int, submitted: String?, started: String?,
    decided: String?, turnaroundHours: Double, withinServiceLevel: Bool, failedChecks: String,
    kind: String, reviewer: String?
  ) {
    self.replication = replication
    self.strategic = strategic
    self.ordinal = ordinal
    self.round = round
    self.submitted = submitted
    self.started = started
    self.decided = decided
    self.turnaroundHours = turnaroundHours
    self.withinServiceLevel = withinServiceLevel
    self.failedChecks = failedChecks
    self.kind = kind
    self.reviewer = reviewer
  }
}

/// An escalation of a traced replication. Times are ISO 8601 text in local time.
public struct EscalationRow: Sendable, Hashable {
  /// The replication's number, from 1.
  public var replication: Int
  /// The code of what set it off.
  public var trigger: String
  /// When it was raised.
  public var raised: String?
  /// When it was answered, if before the end of the run.
  public var answered: String?
  /// Who answers it.
  public var answeredBy: String?
  /// The strategic task it concerns, if one.
  public var strategic: Int?
  /// The tactical task within it, if one.
  public var ordinal: Int?
  /// The decision's reason.
  public var reason: String

  /// An escalation from its parts.
  public init(
    replication: Int, trigger: String, raised: String?, answered: String?, answeredBy: String?,
    strategic: Int?, ordinal: Int?, reason: String
  ) {
    self.replication = replication
    self.trigger = trigger
    self.raised = raised
    self.answered = answered
    self.answeredBy = answeredBy
    self.strategic = strategic
    self.ordinal = ordinal
    self.reason = reason
  }
}
