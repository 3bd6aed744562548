import LeadPolicy
import SimulatedTime

/// Somebody outside the model who chooses people, for the policy `external`.
///
/// Asked once per assignment on the simulating thread; its cost is its own. An error ends the replication.
public protocol AssignmentAdvisor: AnyObject {
  /// What follows belongs to another replication.
  func beginReplication(_ number: Int, seed: UInt64) throws

  /// Chooses one of the candidates of a question, or nobody.
  func choose(_ question: AdvisedAssignment) throws -> AdvisedChoice
}

/// A task to be assigned, and to whom it may go.
public struct AdvisedAssignment: Sendable {
  /// The decision's number within the replication, from 0.
  public var number: Int
  /// When it is decided.
  public var time: SimulationTime
  /// The task's attributes.
  public var task: TacticalTemplate
  /// The estimate in direct hours.
  public var estimateHours: Double
  /// The category of the strategic task.
  public var category: WorkCategory
  /// The inherited priority.
  public var priority: Priority
  /// By when it is due; nil where nothing was promised, or nothing before the end of the simulated calendar.
  public var due: SimulationTime?
  /// Everybody of the team who is not away for the whole lookahead, in roster order.
  public var candidates: [Candidate]

  /// Somebody who may be chosen.
  public struct Candidate: Sendable {
    /// The place on the roster.
    public var person: Int
    /// The place of the role among the scenario's.
    public var role: Int
    /// How the task suits the role.
    public var fit: PoolFit
    /// Expected direct hours left.
    public var expectedHours: Double
    /// Shift hours in the lookahead.
    public var availableHours: Double
    /// Expected hours left over those of the lookahead.
    public var load: Double
  }
}

/// What an advisor answers.
public struct AdvisedChoice: Sendable {
  /// Index of the candidate; nil for nobody, which is escalated.
  public var candidate: Int?
  /// The advisor's reason, for records; nil without one.
  public var reason: String?

  /// An answer from its parts.
  public init(candidate: Int?, reason: String?) {
    self.candidate = candidate
    self.reason = reason
  }
}
