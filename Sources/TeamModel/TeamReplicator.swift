import DiscreteEvent
import SimulatedTime

/// Simulates replications of one scenario, one after another, in memory that is kept between them.
///
/// A replication is a function of the compiled scenario and its number alone: replicators on any
/// number of threads give the same outcome for the same number.
public struct TeamReplicator: ~Copyable {
  private var simulation: Simulation<TeamSimulation>
  private let blueprint: CompiledScenario
  /// Some hundredths of a second of work.
  private static let eventsBetweenQuestions = 1 << 16

  /// A replicator for the scenario.
  ///
  /// - Parameter advisor: Who decides under the policy `external`, which needs one.
  public init(_ scenario: CompiledScenario, advisor: (any AssignmentAdvisor)? = nil) {
    precondition(
      scenario.assignment.policy != nil || advisor != nil, "the policy external needs an advisor")
    blueprint = scenario
    simulation = Simulation(TeamSimulation(scenario))
    simulation.model.advisor = advisor
  }

  /// Simulates one replication from its warm-up to its end.
  ///
  /// - Parameters:
  ///   - number: the replication, from 0 to 2³² - 1; the key of its random streams.
  ///   - isTraced: whether to keep the story of every task, review and escalation.
  ///   - observingStations: whether to observe what passes through each station, for `ReplicationOutcome.stations`.
  ///   - forced: a decision to be made otherwise, everything else being left to chance and the lead as ever.
  public mutating func replicate(
    _ number: Int, isTraced: Bool, observingStations: Bool = false, forcing forced: ForcedDecision? = nil
  ) -> ReplicationOutcome {
    let outcome = replicate(
      number, isTraced: isTraced, observingStations: observingStations, forcing: forced, unless: { false })
    guard let outcome else { preconditionFailure("what nobody stops comes to its end") }
    return outcome
  }

  /// The same, unless somebody stops it on the way: a year of a large department takes a while.
  ///
  /// - Parameter shouldStop: asked every so many events; true ends the replication.
  /// - Returns: nil where it was stopped.
  public mutating func replicate(
    _ number: Int, isTraced: Bool, observingStations: Bool = false, forcing forced: ForcedDecision? = nil,
    unless shouldStop: () -> Bool
  ) -> ReplicationOutcome? {
    simulation.scheduler.reset()
    simulation.model.prepare(
      replication: UInt32(truncatingIfNeeded: number), isTraced: isTraced,
      observingStations: observingStations, forcing: forced,
      &simulation.scheduler)
    // The last event is the end of the last day; nothing is scheduled beyond it.
    var events = 0
    while simulation.model.failure == nil {
      let run = simulation.run(eventLimit: Self.eventsBetweenQuestions)
      events += run.eventCount
      guard run.reason == .eventLimitReached else { break }
      if shouldStop() { return nil }
    }
    simulation.model.closeBooks(simulation.scheduler)
    let end = simulation.model.moment(simulation.scheduler)
    return ReplicationOutcome(
      number: number,
      metrics: simulation.model.measure(blueprint.catalogue, at: end),
      controls: simulation.model.statistics.controls.values(blueprint.compiledControls),
      daily: simulation.model.daily,
      population: simulation.model.population,
      utilization: simulation.model.utilization,
      reviewTurnaround: simulation.model.statistics.turnaroundHistogram,
      escalations: simulation.model.escalationLog,
      ledger: simulation.model.ledger,
      events: events,
      stations: simulation.model.stations?.records(of: blueprint.stations, until: end.worked) ?? [],
      failure: simulation.model.failure,
      trace: simulation.model.trace.map {
        ReplicationTrace(
          tasks: $0.tasks, reviews: $0.reviews, escalations: $0.escalations, strategic: $0.strategic,
          work: $0.work, transitions: $0.transitions, decisions: $0.decisions, overtime: $0.overtime,
          contracts: $0.contracts, blockers: $0.blockers, handOvers: $0.handOvers, draws: $0.draws,
          actionDays: $0.actionDays)
      })
  }
}
