import OutputAnalysis

extension TuningExperiment {
  /// Spends a budget where it tells most about which point is best.
  ///
  /// Points that break a constraint by the end of their intervals (all of them together at the confidence asked for) get
  /// no more; among the others the budget goes by `ComputingBudgetAllocation` on the objective, in ten rounds at least.
  func spend(_ budget: Int, without unstable: [Int]) throws -> TuningResult? {
    let candidates = points.indices.filter { !unstable.contains($0) }
    guard !candidates.isEmpty else { return nothing(unstable) }
    let indifference = try indifference(candidates)
    var counts = points.map { _ in definition.firstStage }
    var left = budget - counts.reduce(0, +)
    let round = max(candidates.count, budget / 20)
    while left > 0 {
      let open = candidates.filter { point in
        counts[point] < definition.maximum && !judgements(point, counts[point]).contains(.infeasible)
      }
      guard let allocation = allocation(open, counts, indifference), open.count > 1 else { break }
      var additions = allocation.allocation(of: min(left, round))
      for place in open.indices {
        additions[place] = min(additions[place], definition.maximum - counts[open[place]])
      }
      guard additions.contains(where: { $0 > 0 }) else { break }
      for (place, point) in open.enumerated() { counts[point] += additions[place] }
      left -= additions.reduce(0, +)
      guard try simulate(open.map { ($0, counts[$0]) }) else { return nil }
    }
    return describe(candidates, counts, indifference)
  }

  private func allocation(
    _ open: [Int], _ counts: [Int], _ indifference: Double
  ) -> ComputingBudgetAllocation? {
    let objective = definition.objectives[0]
    let designs = open.map { point in
      ComputingBudgetAllocation.Design(
        Tally(values(objective.metric, point, first: counts[point]).filter(\.isFinite)))
    }
    guard !designs.isEmpty, designs.allSatisfy({ $0 != nil }) else { return nil }
    return ComputingBudgetAllocation(
      designs.compactMap { $0 }, goal: objective.goal, indifference: indifference)
  }

  /// What the intervals of a point say of its constraints, all points' together at the confidence asked for.
  func judgements(_ point: Int, _ count: Int) -> [FeasibilityCheck.Judgement] {
    let level = BonferroniCorrection.level(
      ofEachOf: points.count * definition.constraints.count, family: definition.confidence)
    return definition.constraints.map { constraint in
      estimate(constraint, point, first: count, level: level)?.judgement(of: constraint) ?? .undecided
    }
  }

  /// The constraint that a point breaks by its mean; nil where it keeps all.
  func broken(_ point: Int, _ count: Int) -> Int? {
    definition.constraints.firstIndex { constraint in
      let estimate = estimate(constraint, point, first: count, level: definition.confidence)
      return !(estimate?.keeps(constraint) ?? false)
    }
  }

  private func describe(_ candidates: [Int], _ counts: [Int], _ indifference: Double) -> TuningResult {
    let judged = points.indices.map { judgements($0, counts[$0]) }
    let feasible = candidates.filter { broken($0, counts[$0]) == nil }
    let allocation = allocation(feasible, counts, indifference)
    let chosen = allocation.map { feasible[$0.best] }
    var result = result(
      counts, chosen: chosen.map { [$0] } ?? [], isDecided: true, judgements: judged
    ) { point in
      guard candidates.contains(point) else { return .unstable }
      if let constraint = judged[point].firstIndex(of: .infeasible) {
        return .breaks(constraint: constraint, isSure: true)
      }
      if let constraint = broken(point, counts[point]) {
        return .breaks(constraint: constraint, isSure: false)
      }
      return point == chosen ? .chosen : chosen.map { .behind($0, isSure: false) } ?? .open
    }
    result.indifference = indifference
    result.probability = allocation?.probabilityOfCorrectSelection()
    // Equal numbers would have gone to the points without a chance as well.
    result.equalCost = allocation?.equalReplications.map { $0 / max(1, feasible.count) * points.count }
    return result
  }
}
