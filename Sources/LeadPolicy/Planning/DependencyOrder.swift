/// The tasks of a breakdown in an order in which they can be done.
///
/// Kahn, "Topological Sorting of Large Networks", 1962.
public struct DependencyOrder: Hashable, Sendable {
  /// Task indices; every task comes after those it depends on.
  public let order: [Int]
  /// Per task, the indices of the tasks it depends on.
  public let predecessors: [[Int]]

  /// Orders a breakdown. O(tasks + dependencies).
  ///
  /// - Throws: the first of `faults(in:)`.
  public init(_ tasks: [TacticalTemplate]) throws(DependencyFault) {
    let graph = DependencyGraph(tasks)
    let order = graph.sorted()
    if let fault = graph.keyFaults.first { throw fault }
    if let cycle = graph.cycle(outside: order) { throw .cycle(cycle.map { tasks[$0].key }) }
    self.order = order
    predecessors = graph.predecessors
  }

  /// Everything wrong with the dependencies: duplicate and unknown keys in the order of the breakdown, then one
  /// cycle, if there are any.
  public static func faults(in tasks: [TacticalTemplate]) -> [DependencyFault] {
    let graph = DependencyGraph(tasks)
    let cycle = graph.cycle(outside: graph.sorted())
    return graph.keyFaults + (cycle.map { [.cycle($0.map { tasks[$0].key })] } ?? [])
  }
}

private struct DependencyGraph {
  var keyFaults: [DependencyFault] = []
  var predecessors: [[Int]] = []
  var successors: [[Int]]

  init(_ tasks: [TacticalTemplate]) {
    successors = Array(repeating: [], count: tasks.count)
    var indices: [String: Int] = [:]
    for (index, task) in tasks.enumerated() {
      if indices[task.key] == nil {
        indices[task.key] = index
      } else {
        keyFaults.append(.duplicateKey(task.key))
      }
    }
    for (index, task) in tasks.enumerated() {
      var known: [Int] = []
      for key in task.dependencies {
        if let predecessor = indices[key] {
          known.append(predecessor)
          successors[predecessor].append(index)
        } else {
          keyFaults.append(.unknownKey(key, neededBy: task.key))
        }
      }
      predecessors.append(known)
    }
  }

  /// The tasks that are on no cycle and behind none, each after its predecessors.
  func sorted() -> [Int] {
    var open = predecessors.map(\.count)
    var order = open.indices.filter { open[$0] == 0 }
    var next = 0
    while next < order.count {
      for successor in successors[order[next]] {
        open[successor] -= 1
        if open[successor] == 0 { order.append(successor) }
      }
      next += 1
    }
    return order
  }

  /// A cycle among the tasks that could not be sorted. Each of them waits for another one of them, so walking
  /// from one to what it waits for must come back somewhere.
  func cycle(outside sorted: [Int]) -> [Int]? {
    var isSorted = [Bool](repeating: false, count: predecessors.count)
    for index in sorted { isSorted[index] = true }
    var path: [Int] = []
    var isOnPath = isSorted
    var current = isSorted.firstIndex(of: false)
    while let index = current {
      if isOnPath[index] { return Array(path.drop { $0 != index }) }
      isOnPath[index] = true
      path.append(index)
      current = predecessors[index].first { !isSorted[$0] }
    }
    return nil
  }
}
