import SimulatedTime

extension ReplicationTrace {
  /// Of each strategic task, when the first of its tactical tasks had been assigned, which ends its planning; nil where
  /// none has been. In the order of `strategic`.
  public var endsOfPlanning: [SimulationTime?] {
    var ends = [SimulationTime?](repeating: nil, count: strategic.count)
    for task in tasks where ends.indices.contains(task.strategic) {
      guard let assigned = task.assigned else { continue }
      ends[task.strategic] = min(ends[task.strategic] ?? assigned, assigned)
    }
    return ends
  }
}
