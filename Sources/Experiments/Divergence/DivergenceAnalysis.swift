import Foundation
import Synchronization
import TeamModel

/// Plays replications of a base and of a variant on the same random numbers in full, and holds them against each other
/// task by task and decision by decision.
///
/// Decisions made otherwise are played again the other way, in both scenarios: all of them where there are few, else
/// so many of each replication at even distances. What is found depends on the scenarios and these numbers alone.
public struct DivergenceAnalysis: Sendable {
  private let base: DesignPoint
  private let variant: DesignPoint
  private let replications: Int
  private let replays: Int
  private let confidence: Double

  /// Decisions of each replication that are played again, unless somebody says otherwise.
  public static let defaultReplays = 10

  /// An analysis that has not begun.
  ///
  /// - Parameters:
  ///   - base: The base.
  ///   - variant: The variant, over the same period with the same seed.
  ///   - replications: How many replications are played, from the first; at least 1.
  ///   - confidence: The confidence of each interval, above 0 and below 1.
  ///   - replays: How many decisions of each replication are played again, at most; once in each scenario.
  /// - Throws: `ComparisonProblem` where replications do not make pairs.
  public init(
    base: DesignPoint, variant: DesignPoint, replications: Int, confidence: Double,
    replays: Int = defaultReplays
  ) throws {
    precondition(replications >= 1 && replays >= 0, "something is played")
    try ComparisonProblem.check(variant, against: base)
    self.base = base
    self.variant = variant
    self.replications = replications
    self.confidence = confidence
    self.replays = replays
  }

  /// Plays and compares.
  ///
  /// - Parameters:
  ///   - jobs: Threads, at least 1; each plays whole replications.
  ///   - advisors: What makes advisors for the policy `external`.
  ///   - shouldStop: Asked between replays; true ends the analysis early.
  ///   - progress: Told how many replications have been played and held against each other; called by any thread.
  /// - Returns: what was found; nil where it was stopped.
  /// - Throws: `CompilationProblem`, or what an advisor throws.
  public func run(
    jobs: Int, advisors: @escaping PointSimulation.AdvisorSource = { _, _ in nil },
    shouldStop: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (_ done: Int) -> Void = { _ in }
  ) throws -> Divergence? {
    let (first, second) = (try CompiledScenario(base.scenario), try CompiledScenario(variant.scenario))
    let (names, variantNames) = (PersonNames(first), PersonNames(second))
    let state = Mutex(Progress())
    DispatchQueue.concurrentPerform(iterations: min(jobs, replications)) { _ in
      do {
        var players = Players(
          base: TeamReplicator(first, advisor: try advisors(base, first)?()),
          variant: TeamReplicator(second, advisor: try advisors(variant, second)?()))
        while let number = state.withLock({ $0.claim(of: replications) }) {
          let found = try players.play(
            number, (first, names), (second, variantNames), replays: replays, shouldStop)
          guard let found else { return state.withLock { $0.isStopped = true } }
          progress(state.withLock { $0.deliver(found) })
        }
      } catch {
        state.withLock { $0.failure = $0.failure ?? error }
      }
    }
    let end = state.withLock { $0 }
    if let failure = end.failure { throw failure }
    guard !end.isStopped else { return nil }
    return Divergence(
      base: base, variant: variant, end.found, keys: TracedPair.keys(names, variantNames),
      confidence: confidence)
  }

  /// How far the threads have come together.
  private struct Progress {
    var next = 0
    var found: [Divergence.Replication] = []
    var isStopped = false
    var failure: (any Error)?

    mutating func claim(of count: Int) -> Int? {
      guard next < count, !isStopped, failure == nil else { return nil }
      defer { next += 1 }
      return next
    }

    mutating func deliver(_ replication: Divergence.Replication) -> Int {
      found.append(replication)
      return found.count
    }
  }
}

/// What plays both scenarios on one thread.
private struct Players: ~Copyable {
  var base: TeamReplicator
  var variant: TeamReplicator

  /// One replication of both, held against each other; nil where it was stopped.
  mutating func play(
    _ number: Int, _ first: (compiled: CompiledScenario, names: PersonNames),
    _ second: (compiled: CompiledScenario, names: PersonNames), replays: Int, _ shouldStop: () -> Bool
  ) throws -> Divergence.Replication? {
    if shouldStop() { return nil }
    let before = base.replicate(number, isTraced: true)
    if let failure = before.failure { throw failure }
    let after = variant.replicate(number, isTraced: true)
    if let failure = after.failure { throw failure }
    let pair = TracedPair(
      base: TracedSide(before, first.compiled, first.names),
      variant: TracedSide(after, second.compiled, second.names))
    let decisions = pair.decisions()
    var effects: [DecisionEffect] = []
    for difference in Self.spread(decisions.differences.filter(pair.canBeReplayed), replays) {
      if shouldStop() { return nil }
      var effect = DecisionEffect(difference: difference)
      if let forced = pair.forcedInBase(difference) {
        let outcome = base.replicate(number, isTraced: false, forcing: forced)
        if let failure = outcome.failure { throw failure }
        effect.changeInBase = pair.base.change(to: outcome)
      }
      if let forced = pair.forcedInVariant(difference) {
        let outcome = variant.replicate(number, isTraced: false, forcing: forced)
        if let failure = outcome.failure { throw failure }
        effect.changeInVariant = pair.variant.change(to: outcome)
      }
      effects.append(effect)
    }
    return Divergence.Replication(
      number: number, decisions: pair.counts(decisions), first: decisions.differences.first,
      firstWork: pair.firstWork(), effects: effects, groups: pair.groups())
  }

  /// So many at even distances, the first among them.
  private static func spread(_ differences: [DecisionDifference], _ limit: Int) -> [DecisionDifference] {
    guard differences.count > limit else { return differences }
    return (0..<limit).map { differences[$0 * differences.count / limit] }
  }
}
