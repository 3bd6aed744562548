/// What an assignment policy may ask about the team, for one task.
///
/// People come in pools: the people of one role in one team, interchangeable in skills. Pools are numbered
/// from 0 and are few; members of a pool may be many, and have identifiers that are unique within the pool and
/// never change. A conforming type answers from indexes: O(1) or O(log members) each, `forEachMember` aside.
///
/// A member's *load* is expected hours of work left over available hours in the lookahead, at least 0: infinite
/// for work without hours, 0 for neither, never "not a number". A member who has left the team is in no pool.
public protocol CandidatePools {
  /// The number of pools.
  var poolCount: Int { get }

  /// How the task suits the people of a pool.
  func fit(_ pool: Int) -> PoolFit

  /// The number of members who are not away.
  func presentCount(_ pool: Int) -> Int

  /// The member with the lowest load of those who are not away, and among equals the lowest member; nil where all
  /// are away.
  func leastLoaded(_ pool: Int) -> Candidate?

  /// The member with the fewest expected hours left, away or not, and among equals the lowest member; nil for
  /// a pool without members.
  func leastWork(_ pool: Int) -> Candidate?

  /// The member at a position in 0 ..< `presentCount(pool)` among those who are not away, in an order that
  /// changes only when somebody comes or goes.
  func presentMember(_ pool: Int, at position: Int) -> Candidate

  /// The member with the highest score of those who are not away, among equals the lowest load, then the lowest
  /// member; nil where all are away. Asked only by weighted-score while recent performance has a weight.
  ///
  /// The score never rises with the load and never falls with the performance. So a type that keeps, for groups
  /// of members, the lowest load and the highest performance can pass over every group whose score by
  /// these two is below the best so far. Unless a type does so, everybody is looked at.
  ///
  /// - Parameter score: the score of a load and a performance, in that order; negative infinity excludes.
  func highestScoring(
    _ pool: Int, by score: (Double, Double) -> Double
  ) -> (candidate: Candidate, score: Double)?

  /// Visits every member, away or not, in any order.
  func forEachMember(_ pool: Int, _ visit: (PoolMember) -> Void)
}

/// A member of a pool with the figures that policies and records compare.
@frozen
public struct PoolMember: Hashable, Sendable, BitwiseCopyable {
  /// The member's identifier within the pool.
  public var member: Int
  /// Expected hours of work left, at least 0.
  public var expectedHours: Double
  /// Expected hours left over available hours in the lookahead, at least 0; infinite for work without hours.
  public var load: Double
  /// Recent performance, 0 ... 1, as `RecentPerformance` counts it.
  public var performance: Double
  /// Whether the member is not away.
  public var isPresent: Bool

  /// A member from its figures.
  @inlinable
  public init(
    member: Int, expectedHours: Double, load: Double, performance: Double, isPresent: Bool = true
  ) {
    self.member = member
    self.expectedHours = expectedHours
    self.load = load
    self.performance = performance
    self.isPresent = isPresent
  }

  /// The member as a candidate from a pool.
  @inlinable
  public func candidate(of pool: Int) -> Candidate { Candidate(pool: pool, member: member, load: load) }
}
