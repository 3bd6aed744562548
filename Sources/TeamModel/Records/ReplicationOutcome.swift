import LeadPolicy
import OutputAnalysis

/// What one replication leaves.
public struct ReplicationOutcome: Sendable {
  /// The replication's number, from 0.
  public var number: Int
  /// One value per metric of the catalogue; not-a-number where the replication does not define it.
  public var metrics: [Double]
  /// What the measured period drew less what was to be expected, one number per `CompiledScenario.controls`: over
  /// all replications their mean is exactly 0.
  public var controls: [Double] = []
  /// A row per person and measured day.
  public var daily: [DailyRecord]
  /// Strategic and atomic tasks in the system at the end of each simulated day, from the first day of the warm-up:
  /// arrived, and neither completed nor cancelled, the deferred ones included.
  public var population: [Int32]
  /// Busy over available shift time of all individual contributors on each simulated day, from the first day of the
  /// warm-up, in millionths; -1 where nobody had any.
  public var utilization: [Int32]
  /// Turnaround of the reviews decided in the measured period, in hours.
  public var reviewTurnaround: Histogram
  /// When escalations were raised in the measured period.
  public var escalations: [EscalationMark]
  /// The books, from the first moment of the warm-up.
  public var ledger: ConservationLedger
  /// Events executed.
  public var events: Int
  /// What passed through each station in the measured period, where it was asked for; otherwise nothing.
  public var stations: [StationRecord]
  /// What ended the replication before its time, so that nothing else here means anything; nil if nothing did.
  public var failure: (any Error)?
  /// The stories, for a traced replication.
  public var trace: ReplicationTrace?

  /// No reviews: half hours up to ten working days of eight hours.
  public static let emptyTurnaround = Histogram(binWidth: 0.5, binCount: 160)
}

/// When an escalation was raised.
public struct EscalationMark: Hashable, Sendable, BitwiseCopyable {
  /// What set it off.
  public var trigger: EscalationTrigger
  /// Days since the scenario's first day.
  public var day: Int32

  /// An escalation on a day.
  public init(trigger: EscalationTrigger, day: Int32) {
    self.trigger = trigger
    self.day = day
  }
}

/// The stories of a traced replication, from its first moment, warm-up included.
public struct ReplicationTrace: Sendable {
  /// Tasks in order of completion, then the ones under way at the end.
  public var tasks: [TaskRecord]
  /// Reviews in order of their verdicts.
  public var reviews: [ReviewRecord]
  /// Escalations in order of being raised.
  public var escalations: [EscalationRecord]
  /// Strategic and atomic tasks in order of arrival: the one at index n has the number n.
  public var strategic: [StrategicRecord]
  /// Pieces of work in order of their ends, each person's in order of their beginnings.
  public var work: [WorkRecord]
  /// Steps of tactical tasks after their assignment, in order of time.
  public var transitions: [TransitionRecord]
  /// Decisions of the lead in the order in which they were made.
  public var decisions: [DecisionRecord]
  /// Days on which a team worked longer, in order of time.
  public var overtime: [OvertimeDay]
  /// API contracts in order of their planning.
  public var contracts: [ContractRecord]
  /// Blockers in order of their beginnings.
  public var blockers: [BlockerRecord]
  /// Work that passed to somebody else, in order of time.
  public var handOvers: [HandOverRecord]
  /// Numbers drawn about tasks, in order of being drawn.
  public var draws: [DrawRecord]
  /// Each team's day with the actions about its load, in order of time; none where no action is chosen.
  public var actionDays: [ActionDay]
}

/// A day on which the individual contributors of a team worked longer.
public struct OvertimeDay: Hashable, Sendable {
  /// The team's place in the department, from 0.
  public var team: Int
  /// Days since the scenario's first day.
  public var day: Int
}
