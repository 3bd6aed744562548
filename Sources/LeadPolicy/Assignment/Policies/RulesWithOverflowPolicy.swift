/// `rules-with-overflow`: as the rules say, unless that person has too much on their plate.
///
/// The first choice is the least loaded member of the role that the rules name. If their load is above the
/// threshold, the least loaded of all the qualified takes the task, provided that their load is lower; otherwise the
/// first choice keeps it. If nobody of the role is present, or the role is not qualified, another qualified
/// person takes it. A task without a rule goes to nobody, as under `rules`: there is no first choice to relieve.
@frozen
public struct RulesWithOverflowPolicy: AssignmentPolicy {
  /// The load above which work flows over, a share; the warning mark in the reference.
  public var threshold: Double

  /// A policy with a threshold.
  ///
  /// - Parameter threshold: the load above which work flows over, a share at least 0; exactly at it, it does not.
  @inlinable
  public init(threshold: Double = 0.85) { self.threshold = threshold }

  /// The policy's name.
  @inlinable public var kind: AssignmentPolicyKind { .rulesWithOverflow }

  /// Chooses a person, or says why nobody. O(pools).
  @inlinable
  public func choose(
    from pools: some CandidatePools, for question: AssignmentQuestion
  ) -> AssignmentChoice {
    guard let pool = question.rulePool else { return .nobody(.noRule) }
    let isQualified = pools.fit(pool).isQualified
    let first = isQualified ? pools.leastLoaded(pool) : nil
    if let first, first.load <= threshold { return .person(first, score: first.freeCapacity, .rule) }

    let relief = pools.leastLoadedQualified()
    if let first {
      guard let relief, relief.load < first.load else {
        return .person(first, score: first.freeCapacity, .noRelief)
      }
      return .person(relief, score: relief.freeCapacity, .overflowLoad)
    }
    if let relief {
      return .person(
        relief, score: relief.freeCapacity, isQualified ? .overflowAbsence : .overflowQualification)
    }
    if isQualified, let awaited = pools.leastWork(pool) {
      return .person(awaited, score: nil, .awaitsReturn)
    }
    return pools.awaitQualified()
  }
}
