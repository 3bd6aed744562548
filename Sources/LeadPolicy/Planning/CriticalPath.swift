/// The longest chain of dependent tasks in a breakdown: the least time it takes with unlimited people.
///
/// Kelley and Walker, "Critical-Path Planning and Scheduling", 1959 (forward pass).
public struct CriticalPath: Hashable, Sendable {
  /// Length of the path in hours of direct work.
  public let hours: Double
  /// Indices of the tasks on the path, first to last; of equally long paths, the one found first.
  public let tasks: [Int]
  /// Per task, the earliest hour from the start at which it can be finished.
  public let earliestFinish: [Double]

  /// The critical path of a breakdown; empty and 0 h long for no tasks.
  ///
  /// - Throws: the fault that keeps the tasks from being ordered.
  public init(of tasks: [TacticalTemplate]) throws(DependencyFault) {
    let dependencies = try DependencyOrder(tasks)
    var finish = [Double](repeating: 0, count: tasks.count)
    var latestPredecessor = [Int?](repeating: nil, count: tasks.count)
    for index in dependencies.order {
      var start = 0.0
      for predecessor in dependencies.predecessors[index] where finish[predecessor] > start {
        start = finish[predecessor]
        latestPredecessor[index] = predecessor
      }
      finish[index] = start + tasks[index].estimateHours
    }
    var last: Int?
    for index in tasks.indices where finish[index] > last.map({ finish[$0] }) ?? 0 { last = index }
    hours = last.map { finish[$0] } ?? 0
    var path: [Int] = []
    while let index = last {
      path.append(index)
      last = latestPredecessor[index]
    }
    self.tasks = path.reversed()
    earliestFinish = finish
  }
}
