extension CandidatePools {
  /// The member with the highest score of those who are not away, found by looking at everybody. O(members).
  @inlinable
  public func highestScoring(
    _ pool: Int, by score: (Double, Double) -> Double
  ) -> (candidate: Candidate, score: Double)? {
    var best: Candidate?
    var bestScore = -Double.infinity
    forEachMember(pool) { member in
      guard member.isPresent else { return }
      let (candidate, score) = (member.candidate(of: pool), score(member.load, member.performance))
      guard score > bestScore || (score == bestScore && best.map { candidate.precedes($0) } ?? false) else {
        return
      }
      best = candidate
      bestScore = score
    }
    return best.map { ($0, bestScore) }
  }
}
