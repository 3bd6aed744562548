import DiscreteEvent
import SimulatedTime

/// Simulates replications of one scenario, one after another, in memory that is kept between them.
///
/// A replication is a function of the compiled scenario and its number alone: replicators on any
/// number of threads give the same outcome for the same number.
public struct TeamReplicator: ~Copyable {
  private var simulation: TeamSimulation
  private var agenda = Agenda()
  private let blueprint: CompiledScenario

  /// A replicator for the scenario.
  public init(_ scenario: CompiledScenario) {
    blueprint = scenario
    simulation = TeamSimulation(scenario)
  }

  /// Simulates one replication from its warm-up to its end.
  ///
  /// - Parameters:
  ///   - number: the replication, from 0; the key of its random streams.
  ///   - isTraced: whether to keep the story of every task, review and escalation.
  public mutating func replicate(_ number: Int, isTraced: Bool) -> ReplicationOutcome {
    agenda.reset()
    simulation.prepare(replication: UInt32(truncatingIfNeeded: number), isTraced: isTraced, &agenda)
    let events = agenda.run(&simulation).eventCount
    simulation.closeBooks(agenda)
    let end = simulation.moment(agenda)
    return ReplicationOutcome(
      number: number,
      metrics: simulation.measure(blueprint.catalogue, at: end),
      daily: simulation.daily,
      reviewTurnaround: simulation.statistics.turnaroundHistogram,
      escalations: simulation.escalationLog,
      ledger: simulation.ledger,
      events: events,
      trace: simulation.trace.map {
        ReplicationTrace(tasks: $0.tasks, reviews: $0.reviews, escalations: $0.escalations)
      })
  }
}
