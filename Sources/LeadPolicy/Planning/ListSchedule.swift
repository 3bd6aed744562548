/// When each task of a breakdown is done and by whom, if the people have nothing else to do.
///
/// List scheduling without delay: the next task is always the one that can begin first; among those that can
/// begin together, the one with the longest chain of work from it to the end. It goes to the person who finishes
/// it earliest. A task is not interrupted by another. Where tasks wait for people this is a heuristic, and the best
/// schedule, which is NP-hard to find, may be shorter.
///
/// T. C. Hu, "Parallel Sequencing and Assembly Line Problems", 1961 (highest level first); R. Kolisch, "Serial
/// and Parallel Resource-Constrained Project Scheduling Methods Revisited", 1996, section 2 (parallel scheme).
public struct ListSchedule<Instant: Comparable & Hashable & Sendable>: Hashable, Sendable {
  /// Where a task lies.
  public struct Placement: Hashable, Sendable {
    /// Index of the person.
    public let person: Int
    /// When work on it begins.
    public let start: Instant
    /// When work on it ends.
    public let finish: Instant
  }

  /// Per task, where it lies.
  public let placements: [Placement]

  /// Schedules a breakdown. O(tasks² × people).
  ///
  /// - Parameters:
  ///   - tasks: The breakdown.
  ///   - candidates: Per task, indices of the people who may do it, in order of preference among equals.
  ///   - start: Nothing begins before it.
  ///   - work: When a person who turns to a task at an instant begins and ends it on their calendar; nil for
  ///     never.
  /// - Returns: nil where some task has nobody who ever finishes it.
  /// - Throws: the fault that keeps the tasks from being ordered.
  public init?(
    of tasks: [TacticalTemplate], candidates: [[Int]], from start: Instant,
    work: (_ task: Int, _ person: Int, _ notBefore: Instant) -> (start: Instant, finish: Instant)?
  ) throws(DependencyFault) {
    precondition(candidates.count == tasks.count, "every task has its list of candidates")
    let dependencies = try DependencyOrder(tasks)
    let chains = Self.chains(of: tasks, dependencies)
    var placed = [Placement?](repeating: nil, count: tasks.count)
    var freeFrom: [Int: Instant] = [:]
    for _ in tasks.indices {
      var next: (task: Int, placement: Placement)?
      for task in tasks.indices where placed[task] == nil {
        var ready = start
        var isReady = true
        for predecessor in dependencies.predecessors[task] {
          guard let finish = placed[predecessor]?.finish else {
            isReady = false
            break
          }
          ready = max(ready, finish)
        }
        guard isReady else { continue }
        var best: Placement?
        for person in candidates[task] {
          guard let span = work(task, person, max(ready, freeFrom[person] ?? start)) else { continue }
          if best.map({ span.finish < $0.finish }) ?? true {
            best = Placement(person: person, start: span.start, finish: span.finish)
          }
        }
        guard let best else { return nil }
        let goesFirst =
          next.map { rival in
            best.start != rival.placement.start
              ? best.start < rival.placement.start : chains[task] > chains[rival.task]
          } ?? true
        if goesFirst { next = (task, best) }
      }
      guard let next else { preconditionFailure("in an order without cycles some task is always ready") }
      placed[next.task] = next.placement
      freeFrom[next.placement.person] = next.placement.finish
    }
    placements = placed.compactMap { $0 }
  }

  /// When the last task is finished; nil for no tasks.
  public var finish: Instant? { placements.map(\.finish).max() }

  /// Per task, the hours of the longest chain that begins with it.
  private static func chains(of tasks: [TacticalTemplate], _ dependencies: DependencyOrder) -> [Double] {
    var chains = tasks.map(\.estimateHours)
    for task in dependencies.order.reversed() {
      for predecessor in dependencies.predecessors[task] {
        chains[predecessor] = max(chains[predecessor], tasks[predecessor].estimateHours + chains[task])
      }
    }
    return chains
  }
}
