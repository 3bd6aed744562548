/// Larger work is split: tasks of a day or more become parts that each fit into one.
public enum TaskSplitting {
  /// The breakdown with every task of 8 h or more replaced by equal parts under 8 h.
  ///
  /// The parts form a chain: the first waits for what the whole waited for, each further one for the part
  /// before it, and who waited for the whole waits for the last. They keep the whole's skills, complexity,
  /// security sensitivity and flags, so that the rules give them to the same role. Keys are the whole's with a
  /// number, "TT9.2/1". Everything else stays as it is, in its order, and so does a task that would need more
  /// parts than a plan may have tasks: no split lets that plan pass its gates.
  public static func split(_ tasks: [TacticalTemplate]) -> [TacticalTemplate] {
    var lastParts: [String: String] = [:]
    var stems: [String: String] = [:]
    var result: [TacticalTemplate] = []
    for task in tasks {
      let count = partCount(of: task)
      guard count > 1 else {
        result.append(task)
        continue
      }
      // Two tasks of one key get parts of the same keys, so that the fault stays to be found.
      let stem = stems[task.key] ?? unusedStem(task.key, tasks.map(\.key) + stems.values)
      stems[task.key] = stem
      lastParts[task.key] = "\(stem)\(count)"
      result += parts(of: task, count: count, stem: stem)
    }
    guard !stems.isEmpty else { return tasks }
    for index in result.indices {
      result[index].dependencies = result[index].dependencies.map { lastParts[$0] ?? $0 }
    }
    return result
  }

  /// How many parts a task becomes; 1 where it is not split.
  public static func partCount(of task: TacticalTemplate) -> Int {
    let most = PlanGates.taskCount.upperBound
    guard task.estimateHours >= PlanGates.hoursLimit else { return 1 }
    return (2...most).first { task.estimateHours / Double($0) < PlanGates.hoursLimit } ?? 1
  }

  /// The beginning of the parts' keys: no other key begins so.
  private static func unusedStem(_ key: String, _ taken: [String]) -> String {
    var stem = key + "/"
    while taken.contains(where: { $0.hasPrefix(stem) }) { stem += "/" }
    return stem
  }

  private static func parts(of task: TacticalTemplate, count: Int, stem: String) -> [TacticalTemplate] {
    (1...count).map { number in
      var part = task
      part.key = "\(stem)\(number)"
      part.title = "\(task.title) (part \(number) of \(count))"
      part.estimateHours = task.estimateHours / Double(count)
      if number > 1 { part.dependencies = ["\(stem)\(number - 1)"] }
      return part
    }
  }
}
