import Experiments
import LeadPolicy
import Scenarios
import TeamModel

/// Turns the outcomes of replications into rows of the report's tables; shared by all simulating threads.
public struct RowRenderer: Sendable {
  let replications: CSVTable<ReplicationRow>
  let daily: CSVTable<DailyRow>
  let tasks: CSVTable<TracedRow<TaskRecord>>
  let reviews: CSVTable<TracedRow<ReviewRecord>>
  let escalations: CSVTable<TracedRow<EscalationRecord>>
  let store: StoreRowRenderer
  private let observer: ReplicationObserver
  private let tracedBelow: Int

  /// A renderer for the outcomes of a compiled scenario.
  ///
  /// - Parameter tracedBelow: Replications below this number leave rows of their stories.
  public init(_ compiled: CompiledScenario, thresholds: CapacityThresholds, tracedBelow: Int) {
    observer = ReplicationObserver(compiled)
    self.tracedBelow = tracedBelow
    replications = .replications(compiled.metrics)
    daily = .daily(roster: compiled.roster, firstDay: compiled.firstDay, thresholds: thresholds)
    tasks = .tasks(roster: compiled.roster, firstDay: compiled.firstDay)
    reviews = .reviews(roster: compiled.roster, firstDay: compiled.firstDay)
    escalations = .escalations(firstDay: compiled.firstDay)
    store = StoreRowRenderer(compiled)
  }

  /// A replication with its rows.
  public struct Rendered: Sendable {
    /// The outcome itself, without stories unless they are reported.
    public let outcome: ReplicationOutcome
    /// What its stories tell, where it has them.
    public let observation: ReplicationObservation?
    let stored: StoreRows
    var replications = CSVBuffer()
    var daily = CSVBuffer()
    var tasks = CSVBuffer()
    var reviews = CSVBuffer()
    var escalations = CSVBuffer()
  }

  /// The rows of one replication. Replications are numbered from 1 in every table.
  public func render(_ outcome: ReplicationOutcome) -> Rendered {
    let number = outcome.number + 1
    let observation = outcome.stations.isEmpty ? nil : observer.observe(outcome)
    var outcome = outcome
    if outcome.number >= tracedBelow { outcome.trace = nil }
    var rendered = Rendered(outcome: outcome, observation: observation, stored: store.render(outcome))
    replications.append(
      ReplicationRow(replication: number, values: outcome.metrics), to: &rendered.replications)
    for record in outcome.daily {
      daily.append(DailyRow(replication: number, record: record), to: &rendered.daily)
    }
    guard let trace = outcome.trace else { return rendered }
    for record in trace.tasks {
      tasks.append(TracedRow(replication: number, record: record), to: &rendered.tasks)
    }
    for record in trace.reviews {
      reviews.append(TracedRow(replication: number, record: record), to: &rendered.reviews)
    }
    for record in trace.escalations {
      escalations.append(TracedRow(replication: number, record: record), to: &rendered.escalations)
    }
    return rendered
  }
}
