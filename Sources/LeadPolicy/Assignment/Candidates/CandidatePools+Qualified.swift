extension CandidatePools {
  /// The least loaded of the qualified who are not away. O(pools).
  @inlinable
  public func leastLoadedQualified() -> Candidate? {
    var best: Candidate?
    for pool in 0..<poolCount where fit(pool).isQualified {
      guard let candidate = leastLoaded(pool) else { continue }
      if let held = best, !candidate.precedes(held) { continue }
      best = candidate
    }
    return best
  }

  /// The number of the qualified who are not away. O(pools).
  @inlinable
  public func qualifiedPresentCount() -> Int {
    var count = 0
    for pool in 0..<poolCount where fit(pool).isQualified { count += presentCount(pool) }
    return count
  }

  /// What is left when none of the qualified is present: the work waits for one of them, and if there is none
  /// of them at all, nobody gets it. O(pools).
  ///
  /// Within a pool the fewest hours left decide, since the load of everybody who is away for the whole
  /// lookahead is infinite; between pools' answers the load, as in every tie.
  @inlinable
  public func awaitQualified() -> AssignmentChoice {
    var best: Candidate?
    for pool in 0..<poolCount where fit(pool).isQualified {
      guard let candidate = leastWork(pool) else { continue }
      if let held = best, !candidate.precedes(held) { continue }
      best = candidate
    }
    guard let best else { return .nobody(.nobodyQualified) }
    return .person(best, score: nil, .awaitsReturn)
  }
}
