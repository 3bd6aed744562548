import Experiments
import Testing

/// However an experiment is divided, each replication is somebody's and nobody else's.
@Suite struct ShardPlanTests {
  @Test(arguments: [
    (1, 2, 1), (1, 16, 8), (6, 20, 3), (7, 13, 5), (18, 200, 8), (3, 1000, 64), (2, 3, 50), (400, 5, 7),
  ])
  func everyReplicationIsInOneShard(points: Int, replications: Int, shards: Int) {
    let plan = ShardPlan(points: points, replications: replications, shards: shards)
    var owners: [Int: Int] = [:]
    for shard in 1...shards {
      for demand in plan.demands(of: shard) {
        #expect(demand.skipped < demand.replications, "a unit has something in it")
        for number in demand.skipped..<demand.replications {
          owners[demand.point * replications + number, default: 0] += 1
        }
      }
    }
    #expect(owners.keys.sorted() == Array(0..<(points * replications)))
    #expect(owners.values.allSatisfy { $0 == 1 })
  }

  @Test(arguments: [(18, 200, 8), (3, 1000, 64), (50, 40, 10), (1, 100, 10)])
  func shardsDifferByAUnitAtMost(points: Int, replications: Int, shards: Int) {
    let plan = ShardPlan(points: points, replications: replications, shards: shards)
    let counts = (1...shards).map { plan.count(of: $0) }
    let units = (1...shards).map { plan.demands(of: $0).count }
    #expect((units.max() ?? 0) - (units.min() ?? 0) <= 1)
    // Blocks are equal but for one replication.
    let block = (replications + plan.blocksPerPoint - 1) / plan.blocksPerPoint
    let bound = block + (units.max() ?? 0)
    #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= bound, "\(counts)")
    // Sixteen units or more each: one more is a sixteenth, and the blocks' own replication another at most.
    #expect(
      Double(counts.max() ?? 0) <= (1 + 2 / 16.0) * Double(points * replications) / Double(shards),
      "\(counts)")
  }
}
