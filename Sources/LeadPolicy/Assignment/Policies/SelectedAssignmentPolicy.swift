/// The policy that a scenario names, with its settings and its memory: picked once, called without an existential.
///
/// A struct rather than an enum with payloads, because round-robin's memory has to change in place: taking it out
/// of an enum and putting it back would copy its arrays with every decision.
@frozen
public struct SelectedAssignmentPolicy: AssignmentPolicy {
  /// The policy's name; never `external`.
  public let kind: AssignmentPolicyKind

  @usableFromInline let overflow: RulesWithOverflowPolicy
  @usableFromInline let weighted: WeightedScorePolicy
  @usableFromInline var turns = RoundRobinPolicy()

  /// The policy of a name; nil for `external`, which a program outside decides.
  ///
  /// - Parameters:
  ///   - kind: the policy.
  ///   - overflowThreshold: the load above which `rules-with-overflow` looks for another, a share.
  ///   - weights: for `weighted-score`.
  ///   - limits: for `weighted-score`.
  public init?(
    _ kind: AssignmentPolicyKind, overflowThreshold: Double = 0.85, weights: ScoreWeights = ScoreWeights(),
    limits: ScoreLimits = ScoreLimits()
  ) {
    if kind == .external { return nil }
    self.kind = kind
    overflow = RulesWithOverflowPolicy(threshold: overflowThreshold)
    weighted = WeightedScorePolicy(weights: weights, limits: limits)
  }

  /// Chooses a person, or says why nobody. At the cost of the policy selected.
  @inlinable
  public mutating func choose(
    from pools: some CandidatePools, for question: AssignmentQuestion
  ) -> AssignmentChoice {
    switch kind {
    case .rules, .external: RulesPolicy().choose(from: pools, for: question)
    case .rulesWithOverflow: overflow.choose(from: pools, for: question)
    case .weightedScore: weighted.choose(from: pools, for: question)
    case .leastLoaded: LeastLoadedPolicy().choose(from: pools, for: question)
    case .bestSkill: BestSkillPolicy().choose(from: pools, for: question)
    case .roundRobin: turns.choose(from: pools, for: question)
    case .random: RandomPolicy().choose(from: pools, for: question)
    }
  }

  /// Why a person is no candidate; nil for a candidate.
  public func objection(
    to member: PoolMember, fit: PoolFit, isInRulePool: Bool
  ) -> AssignmentObjection? {
    switch kind {
    case .rules, .external:
      RulesPolicy().objection(to: member, fit: fit, isInRulePool: isInRulePool)
    case .weightedScore: weighted.objection(to: member, fit: fit, isInRulePool: isInRulePool)
    case .rulesWithOverflow: overflow.objection(to: member, fit: fit, isInRulePool: isInRulePool)
    case .leastLoaded: LeastLoadedPolicy().objection(to: member, fit: fit, isInRulePool: isInRulePool)
    case .bestSkill: BestSkillPolicy().objection(to: member, fit: fit, isInRulePool: isInRulePool)
    case .roundRobin: turns.objection(to: member, fit: fit, isInRulePool: isInRulePool)
    case .random: RandomPolicy().objection(to: member, fit: fit, isInRulePool: isInRulePool)
    }
  }

  /// What people are compared by.
  public func terms(of member: PoolMember, fit: PoolFit) -> [ScoreTerm] {
    switch kind {
    case .rules, .external: RulesPolicy().terms(of: member, fit: fit)
    case .rulesWithOverflow: overflow.terms(of: member, fit: fit)
    case .weightedScore: weighted.terms(of: member, fit: fit)
    case .leastLoaded: LeastLoadedPolicy().terms(of: member, fit: fit)
    case .bestSkill: BestSkillPolicy().terms(of: member, fit: fit)
    case .roundRobin: turns.terms(of: member, fit: fit)
    case .random: RandomPolicy().terms(of: member, fit: fit)
    }
  }
}
