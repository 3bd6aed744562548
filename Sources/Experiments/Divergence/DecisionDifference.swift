import SimulatedTime
import TeamModel

/// A decision about the same thing that two scenarios make otherwise, or that only one of them makes.
public struct DecisionDifference: Sendable, Hashable {
  /// The replication, from 1.
  public var replication: Int
  /// What it is about.
  public var kind: DecisionRecord.Kind
  /// The strategic or atomic task; nil for an escalation about a whole team.
  public var task: TaskIdentity?
  /// The tactical task's number within it, if it concerns one.
  public var ordinal: Int?
  /// What was to be done; empty for an escalation about a whole team.
  public var title: String
  /// The decision in the base; nil where it is not made there.
  public var base: DecisionRecord?
  /// The decision in the variant; nil where it is not made there.
  public var variant: DecisionRecord?

  /// When the first of the two is made.
  public var time: SimulationTime {
    [base?.time, variant?.time].compactMap { $0 }.min() ?? .zero
  }
}

/// What a decision that two scenarios make otherwise was worth, found by playing the replication again with that one
/// decision made as on the other side, on the same random numbers.
///
/// As for `DecisionRegret`, the measure is the time that all tasks spend in the system, in working hours, and a single
/// replay is one path: only the average over many says anything of the policy.
public struct DecisionEffect: Sendable, Hashable {
  /// The decision.
  public var difference: DecisionDifference
  /// Change of the time in the system of all tasks of the base, had it decided this as the variant did; negative is
  /// better. Nil where it cannot: the variant's choice is nobody or nothing of the base, or the decision follows from
  /// what was found.
  public var changeInBase: Double?
  /// The same for the variant, had it decided this as the base did.
  public var changeInVariant: Double?

  /// What the base would have saved by deciding as the variant did, in working hours; 0 where nothing.
  public var regretOfBase: Double? { changeInBase.map { max(0, -$0) } }
  /// What the variant would have saved by deciding as the base did, in working hours; 0 where nothing.
  public var regretOfVariant: Double? { changeInVariant.map { max(0, -$0) } }

  /// How much hung on it: the greater of both changes, by magnitude.
  public var weight: Double { max(changeInBase?.magnitude ?? 0, changeInVariant?.magnitude ?? 0) }
}

/// The first work that is not the same on both sides: who takes up what, and when.
public struct WorkDifference: Sendable, Hashable {
  /// A piece of work as one side has it.
  public struct Work: Sendable, Hashable {
    /// When it is taken up.
    public var time: SimulationTime
    /// Who takes it up, by their id there.
    public var person: String
    /// What the time goes into.
    public var activity: WorkRecord.Activity
    /// What is worked on; nil for mentoring.
    public var task: TaskIdentity?
    /// The tactical task's number within it; nil for planning and contracts.
    public var ordinal: Int?
    /// What was to be done; empty for mentoring.
    public var title: String
  }

  /// The replication, from 1.
  public var replication: Int
  /// What the base does next; nil where nothing more.
  public var base: Work?
  /// What the variant does next; nil where nothing more.
  public var variant: Work?
}
