/// All random streams of one replication.
///
/// A draw is a pure function of (seed, replication, purpose, entity, index of the draw), so it depends on
/// neither the order in which streams are opened nor what else has been drawn. Variants of a model that
/// name their streams alike meet the same surprises (common random numbers).
@frozen public struct RandomStreams: BitwiseCopyable, Sendable {
  /// The root of every stream of an experiment.
  public let seed: UInt64
  /// The number of the replication.
  public let replication: UInt32
  @usableFromInline let ziggurats: ZigguratTables

  /// The streams of replication number `replication` under `seed`.
  public init(seed: UInt64, replication: UInt32) {
    self.seed = seed
    self.replication = replication
    ziggurats = .shared
  }

  /// The stream of `entity` for `purpose`, at its first draw. Costs a few register moves.
  ///
  /// - Parameter entity: The number of the task, person or source concerned, below 2⁴⁸.
  @inlinable public func stream(_ purpose: StreamPurpose, entity: UInt64) -> RandomStream {
    precondition(
      entity < 1 << 48, "an entity's number must be below 2^48 to share a counter with its purpose")
    return RandomStream(
      key: seed, identity: UInt64(purpose.rawValue) << 48 | entity, replication: replication,
      ziggurats: ziggurats)
  }
}
