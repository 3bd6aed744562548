import ResultStore

/// A sweep of a scenario over the points of a design, on common random numbers, or one of several shards of it.
public struct SweepExperiment {
  /// The experiment as the store knows it.
  public let record: ExperimentRecord
  /// The replications that are to be simulated here.
  public let demands: [PointSimulation.Demand]
  private let definition: SweepDefinition
  private let store: ExperimentStore
  private let simulation: PointSimulation
  private let shard: ShardRow?

  /// A sweep that has not begun.
  ///
  /// - Parameters:
  ///   - record: The experiment.
  ///   - definition: What is asked.
  ///   - shard: Which part is to be done here; nil for all of it.
  ///   - store: Where replications are kept; a shard's holds nothing else (`ShardProblem.check`).
  ///   - simulation: What simulates the points of the record.
  public init(
    _ record: ExperimentRecord, _ definition: SweepDefinition, shard: ShardRow? = nil, store: ExperimentStore,
    simulation: PointSimulation
  ) {
    self.record = record
    self.definition = definition
    self.store = store
    self.simulation = simulation
    self.shard = shard
    demands = Self.demands(definition, points: record.points.count, shard)
  }

  /// The replications of a sweep, or of one shard of it.
  public static func demands(
    _ definition: SweepDefinition, points: Int, _ shard: ShardRow?
  ) -> [PointSimulation.Demand] {
    guard let shard else {
      return (0..<points).map { PointSimulation.Demand(point: $0, replications: definition.replications) }
    }
    return ShardPlan(points: points, replications: definition.replications, shards: shard.shards)
      .demands(of: shard.shard)
  }

  /// How many replications there are to be in all.
  public var total: Int { demands.reduce(0) { $0 + $1.replications - $1.skipped } }

  /// How many of them the store does not hold.
  public func missing() throws -> Int { try simulation.missing(demands) }

  /// Simulates what the store does not hold.
  ///
  /// - Returns: whether all of it is there, rather than the simulation being stopped.
  public func run() throws -> Bool {
    try store.begin(record.row, points: record.points, shard: shard)
    guard try simulation.simulate(demands, readsValues: false) else { return false }
    if shard == nil {
      try store.finish(
        record.row.experiment, result: nil,
        replications: record.points.map { _ in definition.replications })
    } else {
      try store.finishShard(of: record.row.experiment)
    }
    return true
  }
}
