/// `random`: any of the qualified who are present, each with the same probability: the baseline that a policy
/// with ideas has to beat.
///
/// The draw comes with the question; the one with number ⌊draw × n⌋ of the n candidates gets the task.
@frozen
public struct RandomPolicy: AssignmentPolicy {
  /// The policy; it has no settings.
  @inlinable public init() {}

  /// The policy's name.
  @inlinable public var kind: AssignmentPolicyKind { .random }

  /// Chooses a person, or says why nobody. O(pools).
  @inlinable
  public func choose(
    from pools: some CandidatePools, for question: AssignmentQuestion
  ) -> AssignmentChoice {
    let count = pools.qualifiedPresentCount()
    guard count > 0 else { return pools.awaitQualified() }
    // A draw outside [0, 1), or none, takes the nearest candidate instead of a trap.
    let draw = question.draw > 0 ? min(question.draw, 1) : 0
    var position = min(Int(draw * Double(count)), count - 1)
    for pool in 0..<pools.poolCount where pools.fit(pool).isQualified {
      let present = pools.presentCount(pool)
      if position < present {
        return .person(pools.presentMember(pool, at: position), score: nil, .draw)
      }
      position -= present
    }
    return pools.awaitQualified()
  }

  /// Nothing: nobody is rated.
  public func terms(of member: PoolMember, fit: PoolFit) -> [ScoreTerm] { [] }
}
