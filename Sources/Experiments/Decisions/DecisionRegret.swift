import SimulatedTime
import TeamModel

/// What one decision cost against its best alternative, found by playing the replication again with that one
/// decision made otherwise, on the same random numbers.
///
/// The measure is the time that all tasks spend in the system, from arrival to end or to the end of the run: by
/// Little's law (J. D. C. Little, "A proof for the queuing formula L = λW", 1961) a task less in the system for an
/// hour is an hour less of it. A single replay tells what would have happened, not what could be expected: the
/// same draws meet a different order of events.
public struct DecisionRegret: Sendable, Hashable {
  /// An alternative and what it would have changed.
  public struct Alternative: Sendable, Hashable {
    /// The candidate's id.
    public var candidate: String
    /// Change of the time that all tasks spend in the system, in working hours; negative is better.
    public var changeHours: Double
    /// By how many hours of the wall clock the strategic or atomic task concerned would have been completed later;
    /// negative for earlier, nil where one of the two runs does not complete it.
    public var taskEndsLaterHours: Double?
  }

  /// The decision.
  public var decision: DecisionRecord
  /// The alternatives played, in the order of the record.
  public var alternatives: [Alternative]

  /// What the best alternative would have saved, in working hours; 0 where none is better.
  public var regretHours: Double { max(0, -(alternatives.map(\.changeHours).min() ?? 0)) }

  /// The alternative that would have saved most; nil where none is better.
  public var best: Alternative? {
    alternatives.min { $0.changeHours < $1.changeHours }.flatMap { $0.changeHours < 0 ? $0 : nil }
  }
}

/// Replays decisions of one replication.
public struct RegretAnalysis: ~Copyable {
  private var replicator: TeamReplicator
  private let replication: Int
  private let base: Int128
  private let strategic: [StrategicRecord]

  /// An analysis of one replication.
  ///
  /// - Parameters:
  ///   - scenario: The scenario.
  ///   - outcome: The replication as it was decided, traced.
  ///   - advisor: Who decides under the policy `external`.
  public init(
    _ scenario: CompiledScenario, outcome: ReplicationOutcome, advisor: (any AssignmentAdvisor)? = nil
  ) {
    replicator = TeamReplicator(scenario, advisor: advisor)
    replication = outcome.number
    base = outcome.ledger.timeInSystem
    strategic = outcome.trace?.strategic ?? []
  }

  /// Plays every alternative of a decision, the first `limit` that could have been chosen.
  ///
  /// One replication per alternative; nothing for a decision without a number.
  ///
  /// - Throws: what an advisor throws.
  public mutating func regret(of decision: DecisionRecord, limit: Int = 5) throws -> DecisionRegret {
    var alternatives: [DecisionRegret.Alternative] = []
    if let number = decision.number {
      for candidate in decision.candidates.lazy.filter({ !$0.isChosen && $0.isEligible }).prefix(limit) {
        let forced = ForcedDecision(number: number, candidate: candidate.id)
        let outcome = replicator.replicate(replication, isTraced: true, forcing: forced)
        if let failure = outcome.failure { throw failure }
        let change = Double(outcome.ledger.timeInSystem - base) / SimulationDuration.microsecondsPerHour
        let later = decision.strategic.flatMap { delay(of: $0, in: outcome.trace?.strategic ?? []) }
        alternatives.append(
          DecisionRegret.Alternative(
            candidate: candidate.id, changeHours: change, taskEndsLaterHours: later))
      }
    }
    return DecisionRegret(decision: decision, alternatives: alternatives)
  }

  /// How much later a task is completed in a replay. Numbers of tasks can shift there, because review may miss other
  /// things, which come back as incidents; arrivals do not.
  private func delay(of number: Int, in replayed: [StrategicRecord]) -> Double? {
    guard strategic.indices.contains(number), strategic[number].outcome == .completed,
      let ended = strategic[number].ended
    else { return nil }
    let task = strategic[number]
    let same = replayed.first { $0.arrived == task.arrived && $0.template == task.template }
    guard let same, same.outcome == .completed else { return nil }
    return same.ended.map { ($0 - ended).hours }
  }
}
