import LeadPolicy

/// What crossing a mark or an escalation sets off; each action is left out unless the scenario chooses it.
public struct ActionSettings: Sendable, Hashable {
  /// Strategic work that is not critical is deferred while a condition holds.
  public var deferral: [CapacityCondition] = []
  /// A task whose own role is full goes to another qualified one while a condition holds.
  public var overflow: [CapacityCondition] = []
  /// People work longer.
  public var overtime: OvertimeSettings?
  /// Somebody is borrowed from elsewhere.
  public var borrowing: BorrowingSettings?
  /// Less is built.
  public var scopeCut: ScopeCutSettings?

  /// No actions.
  public init() {}
}

/// Longer days while a condition holds, and what they cost.
public struct OvertimeSettings: Sendable, Hashable {
  /// Conditions any of which sets it off.
  public var when: [CapacityCondition]
  /// Hours added to the end of each working day.
  public var hoursPerDay: Double
  /// The most consecutive working days.
  public var maximumDays: Int
  /// Working days without overtime that follow them.
  public var restDays: Int
  /// Growth of the effort of work begun per consecutive day of overtime, a share of it.
  public var effortPerDay: Double
  /// Growth of the probability of defects per consecutive day of overtime, a share of it.
  public var defectsPerDay: Double
}

/// People who come from elsewhere after a while, and go again.
public struct BorrowingSettings: Sendable, Hashable {
  /// Conditions any of which sets it off.
  public var when: [CapacityCondition]
  /// The role they fill.
  public var role: String
  /// How many come.
  public var people: Int
  /// Working days from request to arrival.
  public var afterDays: Int
  /// Working days they stay at least.
  public var minimumDays: Int
  /// Their speed as a share of a member's, above 0, at most 1.
  public var speed: Double
}

/// Plans made while a condition holds are smaller.
public struct ScopeCutSettings: Sendable, Hashable {
  /// Conditions any of which sets it off.
  public var when: [CapacityCondition]
  /// The share of each tactical task's estimate and effort that is left out, above 0, below 1.
  public var share: Double
}
