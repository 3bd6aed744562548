extension ArrivalTrace {
  /// For each arrival the one that it may have reacted to: of the same source, the one completed last before it
  /// arrived; nil where none was.
  ///
  /// What is submitted next after a completion is a reaction to it, and the time between the two, the think time, is
  /// what a closed loop keeps: D. G. Feitelson, "Workload Modeling for Computer Systems Performance Evaluation", 2015.
  /// O(n log n).
  public var reactions: [Int?] {
    var completions: [String: [(completed: Instant, place: Int)]] = [:]
    for (place, arrival) in arrivals.enumerated() {
      if let completed = arrival.completed {
        completions[arrival.source, default: []].append((completed, place))
      }
    }
    completions = completions.mapValues { $0.sorted { ($0.completed, $0.place) < ($1.completed, $1.place) } }
    return arrivals.enumerated().map { place, arrival in
      guard let known = completions[arrival.source] else { return nil }
      // The number of completions at or before the arrival.
      var (low, high) = (0, known.count)
      while low < high {
        let middle = (low + high) / 2
        if known[middle].completed <= arrival.instant { low = middle + 1 } else { high = middle }
      }
      // What takes no time is completed as it arrives, and nothing reacts to what comes after it in the record.
      return known[..<low].last { $0.place < place }?.place
    }
  }
}
