import Foundation
import TeamModel

/// Simulates many replications on several threads and hands them over in order, one at a time.
///
/// Replications are independent and each is a function of its number, so that neither the number of
/// threads nor their speed can change what is handed over. Threads run at most a small window ahead of
/// the hand-over, which bounds the memory whatever the number of replications.
public struct ReplicationRunner: Sendable {
  /// The scenario to simulate.
  public var scenario: CompiledScenario
  /// The numbers of the replications.
  public var replications: Range<Int>
  /// Replications below this number keep the stories of their tasks.
  public var tracedBelow: Int
  /// Replications below this number keep their stories too, and what passes through their stations.
  public var observedBelow: Int
  /// Threads, at least 1.
  public var jobs: Int
  /// What makes an advisor for each thread, for the policy `external`.
  public var advisors: (@Sendable () throws -> any AssignmentAdvisor)?
  /// An earlier run that has simulated the first of the replications already.
  public var earlier: EarlierRun?

  /// A runner for the given replications.
  public init(
    _ scenario: CompiledScenario, replications: Range<Int>, tracedBelow: Int, observedBelow: Int = 0,
    jobs: Int, advisors: (@Sendable () throws -> any AssignmentAdvisor)? = nil, earlier: EarlierRun? = nil
  ) {
    precondition(jobs >= 1, "replications need at least one thread")
    self.scenario = scenario
    self.replications = replications
    self.tracedBelow = tracedBelow
    self.observedBelow = observedBelow
    self.jobs = jobs
    self.advisors = advisors
    self.earlier = earlier
  }

  /// Simulates every replication.
  ///
  /// - Parameters:
  ///   - shouldStop: asked between replications, and during long ones; true ends the run early.
  ///   - prepare: turns an outcome into what is handed over; runs on the simulating thread, several at
  ///     once.
  ///   - handOver: takes the results in order of their numbers, never two at once; what it throws ends
  ///     the run and is rethrown, as does what an advisor throws.
  ///   - isEnough: asked after each hand-over, by the same thread; true ends the run there. Replications that
  ///     other threads have run ahead are thrown away, so that their number cannot change where it ends.
  /// - Throws: What `handOver` or an advisor throws; `ExtensionProblem` where a replication of an earlier run is
  ///   not repeated.
  /// - Returns: whether the run came to its end, rather than being stopped.
  public func run<Prepared: Sendable>(
    shouldStop: @escaping @Sendable () -> Bool = { false },
    preparing prepare: @escaping @Sendable (ReplicationOutcome) -> Prepared,
    handOver: @escaping (Prepared) throws -> Void,
    isEnough: @escaping () -> Bool = { false }
  ) throws -> Bool {
    let queue = OrderedHandOver(
      numbers: replications, window: jobs * 4, shouldStop: shouldStop, handOver: handOver,
      isEnough: isEnough)
    DispatchQueue.concurrentPerform(iterations: min(jobs, max(1, replications.count))) { _ in
      let advisor: (any AssignmentAdvisor)?
      do {
        advisor = try advisors?()
      } catch {
        return queue.fail(error)
      }
      var replicator = TeamReplicator(scenario, advisor: advisor)
      while let number = queue.nextNumber() {
        do {
          guard let outcome = try outcome(number, &replicator, shouldStop) else { return queue.stop() }
          queue.deliver(prepare(outcome), number: number)
        } catch {
          return queue.fail(error)
        }
      }
    }
    return try queue.finish()
  }

  /// The outcome of a replication, read from an earlier run where that holds it; nil where it was stopped.
  private func outcome(
    _ number: Int, _ replicator: inout TeamReplicator, _ shouldStop: () -> Bool
  ) throws -> ReplicationOutcome? {
    if let earlier, earlier.holds(number) { return try earlier.outcome(number) }
    let outcome = replicator.replicate(
      number, isTraced: number < max(tracedBelow, observedBelow), observingStations: number < observedBelow,
      unless: shouldStop)
    guard let outcome else { return nil }
    if let failure = outcome.failure { throw failure }
    try earlier?.verify(outcome)
    return outcome
  }
}

/// Gives out numbers in order and hands the results over in the same order.
private final class OrderedHandOver<Result: Sendable>: @unchecked Sendable {
  // Everything below is guarded by `condition`, except that `handOver` and `isEnough` are called without it by
  // the one thread that has set `isHandingOver`.
  private let condition = NSCondition()
  private let window: Int
  private let end: Int
  private let shouldStop: @Sendable () -> Bool
  private let handOver: (Result) throws -> Void
  private let isEnough: () -> Bool
  private var nextToClaim: Int
  private var nextToHandOver: Int
  private var waiting: [Int: Result] = [:]
  private var isHandingOver = false
  private var isStopped = false
  private var hasEnough = false
  private var failure: (any Error)?

  init(
    numbers: Range<Int>, window: Int, shouldStop: @escaping @Sendable () -> Bool,
    handOver: @escaping (Result) throws -> Void, isEnough: @escaping () -> Bool
  ) {
    nextToClaim = numbers.lowerBound
    nextToHandOver = numbers.lowerBound
    end = numbers.upperBound
    self.window = window
    self.shouldStop = shouldStop
    self.handOver = handOver
    self.isEnough = isEnough
  }

  /// The next number to work on, or nil when there is none left or the run has ended.
  func nextNumber() -> Int? {
    condition.lock()
    defer { condition.unlock() }
    while nextToClaim < end, nextToClaim - nextToHandOver >= window, !isStopped { condition.wait() }
    if !isStopped, nextToClaim < end, shouldStop() {
      isStopped = true
      condition.broadcast()
    }
    guard nextToClaim < end, !isStopped else { return nil }
    defer { nextToClaim += 1 }
    return nextToClaim
  }

  /// Takes a result; whoever brings the next one in order hands over everything that follows it.
  func deliver(_ result: Result, number: Int) {
    condition.lock()
    defer { condition.unlock() }
    waiting[number] = result
    guard !isHandingOver else { return }
    isHandingOver = true
    while !isStopped, let next = waiting.removeValue(forKey: nextToHandOver) {
      condition.unlock()
      let outcome = Swift.Result {
        try handOver(next)
        return isEnough()
      }
      condition.lock()
      switch outcome {
      case .success(let enough):
        nextToHandOver += 1
        if enough {
          hasEnough = true
          isStopped = true
        }
      case .failure(let error):
        failure = error
        isStopped = true
      }
      condition.broadcast()
    }
    isHandingOver = false
  }

  /// Ends the run before its end.
  func stop() {
    condition.lock()
    defer { condition.unlock() }
    isStopped = true
    condition.broadcast()
  }

  /// Ends the run because of what went wrong on a simulating thread; of several errors the first stays.
  func fail(_ error: any Error) {
    condition.lock()
    defer { condition.unlock() }
    // What goes wrong ahead of where the run has ended is thrown away with the rest.
    guard !hasEnough else { return }
    failure = failure ?? error
    isStopped = true
    condition.broadcast()
  }

  /// Whether everything was handed over; throws what a hand-over or a simulating thread threw.
  func finish() throws -> Bool {
    condition.lock()
    defer { condition.unlock() }
    if let failure { throw failure }
    return hasEnough || nextToHandOver == end
  }
}
