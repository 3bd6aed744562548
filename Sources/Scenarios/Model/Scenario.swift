import LeadPolicy
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
  /// What crossing a mark or an escalation sets off.
  public var actions = ActionSettings()
  /// What is agreed with the peers of the team.
  public var coordination = CoordinationSettings()
  /// What metrics are to be.
  public var targets: [Target] = []
  /// What a change may do to metrics.
  public var gates: [Gate] = []
  /// Teams like this one, side by side.
  public var department = DepartmentSettings()
  /// What is not known about the inputs; nil where nothing is said of it.
  public var uncertainty: UncertaintySettings?
  /// What is said about the study, for the record of a run.
  public var study = StudyDescription()
}
