import LeadPolicy
import SimulatedTime

/// The API contract of a strategic task in a traced replication.
public struct ContractRecord: Sendable, Hashable {
  /// The strategic task's number.
  public var strategic: Int
  /// Who has to agree, as the scenario names them.
  public var counterpart: String
  /// The end of planning, from which the time until agreement counts.
  public var planned: SimulationTime
  /// When the lead had defined it and asked the other side; nil while the lead has not.
  public var asked: SimulationTime?
  /// When the other side agreed, if before the end of the run.
  public var agreed: SimulationTime?
  /// Working hours of the team from planning to agreement; nil without one.
  public var leadTimeHours: Double?
  /// Whether that is within what the scenario allows; nil without an agreement.
  public var isOnTime: Bool?
}

/// A blocker that kept a tactical task from going on in a traced replication.
public struct BlockerRecord: Sendable, Hashable {
  /// The strategic task's number.
  public var strategic: Int
  /// The tactical task's number within it.
  public var ordinal: Int
  /// What blocked it.
  public var kind: BlockerKind
  /// When work met it.
  public var began: SimulationTime
  /// When it was over, if before the end of the run.
  public var ended: SimulationTime?
  /// Whether the lead or the Tech Lead was turned to.
  public var isEscalated: Bool
}

/// Work that passed from somebody who left, or is away for long, to somebody else, in a traced replication.
public struct HandOverRecord: Sendable, Hashable {
  /// The strategic task's number.
  public var strategic: Int
  /// The tactical task's number within it; nil for planning and contracts.
  public var ordinal: Int?
  /// Roster index of who had it.
  public var from: Int
  /// Roster index of who has it now; nil where it waits for anybody of the role.
  public var to: Int?
  /// When.
  public var time: SimulationTime
}

/// What held for a team as a day began and what its lead did about it, in a traced replication.
public struct ActionDay: Sendable, Hashable {
  /// The team's place in the department, from 0.
  public var team: Int
  /// Days since the scenario's first day.
  public var day: Int
  /// The conditions that held, the actions they put in force, and why.
  public var decision: CapacityActionDecision
  /// Whether the team worked longer on that day.
  public var isOvertimeWorked: Bool
  /// Whether the people it borrows were there.
  public var areBorrowedPresent: Bool
}
