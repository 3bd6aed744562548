import Foundation
import LeadPolicy
import TeamModel

/// What replications of an experiment's points take on this machine, by the clock: for estimates, never for results.
public struct SimulationCost: Sendable {
  /// Seconds of one thread for a replication, the points made ready included.
  public var threadSeconds: Double
  /// Replications in a second of all threads together.
  public var rate: Double
  /// Replications that were timed.
  public var timed: Int

  private static let mostPoints = 16
  private static let replicationsOfPoint = 2

  /// Times a few replications of points spread over the design, on as many threads as the experiment would use.
  ///
  /// - Parameters:
  ///   - points: The points, at least one.
  ///   - jobs: Threads.
  ///   - advisors: What makes advisors for the policy `external`.
  ///   - seconds: No replication is begun after so long.
  /// - Throws: What goes wrong in a simulation.
  public init(
    timing points: [DesignPoint], jobs: Int, advisors: @escaping PointSimulation.AdvisorSource,
    seconds: Double = 2
  ) throws {
    let count = min(points.count, Self.mostPoints)
    let spread = (0..<count).map { points[$0 * points.count / count] }
    let clocks = Clocks()
    let deadline = Date(timeIntervalSinceNow: seconds)
    DispatchQueue.concurrentPerform(iterations: jobs) { thread in
      do {
        var place = thread
        repeat {
          let point = spread[place % count]
          let start = Date()
          let compiled = try CompiledScenario(point.scenario)
          var replicator = TeamReplicator(compiled, advisor: try advisors(point, compiled)?())
          for number in 0..<Self.replicationsOfPoint {
            let outcome = replicator.replicate(number, isTraced: false)
            if let failure = outcome.failure { throw failure }
          }
          clocks.add(thread, Date().timeIntervalSince(start), Self.replicationsOfPoint)
          place += jobs
        } while Date() < deadline && place < count * jobs
      } catch {
        clocks.fail(error)
      }
    }
    if let failure = clocks.failure { throw failure }
    threadSeconds = clocks.seconds.values.reduce(0, +) / Double(max(1, clocks.total))
    rate = clocks.seconds.reduce(0.0) { $0 + Double(clocks.counts[$1.key] ?? 0) / max($1.value, 1e-9) }
    timed = clocks.total
  }

  /// Seconds that so many replications take on these threads.
  public func seconds(for replications: Int) -> Double { Double(replications) / max(rate, 1e-9) }

  /// What each thread has done, and how long it took.
  private final class Clocks: @unchecked Sendable {
    // All of it is guarded by `lock` while threads run.
    private let lock = NSLock()
    private(set) var seconds: [Int: Double] = [:]
    private(set) var counts: [Int: Int] = [:]
    private(set) var failure: (any Error)?

    var total: Int { counts.values.reduce(0, +) }

    func add(_ thread: Int, _ elapsed: Double, _ count: Int) {
      lock.withLock {
        seconds[thread, default: 0] += elapsed
        counts[thread, default: 0] += count
      }
    }

    func fail(_ error: any Error) { lock.withLock { failure = failure ?? error } }
  }
}
