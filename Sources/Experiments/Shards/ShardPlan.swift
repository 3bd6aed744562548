/// How the replications of an experiment are divided among several machines.
///
/// Its units are blocks of replications of one point, dealt out in turn like cards: all shards get about as many
/// replications of every point, so that none is much longer than the others where some points take longer.
public struct ShardPlan: Sendable, Hashable {
  /// Points of the experiment.
  public let points: Int
  /// Replications of each.
  public let replications: Int
  /// Parts, at least 1.
  public let shards: Int
  /// Units into which the replications of a point are divided, as equal as can be.
  public let blocksPerPoint: Int

  /// Units for each shard, about: few enough that a scenario is not made ready for a handful of replications, and
  /// enough for equal parts.
  private static let unitsPerShard = 16
  private static let largestBlock = 64

  /// The plan of an experiment.
  public init(points: Int, replications: Int, shards: Int) {
    precondition(points >= 1 && replications >= 1 && shards >= 1, "an experiment has something to divide")
    self.points = points
    self.replications = replications
    self.shards = shards
    let block = max(1, min(Self.largestBlock, points * replications / (shards * Self.unitsPerShard)))
    blocksPerPoint = (replications + block - 1) / block
  }

  /// The replications of a shard.
  ///
  /// - Parameter shard: From 1.
  public func demands(of shard: Int) -> [PointSimulation.Demand] {
    precondition((1...shards).contains(shard), "a shard is one of them")
    return stride(from: shard - 1, to: points * blocksPerPoint, by: shards).map { unit in
      let (point, place) = unit.quotientAndRemainder(dividingBy: blocksPerPoint)
      return PointSimulation.Demand(
        point: point, replications: (place + 1) * replications / blocksPerPoint,
        skipped: place * replications / blocksPerPoint)
    }
  }

  /// How many replications a shard has.
  public func count(of shard: Int) -> Int {
    demands(of: shard).reduce(0) { $0 + $1.replications - $1.skipped }
  }
}
