import OutputAnalysis

extension TuningExperiment {
  /// Finds the points of which no other is as good in everything and better in something.
  ///
  /// All points that may keep their constraints get the same number of replications, doubled until every point's place is
  /// certain or the most replications are reached.
  func front(without unstable: [Int]) throws -> TuningResult? {
    var count = definition.firstStage
    var counts = points.map { _ in definition.firstStage }
    while true {
      let open = points.indices.filter { point in
        !unstable.contains(point) && !judgements(point, counts[point]).contains(.infeasible)
      }
      for point in open { counts[point] = count }
      guard try simulate(open.map { ($0, count) }) else { return nil }
      // A point that breaks a constraint by its mean is no recommendation, and keeps no other from being one.
      let feasible = open.filter { broken($0, count) == nil }
      let front = ParetoFront(
        feasible.map { point in definition.objectives.map { values($0.metric, point, first: count) } },
        goals: definition.objectives.map(\.goal), confidence: definition.confidence)
      let isCertain = front.isCertain && open.allSatisfy { !judgements($0, count).contains(.undecided) }
      if isCertain || open.isEmpty || count >= definition.maximum {
        return describe(front, feasible, unstable, counts, isCertain: isCertain)
      }
      count = min(definition.maximum, 2 * count)
    }
  }

  private func describe(
    _ front: ParetoFront, _ feasible: [Int], _ unstable: [Int], _ counts: [Int], isCertain: Bool
  ) -> TuningResult {
    let judged = points.indices.map { judgements($0, counts[$0]) }
    let places = Dictionary(uniqueKeysWithValues: feasible.enumerated().map { ($1, $0) })
    let chosen = front.front.map { feasible[$0] }
    var result = result(counts, chosen: chosen, isDecided: isCertain, judgements: judged) { point in
      if unstable.contains(point) { return .unstable }
      if let constraint = judged[point].firstIndex(of: .infeasible) {
        return .breaks(constraint: constraint, isSure: true)
      }
      if let constraint = broken(point, counts[point]) {
        return .breaks(constraint: constraint, isSure: false)
      }
      guard let place = places[point] else { return .open }
      switch front.memberships[place] {
      case .certainlyOn, .probablyOn: return .chosen
      case .probablyOff, .certainlyOff:
        let isSure = front.memberships[place] == .certainlyOff
        return dominator(of: point, chosen, counts).map { .behind($0, isSure: isSure) } ?? .open
      }
    }
    result.equalCost = points.count * (counts.max() ?? 0)
    return result
  }

  /// A recommended point that is at least as good in every objective.
  private func dominator(of point: Int, _ chosen: [Int], _ counts: [Int]) -> Int? {
    func merits(_ point: Int) -> [Double] {
      definition.objectives.map { objective in
        let mean = Tally(values(objective.metric, point, first: counts[point]).filter(\.isFinite)).mean
        return objective.isMaximized ? mean : -mean
      }
    }
    let mine = merits(point)
    return chosen.first { other in zip(merits(other), mine).allSatisfy { $0 >= $1 } }
  }
}
