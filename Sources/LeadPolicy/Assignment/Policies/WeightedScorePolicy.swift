/// `weighted-score`: of all within the limits, whoever has the highest weighted sum of skill match, free capacity,
/// complexity fit, learning value and recent performance.
///
/// The limits say who is a candidate, in place of qualification: somebody a little short in one skill may be
/// the better choice, and learns by it. Such a choice is never silent: the record shows the skill match, and the
/// review sees the gap. A least skill match of 1 asks for the qualified alone. Nobody within the limits:
/// nobody gets the task.
///
/// O(pools) while recent performance has no weight: within a pool only free capacity differs, so the least
/// loaded member scores highest. With a weight, what `CandidatePools.highestScoring` costs for every pool that
/// could still win, O(members) unless the pools know better: the figure is each person's own, and no index by
/// load alone finds the best sum.
@frozen
public struct WeightedScorePolicy: AssignmentPolicy {
  /// The weights, normalized.
  public let weights: ScoreWeights
  /// Who is a candidate.
  public let limits: ScoreLimits

  /// A policy with weights, which count by their proportion, and limits.
  public init(weights: ScoreWeights = ScoreWeights(), limits: ScoreLimits = ScoreLimits()) {
    self.weights = weights.normalized
    self.limits = limits
  }

  /// The policy's name.
  @inlinable public var kind: AssignmentPolicyKind { .weightedScore }

  /// The weighted sum, 0 ... 1. It never falls when free capacity or performance rises, rounding included.
  @inlinable
  public func score(fit: PoolFit, load: Double, performance: Double) -> Double {
    weights.skillMatch * fit.skillMatch + weights.freeCapacity * Candidate.freeCapacity(load: load)
      + weights.complexityFit * fit.complexityFit + weights.learningValue * fit.learningValue
      + weights.recentPerformance * performance
  }

  /// Chooses a person, or says why nobody. O(pools) while recent performance has no weight.
  @inlinable
  public func choose(
    from pools: some CandidatePools, for question: AssignmentQuestion
  ) -> AssignmentChoice {
    var best: Candidate?
    var bestScore = 0.0
    func consider(_ candidate: Candidate, _ score: Double) {
      if let held = best, score < bestScore || (score == bestScore && !candidate.precedes(held)) { return }
      best = candidate
      bestScore = score
    }
    for pool in 0..<pools.poolCount {
      let fit = pools.fit(pool)
      guard fit.skillMatch >= limits.minimumSkillMatch, let least = pools.leastLoaded(pool),
        least.load <= limits.maximumLoad
      else { continue }
      if weights.recentPerformance == 0 {
        consider(least, score(fit: fit, load: least.load, performance: 0))
      } else if best == nil || score(fit: fit, load: least.load, performance: 1) >= bestScore {
        let highest = pools.highestScoring(pool) { load, performance in
          load <= limits.maximumLoad
            ? score(fit: fit, load: load, performance: performance) : -.infinity
        }
        if let highest { consider(highest.candidate, highest.score) }
      }
    }
    if let best { return .person(best, score: bestScore, .highestScore) }
    for pool in 0..<pools.poolCount
    where pools.fit(pool).skillMatch >= limits.minimumSkillMatch && pools.leastWork(pool) != nil {
      return .nobody(.aboveLoad)
    }
    return .nobody(.belowSkillMatch)
  }

  /// Why a person is no candidate; nil for a candidate.
  public func objection(
    to member: PoolMember, fit: PoolFit, isInRulePool: Bool
  ) -> AssignmentObjection? {
    if !(fit.skillMatch >= limits.minimumSkillMatch) { return .belowSkillMatch }
    if !member.isPresent { return .away }
    return member.load <= limits.maximumLoad ? nil : .aboveLoad
  }

  /// What people are compared by.
  public func terms(of member: PoolMember, fit: PoolFit) -> [ScoreTerm] {
    [
      ScoreTerm(.skillMatch, weight: weights.skillMatch, value: fit.skillMatch),
      ScoreTerm(
        .freeCapacity, weight: weights.freeCapacity, value: Candidate.freeCapacity(load: member.load)),
      ScoreTerm(.complexityFit, weight: weights.complexityFit, value: fit.complexityFit),
      ScoreTerm(.learningValue, weight: weights.learningValue, value: fit.learningValue),
      ScoreTerm(.recentPerformance, weight: weights.recentPerformance, value: member.performance),
    ]
  }
}
