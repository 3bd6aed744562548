import Foundation
import ResultStore
import TeamModel

/// A list of replications that several threads simulate and commit to a store, in any order.
final class PointWork: @unchecked Sendable {
  /// Replications of one point, numbered from 0, that one thread simulates in a row.
  struct Chunk {
    var point: Int
    var numbers: [Int]
  }

  /// How many replications make a chunk: enough that a scenario is not made ready for each of them.
  static let chunk = 8
  private static let secondsBetweenCommits = 1.0

  // What is below is guarded by `lock`; the store is used by whoever holds `storeLock`.
  private let lock = NSLock()
  private let storeLock = NSLock()
  private let chunks: [Chunk]
  private let points: [DesignPoint]
  private let store: ExperimentStore
  private let advisors: PointSimulation.AdvisorSource
  private let shouldStop: @Sendable () -> Bool
  private let progress: @Sendable (Int) -> Void
  private let simulatedBefore: Int
  private var next = 0
  private var left: [Int]
  private var waiting: [(point: String, row: ReplicationRow)] = []
  private var lastCommit = Date()
  private var isStopped = false
  private var failure: (any Error)?
  /// Replications simulated so far.
  private(set) var simulated = 0

  init(
    _ chunks: [Chunk], points: [DesignPoint], store: ExperimentStore,
    advisors: @escaping PointSimulation.AdvisorSource, shouldStop: @escaping @Sendable () -> Bool,
    progress: @escaping @Sendable (Int) -> Void, simulatedBefore: Int
  ) {
    self.chunks = chunks
    self.points = points
    self.store = store
    self.advisors = advisors
    self.shouldStop = shouldStop
    self.progress = progress
    self.simulatedBefore = simulatedBefore
    left = Array(repeating: 0, count: points.count)
    for chunk in chunks { left[chunk.point] += chunk.numbers.count }
  }

  /// Does all of it; false where it was stopped.
  func run(jobs: Int) throws -> Bool {
    guard !chunks.isEmpty else { return true }
    DispatchQueue.concurrentPerform(iterations: min(jobs, chunks.count)) { _ in
      do { try work() } catch { fail(error) }
    }
    // What was simulated before a stop or a failure is not lost.
    do { try commit() } catch { fail(error) }
    if let failure { throw failure }
    return !isStopped
  }

  private func work() throws {
    while let first = claim() {
      let point = points[first.point]
      let compiled = try CompiledScenario(point.scenario)
      let stability = StabilityCollector(compiled)
      var replicator = TeamReplicator(compiled, advisor: try advisors(point, compiled)?())
      var chunk = first
      while true {
        for number in chunk.numbers {
          guard !hasEnded() else { return }
          let outcome = replicator.replicate(number, isTraced: false, unless: hasEnded)
          guard let outcome else { return }
          if let failure = outcome.failure { throw failure }
          let row = ReplicationRow(
            replication: number + 1, values: outcome.metrics, stability: stability.evidence(of: outcome))
          try deliver(row, of: chunk.point)
        }
        guard let following = claim(of: first.point) else { break }
        chunk = following
      }
    }
  }

  /// The next chunk, or nil when none is left.
  private func claim() -> Chunk? {
    lock.withLock {
      guard next < chunks.count, !isStopped else { return nil }
      defer { next += 1 }
      return chunks[next]
    }
  }

  /// The next chunk if it is of the same point.
  private func claim(of point: Int) -> Chunk? {
    lock.withLock {
      guard next < chunks.count, !isStopped, chunks[next].point == point else { return nil }
      defer { next += 1 }
      return chunks[next]
    }
  }

  private func hasEnded() -> Bool {
    let asked = shouldStop()
    return lock.withLock {
      if asked { isStopped = true }
      return isStopped
    }
  }

  private func deliver(_ row: ReplicationRow, of point: Int) throws {
    let (isDue, count) = lock.withLock {
      waiting.append((points[point].digest, row))
      left[point] -= 1
      simulated += 1
      let isDue = left[point] == 0 || Date().timeIntervalSince(lastCommit) > Self.secondsBetweenCommits
      return (isDue, simulatedBefore + simulated)
    }
    progress(count)
    if isDue { try commit() }
  }

  private func commit() throws {
    try storeLock.withLock {
      let rows = lock.withLock {
        defer { waiting = [] }
        lastCommit = Date()
        return waiting
      }
      guard !rows.isEmpty else { return }
      try store.commit(rows)
    }
  }

  private func fail(_ error: any Error) {
    lock.withLock {
      failure = failure ?? error
      isStopped = true
    }
  }
}
