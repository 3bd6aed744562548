import LeadPolicy

/// Deferred strategic tasks: the most urgent goes first and, among equals, the one that arrived first.
///
/// A queue for each priority, because a team that is overrun defers without end.
/// Complexity: every operation O(1), `removeFirst` amortized.
struct DeferralBacklog {
  private struct Queue {
    var tasks: [StrategicID] = []
    /// Tasks at the front that have left.
    var left = 0

    var first: StrategicID? { left < tasks.count ? tasks[left] : nil }
  }

  private var queues = [Queue](repeating: Queue(), count: Priority.allCases.count)
  /// Tasks of all priorities.
  private var count = 0

  var isEmpty: Bool { count == 0 }

  /// The task to accept next.
  var first: StrategicID? {
    guard count > 0 else { return nil }
    for queue in queues.reversed() {
      if let task = queue.first { return task }
    }
    return nil
  }

  /// The task of a priority that has waited longest.
  func first(_ priority: Priority) -> StrategicID? { queues[priority.rawValue].first }

  /// Adds the task that arrived last.
  mutating func append(_ task: StrategicID, _ priority: Priority) {
    queues[priority.rawValue].tasks.append(task)
    count += 1
  }

  /// Takes away the task of a priority that has waited longest; there must be one.
  mutating func removeFirst(_ priority: Priority) {
    let queue = priority.rawValue
    count -= 1
    queues[queue].left += 1
    if queues[queue].left * 2 > queues[queue].tasks.count {
      queues[queue].tasks.removeFirst(queues[queue].left)
      queues[queue].left = 0
    }
  }

  /// Takes away a task of a priority out of turn; it must be there. O(n).
  mutating func remove(_ task: StrategicID, _ priority: Priority) {
    let queue = priority.rawValue
    guard let place = queues[queue].tasks[queues[queue].left...].firstIndex(of: task) else {
      preconditionFailure("only a deferred task is taken out of the backlog")
    }
    queues[queue].tasks.remove(at: place)
    count -= 1
  }

  mutating func removeAll() {
    count = 0
    for queue in queues.indices {
      queues[queue].tasks.removeAll(keepingCapacity: true)
      queues[queue].left = 0
    }
  }
}
