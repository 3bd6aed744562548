import OutputAnalysis

extension TuningExperiment {
  /// Selects the best point with a guarantee, dropping those that are surely behind or break a constraint.
  func select(without unstable: [Int]) throws -> TuningResult? {
    let candidates = points.indices.filter { !unstable.contains($0) }
    let indifference = try indifference(candidates)
    guard !candidates.isEmpty else { return nothing(unstable) }
    let objective = definition.objectives[0]
    var selection = FullySequentialSelection(
      systems: candidates.count, goal: objective.goal, indifference: indifference,
      confidence: definition.confidence, firstStage: definition.firstStage,
      constraints: definition.constraints.map(\.ofMean))
    var used = Array(repeating: definition.firstStage, count: points.count)
    var available = definition.firstStage
    var number = 0
    while !selection.isDecided, number < definition.maximum {
      if number == available {
        // In growing steps: a point that is dropped within one has been simulated a little too long.
        available = min(definition.maximum, available + max(10, available / 8))
        guard try simulate(selection.survivors.map { (candidates[$0], available) }) else { return nil }
      }
      let survivors = selection.survivors.map { candidates[$0] }
      selection.add(
        survivors.map { values(objective.metric, $0)[number] },
        constrained: survivors.map { point in
          definition.constraints.map { $0.observation(values($0.metric, point)[number]) }
        })
      number += 1
      for point in survivors { used[point] = max(definition.firstStage, number) }
    }
    let chosen = (selection.isDecided ? selection.best : selection.leader).map { candidates[$0] }
    var result = describe(selection, candidates, unstable, used, chosen)
    result.indifference = indifference
    result.equalCost = points.count * (used.max() ?? 0)
    return result
  }

  /// δ: as given, or as a share of the mean of all points' first stage.
  func indifference(_ candidates: [Int]) throws(TuningProblem) -> Double {
    guard definition.indifference.isRelative else { return definition.indifference.value }
    let metric = definition.objectives[0].metric
    let scale = Tally(
      candidates.flatMap { values(metric, $0, first: definition.firstStage) }.filter(\.isFinite))
    guard candidates.isEmpty || scale.count > 0, scale.count == 0 || scale.mean != 0 else {
      throw .noScale(metric: metric)
    }
    return scale.count == 0 ? 1 : definition.indifference.value * scale.mean.magnitude
  }

  /// The result where no point has a mean to select by.
  func nothing(_ unstable: [Int]) -> TuningResult {
    let undecided = definition.constraints.map { _ in FeasibilityCheck.Judgement.undecided }
    return result(
      points.map { _ in definition.firstStage }, chosen: [], isDecided: true,
      judgements: points.map { _ in undecided }
    ) { _ in .unstable }
  }

  private func describe(
    _ selection: FullySequentialSelection, _ candidates: [Int], _ unstable: [Int], _ used: [Int],
    _ chosen: Int?
  ) -> TuningResult {
    var judgements = points.map { _ in
      definition.constraints.map { _ in FeasibilityCheck.Judgement.undecided }
    }
    var standings = points.map { _ in TuningResult.Standing.unstable }
    for (system, point) in candidates.enumerated() {
      judgements[point] = selection.checks[system].map(\.judgement)
      standings[point] =
        switch selection.eliminations[system]?.reason {
        case .behind(let other): .behind(candidates[other], isSure: true)
        case .breaks(let constraint): .breaks(constraint: constraint, isSure: true)
        case nil: point == chosen ? .chosen : .open
        }
    }
    return result(
      used, chosen: chosen.map { [$0] } ?? [], isDecided: selection.isDecided, judgements: judgements
    ) { standings[$0] }
  }
}
