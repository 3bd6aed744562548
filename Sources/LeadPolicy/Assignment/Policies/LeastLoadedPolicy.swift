/// `least-loaded`: of all the qualified who are present, the one with the lowest load.
///
/// Load is expected work left over available hours, not the length of a queue: short tasks do not hide room,
/// nor part-time the lack of it.
@frozen
public struct LeastLoadedPolicy: AssignmentPolicy {
  /// The policy; it has no settings.
  @inlinable public init() {}

  /// The policy's name.
  @inlinable public var kind: AssignmentPolicyKind { .leastLoaded }

  /// Chooses a person, or says why nobody. O(pools).
  @inlinable
  public func choose(
    from pools: some CandidatePools, for question: AssignmentQuestion
  ) -> AssignmentChoice {
    guard let best = pools.leastLoadedQualified() else { return pools.awaitQualified() }
    return .person(best, score: best.freeCapacity, .leastLoad)
  }
}
