/// A person a task may go to, and how loaded they are.
@frozen
public struct Candidate: Hashable, Sendable, BitwiseCopyable {
  /// The person's pool.
  public var pool: Int
  /// The person within the pool.
  public var member: Int
  /// Expected hours left over available hours in the lookahead, at least 0; infinite for work without hours.
  public var load: Double

  /// A candidate from its parts.
  @inlinable
  public init(pool: Int, member: Int, load: Double) {
    self.pool = pool
    self.member = member
    self.load = load
  }

  /// The share of the lookahead's hours still free, 0 ... 1; 0 for a load that is not a number.
  @inlinable
  public var freeCapacity: Double { Self.freeCapacity(load: load) }

  /// The share of the lookahead's hours that a load leaves free, 0 ... 1: 1 − load, but not below 0.
  @inlinable
  public static func freeCapacity(load: Double) -> Double { load < 1 ? (load > 0 ? 1 - load : 1) : 0 }

  /// The order in which ties are broken: lowest load, then lowest pool, then lowest member.
  @inlinable
  public func precedes(_ other: Candidate) -> Bool {
    if load != other.load { return load < other.load }
    return pool != other.pool ? pool < other.pool : member < other.member
  }
}
