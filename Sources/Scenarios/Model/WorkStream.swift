import LeadPolicy
import Sampling

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
  /// Whether its tasks (tier 1 and 2) are incidents, for which people drop what they do.
  public var preempts = false
  /// Working hours from arrival to the due date, drawn per task; nil for work without one.
  public var dueHours: Distribution?
  /// Working hours that a task waits for somebody to begin, drawn per task, after which it is withdrawn; nil for
  /// work that waits for ever.
  public var patience: Distribution?

  /// What a stream brings.
  public enum Work: Sendable, Hashable {
    /// Strategic tasks of tier 3 or 4 that the lead plans from templates.
    case planned(tier: Int, templates: [WeightedTemplate])
    /// Tasks of tier 1 or 2 that go straight to assignment.
    case atomic(tier: Int, tasks: [AtomicTask])

    /// What may arrive: the ids of the templates, or the keys of the tasks.
    public var names: [String] {
      switch self {
      case .planned(_, let templates): templates.map(\.template)
      case .atomic(_, let tasks): tasks.map(\.task.key)
      }
    }
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
