import LeadPolicy
import SimulatedTime

/// A piece of work in a traced replication: who was busy with what, from the moment it was taken up.
public struct WorkRecord: Sendable, Hashable {
  /// What the time goes into.
  public enum Activity: String, Sendable, CaseIterable {
    /// The lead breaks a strategic task down.
    case planning = "plan"
    /// The lead makes a plan again that failed its gates.
    case replanning = "replan"
    /// The lead defines the API contract of a strategic task.
    case contract
    /// The first pass at a task.
    case implementation = "implement"
    /// The lead reviews a task.
    case review
    /// A peer reviews a task.
    case peerReview = "peer-review"
    /// A pass at a task that review has sent back.
    case rework
    /// A week's hours with a mentor or a pupil.
    case mentoring
    /// The lead resolves what blocks a task.
    case unblocking = "unblock"
  }

  /// What was done.
  public var activity: Activity
  /// Roster index of who did it.
  public var person: Int
  /// The strategic task's number; nil for mentoring.
  public var strategic: Int?
  /// The tactical task's number within it; nil for planning and contracts.
  public var ordinal: Int?
  /// The round of review, from 1; for a peer's and for rework how often the task had been handed in, which
  /// without peers is the lead's round; otherwise nil.
  public var round: Int?
  /// When the work was taken up, for the first time or again. It rests off shift.
  public var began: SimulationTime
  /// When it was finished, or left because it could not go on or something was more urgent; or the end of the run.
  public var ended: SimulationTime
  /// Shift time between the two.
  public var worked: SimulationDuration
  /// Whether it was finished; otherwise other records may follow of the same piece of work.
  public var isFinished: Bool
}

/// A step of one tactical task along its life cycle.
public struct TransitionRecord: Sendable, Hashable {
  /// The strategic task's number.
  public var strategic: Int
  /// The tactical task's number within it.
  public var ordinal: Int
  /// The state it came to.
  public var state: TaskState
  /// When.
  public var time: SimulationTime
}

/// A strategic or atomic task in a traced replication.
public struct StrategicRecord: Sendable, Hashable {
  /// How it stands at the end of the run.
  public enum Outcome: String, Sendable, CaseIterable {
    /// Every tactical task is completed.
    case completed
    /// Given up after too long in the deferral backlog, withdrawn before anybody had begun, or turned away.
    case cancelled
    /// In the deferral backlog.
    case deferred
    /// Before the Tech Lead, because it is critical and the team was full.
    case escalated
    /// Waiting for the lead to plan it, or being planned.
    case planning
    /// Its tactical tasks are under way.
    case underWay = "under-way"
  }

  /// Its number in order of arrival, from 0.
  public var number: Int
  /// What it is, whatever happens to it.
  public var identity: TaskIdentity
  /// The id of the template, or of the work stream for an atomic task.
  public var template: String
  /// What was asked for: the template's title, or the task's own for an atomic one.
  public var title: String
  /// The category.
  public var category: WorkCategory
  /// Tier 1 to 4.
  public var tier: Int
  /// How urgent it is.
  public var priority: Priority
  /// When it arrived.
  public var arrived: SimulationTime
  /// Whether it was deferred at least once.
  public var wasDeferred: Bool
  /// When it was completed or cancelled.
  public var ended: SimulationTime?
  /// How it stands at the end of the run.
  public var outcome: Outcome
}
