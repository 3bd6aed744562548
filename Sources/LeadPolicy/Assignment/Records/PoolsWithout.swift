/// A team as it would be without one person: whom a policy chooses from it is the runner-up.
///
/// For records only: it scans the person's pool.
struct PoolsWithout<Base: CandidatePools>: CandidatePools {
  let base: Base
  let hidden: Candidate

  var poolCount: Int { base.poolCount }
  func fit(_ pool: Int) -> PoolFit { base.fit(pool) }

  func presentCount(_ pool: Int) -> Int {
    guard pool == hidden.pool else { return base.presentCount(pool) }
    var count = 0
    forEachMember(pool) { if $0.isPresent { count += 1 } }
    return count
  }

  func leastLoaded(_ pool: Int) -> Candidate? {
    guard pool == hidden.pool else { return base.leastLoaded(pool) }
    var best: Candidate?
    forEachMember(pool) { member in
      guard member.isPresent else { return }
      let candidate = member.candidate(of: pool)
      if best.map({ candidate.precedes($0) }) ?? true { best = candidate }
    }
    return best
  }

  func leastWork(_ pool: Int) -> Candidate? {
    guard pool == hidden.pool else { return base.leastWork(pool) }
    var best: PoolMember?
    forEachMember(pool) { member in
      if let held = best, (held.expectedHours, held.member) < (member.expectedHours, member.member) { return }
      best = member
    }
    return best?.candidate(of: pool)
  }

  func presentMember(_ pool: Int, at position: Int) -> Candidate {
    guard pool == hidden.pool else { return base.presentMember(pool, at: position) }
    for earlier in 0...position where base.presentMember(pool, at: earlier).member == hidden.member {
      return base.presentMember(pool, at: position + 1)
    }
    return base.presentMember(pool, at: position)
  }

  func forEachMember(_ pool: Int, _ visit: (PoolMember) -> Void) {
    base.forEachMember(pool) { member in
      if pool != hidden.pool || member.member != hidden.member { visit(member) }
    }
  }
}
