import OutputAnalysis
import TeamModel

/// What the replications that were watched in detail say together.
public struct Observations: Sendable {
  /// How many were watched, from the first.
  public var replications: Int
  /// Everything that happened in replication 1.
  public var first: ReplicationTrace
  /// Shift hours a week by role and activity.
  public var hours: [RoleHours]
  /// Where a completed tactical task spent its working hours, in the order of `TaskTime`.
  public var taskTimes: [Estimate]
  /// Working hours that a completed tactical task took in all.
  public var taskTime: Estimate
  /// Mean shift hours of a finished first pass at a task; nil without any.
  public var serviceHours: Double?
  /// The courses of what waits, in the order of `WaitingLine`.
  public var queues: [QueueCourse]
  /// Estimated hours of the work that is ready and not begun at the end of each week, as a share of the hours that the
  /// individual contributors have in it; nil in weeks without hours.
  public var unmetDemand: [Estimate?]
  /// From arrival to completion of strategic tasks; nil without any.
  public var strategicLeadTime: LeadTimeDistribution?
  /// From arrival to completion of single tasks; nil without any.
  public var atomicLeadTime: LeadTimeDistribution?
  /// Little's law at every station.
  public var stations: [LittleResidual]
  /// Replications whose books balance to the task and to the microsecond.
  public var balanced: Int
  /// Pairs of an observed replication and a station.
  public var stationChecks: Int
  /// Those of them at which both observers agree to the microsecond.
  public var stationChecksPassed: Int

  /// A mean with the half-width of its interval; the half-width is nil with one replication.
  public struct Estimate: Hashable, Sendable {
    /// The mean over the replications.
    public var mean: Double
    /// Half-width of its interval by Student's t.
    public var halfWidth: Double?

    /// An estimate from its parts.
    public init(mean: Double, halfWidth: Double?) {
      self.mean = mean
      self.halfWidth = halfWidth
    }
  }

  /// What the people of a role put their hours into.
  public struct RoleHours: Hashable, Sendable {
    /// The role.
    public var role: String
    /// How many people have it.
    public var people: Int
    /// Available hours a week.
    public var available: Estimate
    /// Hours a week by activity, in the order of `WorkRecord.Activity`.
    public var byActivity: [Estimate]
    /// Hours a week in which nothing was to be done.
    public var free: Estimate
  }

  /// How many waited, by the week.
  public struct QueueCourse: Hashable, Sendable {
    /// What waits.
    public var line: WaitingLine
    /// A mean per week; nil in weeks without working hours.
    public var weeks: [Estimate?]
  }

  /// L − λW at a station: 0 in a steady state but for chance.
  public struct LittleResidual: Hashable, Sendable {
    /// The station.
    public var name: String
    /// L: mean number there.
    public var number: Double
    /// λW: arrivals an hour times mean hours.
    public var arrivalsTimesHours: Double
    /// Their difference with its interval; nil where a replication had nobody there.
    public var residual: Estimate?
  }
}

/// The distribution of lead times over the observed replications.
public struct LeadTimeDistribution: Hashable, Sendable {
  /// Ascending places in working hours.
  public var hours: [Double]
  /// Share of tasks completed by then, with its interval over the replications.
  public var shares: [Observations.Estimate]
  /// Tasks behind it.
  public var count: Int
  /// Share of tasks that take longer than the last place.
  public var beyond: Double
}
