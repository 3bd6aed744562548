import LeadPolicy
import Sampling
import WorkingTime

/// Everything that determines a simulation, read from a scenario file and checked.
///
/// Lists keep the order of the file, so that results do not depend on hashing.
public struct Scenario: Sendable {
  /// A short name, used for the report folder: lower-case letters, digits and hyphens.
  public var name: String
  /// A heading for people.
  public var title: String
  /// What the scenario shows, in a sentence or two.
  public var description: String
  /// Run length, warm-up, replications and seed.
  public var simulation: SimulationPlan
  /// The team's calendar, and that of everyone without their own.
  public var calendar: WorkingCalendar
  /// The roles of the individual contributors.
  public var team: [RoleDefinition]
  /// The Backend Lead.
  public var lead: LeadDefinition
  /// The people around the team who answer requests: Tech Lead, DBA, security specialist.
  public var counterparts: [CounterpartDefinition]
  /// Where work comes from.
  public var workload: [WorkStream]
  /// Every template the workload may name: the built-in library, then the scenario's own, which
  /// replace built-in ones of the same id.
  public var templates: [StrategicTemplate]
  /// Who gets a task.
  public var assignment: AssignmentSettings
  /// The lead's planning of tier 3 and 4 tasks.
  public var planning: PlanningSettings
  /// How the work itself goes.
  public var work: WorkSettings
  /// The lead's domain review.
  public var review: ReviewSettings
  /// The marks.
  public var capacity: CapacityThresholds
  /// What happens to a strategic task on arrival.
  public var admission: AdmissionSettings
  /// Which triggers are armed and how they are answered.
  public var escalation: EscalationSettings
}

/// Run length, warm-up, replications and seed.
public struct SimulationPlan: Sendable, Hashable {
  /// The first simulated day.
  public var start: CalendarDay
  /// Days simulated before anything is measured, at least 0.
  public var warmUpDays: Int
  /// Days measured after the warm-up, at least 1.
  public var days: Int
  /// Independent replications, at least 2 (one gives no interval).
  public var replications: Int
  /// The root of every random stream.
  public var seed: UInt64
  /// Confidence level of every interval, strictly between 0 and 1.
  public var confidence: Double
  /// How many replications, from the first, leave their tasks, reviews and escalations in the report.
  public var tracedReplications: Int
}

/// One role and the people in it.
public struct RoleDefinition: Sendable, Hashable {
  /// The role's name and its skills.
  public var profile: RoleProfile
  /// How many people have the role, at least 0.
  public var count: Int
  /// Share of shift time that goes into direct work, above 0, at most 1; the rest goes to meetings and
  /// interruptions, so that an hour of effort takes 1/focus hours of shift.
  public var focus: Double
  /// Share of the calendar's daily hours this role works, above 0, at most 1.
  public var partTime: Double
  /// The role's own calendar, where it differs from the team's.
  public var calendar: WorkingCalendar?
  /// Absences by the person's number in the role, from 0.
  public var absences: [PersonalAbsence]
}

/// An absence and whose it is.
public struct PersonalAbsence: Sendable, Hashable {
  /// The person's number within the role, from 0.
  public var person: Int
  /// The days away.
  public var absence: Absence
}

/// The Backend Lead as a resource.
public struct LeadDefinition: Sendable, Hashable {
  /// The lead's id in metrics and tables, "backend-lead".
  public var id: String
  /// Share of shift time that goes into planning and review, above 0, at most 1.
  public var focus: Double
  /// Share of the calendar's daily hours the lead works, above 0, at most 1.
  public var partTime: Double
  /// The lead's own calendar, where it differs from the team's.
  public var calendar: WorkingCalendar?
  /// Days away.
  public var absences: [Absence]
  /// Which of the lead's activities goes first when several wait, most urgent first.
  public var workOrder: [LeadActivity]
}

/// What the lead spends hours on.
public enum LeadActivity: String, CaseIterable, Sendable {
  case review, planning
}

/// Somebody outside the team who answers requests after a while.
public struct CounterpartDefinition: Sendable, Hashable {
  /// The counterpart's name in rules and escalations, "dba".
  public var id: String
  /// Working hours (on the team's calendar) from request to answer.
  public var responseHours: Distribution
}

/// A source of strategic (tier 3, 4) or atomic (tier 1, 2) tasks.
public struct WorkStream: Sendable, Hashable {
  /// The stream's name in the scenario.
  public var id: String
  /// When tasks arrive.
  public var arrivals: ArrivalSettings
  /// What arrives: templates with weights (tier 3 and 4), or atomic tasks with weights (tier 1 and 2).
  public var work: Work
  /// Weight of each priority, indexed by `Priority.rawValue`; not all zero.
  public var priorityWeights: [Double]

