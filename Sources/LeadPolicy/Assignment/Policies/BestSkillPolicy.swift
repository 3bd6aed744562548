/// `best-skill`: of all the qualified who are present, whoever masters the required skills most; among equals the
/// least loaded.
///
/// Skills are compared by `PoolFit.mastery`: the skill match, which stops at what is required, is 1 for
/// everybody who is qualified and could not tell an expert from somebody who just suffices.
@frozen
public struct BestSkillPolicy: AssignmentPolicy {
  /// The policy; it has no settings.
  @inlinable public init() {}

  /// The policy's name.
  @inlinable public var kind: AssignmentPolicyKind { .bestSkill }

  /// Chooses a person, or says why nobody. O(pools).
  @inlinable
  public func choose(
    from pools: some CandidatePools, for question: AssignmentQuestion
  ) -> AssignmentChoice {
    var best: Candidate?
    var bestMastery = 0.0
    for pool in 0..<pools.poolCount {
      let fit = pools.fit(pool)
      guard fit.isQualified, let candidate = pools.leastLoaded(pool) else { continue }
      if let held = best {
        if fit.mastery < bestMastery { continue }
        if fit.mastery == bestMastery, !candidate.precedes(held) { continue }
      }
      best = candidate
      bestMastery = fit.mastery
    }
    guard let best else { return pools.awaitQualified() }
    return .person(best, score: bestMastery, .bestSkill)
  }

  /// What people are compared by.
  public func terms(of member: PoolMember, fit: PoolFit) -> [ScoreTerm] {
    [ScoreTerm(.mastery, weight: 1, value: fit.mastery)]
  }
}
