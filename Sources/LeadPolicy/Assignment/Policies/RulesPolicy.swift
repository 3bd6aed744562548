/// `rules`: the task goes to the role that the ordered rules name, to its least loaded member.
///
/// The rules are kept to the letter. Where everybody of the role is away, the work waits for the one with the least
/// work left, even if others could do it now. Where the role is not qualified, nobody gets it, even if others are:
/// rules that send work to people who cannot do it are a fault that should show.
@frozen
public struct RulesPolicy: AssignmentPolicy {
  /// The policy; it has no settings.
  @inlinable public init() {}

  /// The policy's name.
  @inlinable public var kind: AssignmentPolicyKind { .rules }

  /// Chooses a person, or says why nobody. O(1).
  @inlinable
  public func choose(
    from pools: some CandidatePools, for question: AssignmentQuestion
  ) -> AssignmentChoice {
    guard let pool = question.rulePool else { return .nobody(.noRule) }
    guard pools.fit(pool).isQualified else { return .nobody(.ruleNotQualified) }
    if let first = pools.leastLoaded(pool) { return .person(first, score: first.freeCapacity, .rule) }
    guard let awaited = pools.leastWork(pool) else { return .nobody(.noRule) }
    return .person(awaited, score: nil, .awaitsReturn)
  }

  /// Why a person is no candidate; nil for a candidate.
  public func objection(
    to member: PoolMember, fit: PoolFit, isInRulePool: Bool
  ) -> AssignmentObjection? {
    if !isInRulePool { return .notTheRulesRole }
    return LeastLoadedPolicy().objection(to: member, fit: fit, isInRulePool: true)
  }
}