  /// What a stream brings.
  public enum Work: Sendable, Hashable {
    /// Strategic tasks of tier 3 or 4 that the lead plans from templates.
    case planned(tier: Int, templates: [WeightedTemplate])
    /// Tasks of tier 1 or 2 that go straight to assignment.
    case atomic(tier: Int, tasks: [AtomicTask])
  }

  /// A template and how often it is drawn.
  public struct WeightedTemplate: Sendable, Hashable {
    /// The id of an entry of `Scenario.templates`.
    public var template: String
    /// Relative frequency, positive.
    public var weight: Double
  }

  /// A kind of atomic task and how often it is drawn.
  public struct AtomicTask: Sendable, Hashable {
    /// The task's attributes; `estimateHours` is the mean of `estimate`.
    public var task: TacticalTemplate
    /// The category reported for it.
    public var category: WorkCategory
    /// The estimate in hours, drawn per task.
    public var estimate: Distribution
    /// Relative frequency, positive.
    public var weight: Double
  }
}

/// An arrival process: a Poisson process on working time, optionally in batches.
public struct ArrivalSettings: Sendable, Hashable {
  /// Expected arrivals (batches) per hour of the clock named by `during`, positive.
  public var ratePerHour: Double
  /// Which clock the process runs on.
  public var during: ArrivalClock
}

/// The clock an arrival process runs on.
public enum ArrivalClock: String, CaseIterable, Sendable {
  /// Arrivals fall into the team's working hours only.
  case workingHours = "working-hours"
  /// Arrivals fall into every hour of the day.
  case allHours = "all-hours"
}

/// Who gets a task.
public struct AssignmentSettings: Sendable, Hashable {
  /// The rules, first match first.
  public var rules: [AssignmentRule]
  /// Whether people pull from their role's queue or work is handed to one of them at once.
  public var dispatch: Dispatch
  /// The order within a queue.
  public var discipline: QueueDiscipline
}

/// How work reaches a person within a role.
public enum Dispatch: String, CaseIterable, Sendable {
  /// Tasks wait in one queue per role; whoever is free takes the next.
  case pull
  /// Each task is given at once to the member with the least expected work left.
  case push
}

/// The order in which waiting tasks are taken.
public enum QueueDiscipline: String, CaseIterable, Sendable {
  /// First in, first out.
  case fifo
  /// Higher priority first, then first in, first out; work begun is not interrupted.
  case priority
  /// Shortest estimate first.
  case shortestEstimate = "shortest-estimate"
}

/// The lead's planning of tier 3 and 4 tasks.
public struct PlanningSettings: Sendable, Hashable {
  /// Off: a strategic task is broken down at once, at no cost.
  public var enabled: Bool
  /// The lead's direct hours to plan one strategic task.
  public var effortHours: Distribution
}

/// How the work itself goes.
public struct WorkSettings: Sendable, Hashable {
  /// Actual effort as a multiple of the estimate, drawn per task.
  public var actualOverEstimate: Distribution
  /// Effort multiplier when the worker's level is above what the task needs, per level; 1 for no effect.
  public var factorPerLevelAbove: Double
  /// Effort multiplier when the worker's level is below what the task needs, per level; 1 for no effect.
  public var factorPerLevelBelow: Double
}

/// The lead's domain review.
public struct ReviewSettings: Sendable, Hashable {
  /// Off: work is complete when its worker is done.
  public var enabled: Bool
  /// The lead's direct hours for one round of review.
  public var effortHours: Distribution
  /// The verdict is due within this many hours.
  public var serviceLevelHours: Double
  /// On which clock the service level runs.
  public var serviceLevelClock: ServiceLevelClock
  /// What each of the eleven checks meets, indexed by `ReviewCheck.rawValue`.
  public var checks: [CheckSettings]
  /// Rework after a failed review, as a share of the estimate.
  public var reworkShare: Distribution
}

/// The clock of a service level.
public enum ServiceLevelClock: String, CaseIterable, Sendable {
  /// Hours of the lead's team calendar.
  case workingHours = "working-hours"
  /// Every hour of the day.
  case elapsed
}

/// What one review check meets.
public struct CheckSettings: Sendable, Hashable {
  /// Probability that a first submission violates the check.
  public var defectProbability: Double
  /// Probability that the review notices a violation.
  public var detectionProbability: Double
}

/// What happens to a strategic task on arrival.
public struct AdmissionSettings: Sendable, Hashable {
  /// Off: everything is accepted.
  public var enabled: Bool
  /// A task deferred for more than this many days is cancelled; nil: never.
  public var cancelAfterDays: Double?
}

/// Which triggers are armed and how they are answered.
public struct EscalationSettings: Sendable, Hashable {
  /// Armed triggers.
  public var triggers: Set<EscalationTrigger>
  /// The counterpart who answers each trigger, indexed by `EscalationTrigger.rawValue`.
  public var answeredBy: [String]
}
