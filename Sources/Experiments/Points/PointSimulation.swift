import Foundation
import ResultStore
import Synchronization
import TeamModel

/// Simulates the replications that an experiment asks for and its store does not hold.
///
/// What is simulated depends only on what is asked for and on what the store holds, never on the number of threads;
/// replications are committed point by point, and at least about once a second, so that little is lost whatever
/// becomes of the process.
public final class PointSimulation {
  /// A point and how many of its replications are needed, from the first.
  public struct Demand: Sendable {
    /// The point's place in the design.
    public var point: Int
    /// How many replications of it, at least.
    public var replications: Int
    /// How many of these, from the first, are left to others.
    public var skipped: Int

    /// So many replications of a point.
    public init(point: Int, replications: Int, skipped: Int = 0) {
      self.point = point
      self.replications = replications
      self.skipped = skipped
    }
  }

  /// The points.
  public let points: [DesignPoint]
  /// What has been asked for so far, point by point.
  public private(set) var values: [PointValues]
  /// Replications that were simulated, rather than read from the store.
  public private(set) var simulated = 0
  /// Replications that were read from the store.
  public private(set) var reused = 0
  private let store: ExperimentStore
  private let jobs: Int
  private let advisors: AdvisorSource
  private let shouldStop: @Sendable () -> Bool
  private let progress: @Sendable (_ simulated: Int) -> Void
  private var isProbed = false

  /// What makes the advisors of a point's scenario, where its policy is an external program; each thread has its own.
  public typealias AdvisorSource =
    @Sendable (DesignPoint, CompiledScenario) throws -> (@Sendable () throws -> any AssignmentAdvisor)?

  /// A simulation of points that has been asked for nothing.
  ///
  /// - Parameters:
  ///   - points: The points; all of them are compiled once, to find what is wrong with them.
  ///   - prepared: What compiling them has found, if that was done before.
  ///   - store: Where replications are read from and committed to; the points are entered.
  ///   - jobs: Threads, at least 1.
  ///   - advisors: What makes advisors for the policy `external`.
  ///   - shouldStop: Asked between replications; true ends the simulation early.
  ///   - progress: Told how many replications have been simulated; called by any thread.
  /// - Throws: `PointProblem` where a scenario cannot be simulated; `StoreError`.
  public init(
    _ points: [DesignPoint], prepared: [PreparedPoint]? = nil, store: ExperimentStore, jobs: Int,
    advisors: @escaping AdvisorSource = { _, _ in nil },
    shouldStop: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (_ simulated: Int) -> Void = { _ in }
  ) throws {
    precondition(jobs >= 1, "replications need at least one thread")
    self.points = points
    self.store = store
    self.jobs = jobs
    self.advisors = advisors
    self.shouldStop = shouldStop
    self.progress = progress
    let prepared = try prepared ?? points.map { try PreparedPoint($0) }
    values = prepared.map { PointValues(metrics: $0.metrics) }
    try store.add(prepared.map { ($0.row, $0.metrics.map(MetricRow.init)) })
  }

  /// How many replications of the demands the store does not hold.
  public func missing(_ demands: [Demand]) throws -> Int {
    try demands.reduce(0) { try $0 + missingNumbers($1).count }
  }

  /// Sees to it that `values` has what is demanded.
  ///
  /// - Parameters:
  ///   - demands: What is demanded.
  ///   - readsValues: False where it shall be in the store, and `values` stay as they are.
  /// - Returns: whether all of it is there, rather than the simulation being stopped; what was simulated until then is
  ///   committed.
  /// - Throws: What goes wrong in a simulation or in the store; `StaleResults` where the store holds what this program
  ///   does not simulate.
  public func simulate(_ demands: [Demand], readsValues: Bool = true) throws -> Bool {
    var chunks: [PointWork.Chunk] = []
    for demand in demands {
      let numbers = try missingNumbers(demand)
      for start in stride(from: 0, to: numbers.count, by: PointWork.chunk) {
        let part = numbers[start..<min(start + PointWork.chunk, numbers.count)]
        chunks.append(PointWork.Chunk(point: demand.point, numbers: Array(part)))
      }
    }
    try probe(demands)
    let work = PointWork(
      chunks, points: points, store: store, advisors: advisors, shouldStop: shouldStop, progress: progress,
      simulatedBefore: simulated)
    let isComplete = try work.run(jobs: jobs)
    simulated += work.simulated
    guard isComplete, readsValues else { return isComplete }
    for demand in demands { try read(demand) }
    reused = values.reduce(0) { $0 + $1.replications.count } - simulated
    return true
  }

  private func missingNumbers(_ demand: Demand) throws -> [Int] {
    let have = max(values[demand.point].replications.count, demand.skipped)
    guard demand.replications > have else { return [] }
    let stored = try store.replicationNumbers(of: points[demand.point].digest, upTo: demand.replications)
    let held = Set(stored)
    return (have..<demand.replications).filter { !held.contains($0 + 1) }
  }

  private func read(_ demand: Demand) throws {
    let have = values[demand.point].replications.count
    guard demand.replications > have else { return }
    let rows = try store.replications(of: points[demand.point].digest, upTo: demand.replications)
    let metrics = values[demand.point].metrics.count
    guard rows.count == demand.replications, rows.allSatisfy({ $0.values.count == metrics }) else {
      throw StoreError(
        kind: .notADatabase, file: store.path,
        message: "replications of \"\(points[demand.point].label)\" are missing or not whole")
    }
    values[demand.point].replications = rows
  }

  /// Simulates one replication that the store holds, once for an experiment, to see that this program still simulates
  /// what is there.
  private func probe(_ demands: [Demand]) throws {
    guard !isProbed else { return }
    for demand in demands where demand.replications > 0 {
      let point = points[demand.point]
      guard let row = try store.replications(of: point.digest, upTo: 1).first else { continue }
      isProbed = true
      let compiled = try CompiledScenario(point.scenario)
      var replicator = TeamReplicator(compiled, advisor: try advisors(point, compiled)?())
      let outcome = replicator.replicate(0, isTraced: false)
      if let failure = outcome.failure { throw failure }
      let isSame = row.values.elementsEqual(outcome.metrics) { $0 == $1 || ($0.isNaN && !$1.isFinite) }
      guard isSame else { throw StaleResults(store: store.path, point: point.label) }
      return
    }
  }
}

/// The store holds results under the inputs of a point that this program does not get from them.
public struct StaleResults: Error, Sendable, CustomStringConvertible {
  /// The store.
  public var store: String
  /// The point.
  public var point: String

  /// One line for a person.
  public var description: String {
    "\(store): its first replication of \"\(point)\" is not what this program simulates from the same inputs; "
      + "it was written by another build of this version, or is damaged: use another --store"
  }
}

extension MetricRow {
  /// The metric as it is stored.
  init(_ metric: MetricDefinition) {
    self.init(
      name: metric.name, unit: metric.unit.rawValue, better: metric.better.rawValue, summary: metric.summary)
  }
}
