/// `round-robin`: the qualified who are present, in turn.
///
/// Within a pool the members come one after another. Between pools the next turn goes where there have been the
/// fewest turns per head, by stride scheduling (C. A. Waldspurger, W. E. Weihl, "Stride Scheduling:
/// Deterministic Proportional-Share Resource Management", MIT/LCS/TM-528, 1995, section 2), with one ticket for
/// everybody present: a pool's pass grows by a unit over its present members with every turn, and the lowest
/// pass is next. While everybody is a candidate, everybody has exactly one turn in a round. A single pointer
/// over all people would fall into step with a mix of tasks and pass some of them over for good.
///
/// A pool that nobody is present in does not save up turns. Work that waits for somebody who is away takes no turn.
@frozen
public struct RoundRobinPolicy: AssignmentPolicy {
  /// Turns per head so far, per pool, in units of 1 / `unit`.
  @usableFromInline var passes: [Int] = []
  /// The position that is next, per pool.
  @usableFromInline var positions: [Int] = []

  /// A policy before its first turn; one per team, since it remembers positions in the team's pools.
  @inlinable public init() {}

  /// The policy's name.
  @inlinable public var kind: AssignmentPolicyKind { .roundRobin }

  /// One turn of one person, fine enough for 2³² people and coarse enough for 2³¹ turns each.
  @inlinable static var unit: Int { 1 << 32 }

  /// Chooses a person, or says why nobody. O(pools).
  @inlinable
  public mutating func choose(
    from pools: some CandidatePools, for question: AssignmentQuestion
  ) -> AssignmentChoice {
    while passes.count < pools.poolCount {
      passes.append(0)
      positions.append(0)
    }
    var next: Int?
    for pool in 0..<pools.poolCount where pools.fit(pool).isQualified && pools.presentCount(pool) > 0 {
      if let held = next, passes[held] <= passes[pool] { continue }
      next = pool
    }
    guard let next else { return pools.awaitQualified() }

    for pool in 0..<pools.poolCount where passes[pool] < passes[next] && pools.presentCount(pool) == 0 {
      passes[pool] = passes[next]
    }
    let present = pools.presentCount(next)
    let position = positions[next] < present ? positions[next] : 0
    positions[next] = position + 1
    passes[next] += Self.unit / present
    return .person(pools.presentMember(next, at: position), score: nil, .turn)
  }

  /// Nothing: nobody is rated.
  public func terms(of member: PoolMember, fit: PoolFit) -> [ScoreTerm] { [] }
}
