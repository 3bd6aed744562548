import OutputAnalysis

/// Experiments in which procedures select the best of systems.
struct SelectionExperiments {
  let problem: SelectionProblem
  let confidence = 0.95
  let firstStage = 20

  /// What one experiment found.
  struct Outcome: Sendable {
    var isCorrect: Bool
    var replications: Int
  }

  func rows(_ experiments: Int) throws -> [GuaranteeRow] {
    let rinott = RinottProcedure(systems: problem.means.count, firstStage: firstStage, confidence: confidence)
    let equalBudget = try ParallelExperiments.run(experiments) { allocated($0, isEqual: true) }
    let twoStage = try ParallelExperiments.run(experiments) { twoStages($0, rinott) }
    let cost = mean(twoStage)
    let equalCost = mean(equalBudget)
    let stated = GuaranteeRow.Promise.atLeast(confidence)
    return [
      row("Rinott, no elimination", problem.isIndependent ? stated : .none, twoStage, equal: cost),
      row(
        "KN", stated, try ParallelExperiments.run(experiments) { sequential($0, .ofFirstStage) }, equal: cost),
      row(
        "KN++, variances updated", stated,
        try ParallelExperiments.run(experiments) { sequential($0, .updated) }, equal: cost),
      row("equal, until it states 95 %", .none, equalBudget, equal: equalCost),
      row(
        "OCBA, until it states 95 %", .none,
        try ParallelExperiments.run(experiments) { allocated($0, isEqual: false) }, equal: equalCost),
    ]
  }

  private func row(
    _ procedure: String, _ promise: GuaranteeRow.Promise, _ outcomes: [Outcome], equal: Double
  ) -> GuaranteeRow {
    GuaranteeRow(
      problem.name, procedure, "the best is selected", promise, successes: outcomes.count(where: \.isCorrect),
      experiments: outcomes.count, replications: mean(outcomes), equalAllocation: equal)
  }

  private func mean(_ outcomes: [Outcome]) -> Double { Tally(outcomes.map { Double($0.replications) }).mean }

  private func sequential(_ experiment: Int, _ variances: FullySequentialSelection.Variances) -> Outcome {
    var selection = FullySequentialSelection(
      systems: problem.means.count, goal: .minimize, indifference: problem.indifference,
      confidence: confidence, firstStage: firstStage, variances: variances)
    while !selection.isDecided {
      let replication = selection.replications
      selection.add(selection.survivors.map { problem.sample($0, experiment, replication) })
    }
    return Outcome(isCorrect: selection.best == 0, replications: selection.observations)
  }

  private func twoStages(_ experiment: Int, _ rinott: RinottProcedure) -> Outcome {
    var replications = 0
    let means = problem.means.indices.map { system in
      var tally = Tally((0..<firstStage).map { problem.sample(system, experiment, $0) })
      let needed = rinott.replications(variance: tally.variance ?? 0, indifference: problem.indifference)
      for replication in firstStage..<max(firstStage, needed) {
        tally.add(problem.sample(system, experiment, replication))
      }
      replications += tally.count
      return tally.mean
    }
    return Outcome(isCorrect: means.dropFirst().allSatisfy { $0 > means[0] }, replications: replications)
  }

  /// Steps of one replication per system on average, until the approximate probability of correct selection is the
  /// confidence asked for.
  private func allocated(_ experiment: Int, isEqual: Bool) -> Outcome {
    var tallies = problem.means.indices.map { system in
      Tally((0..<firstStage).map { problem.sample(system, experiment, $0) })
    }
    while true {
      let allocation = ComputingBudgetAllocation(
        tallies.compactMap { ComputingBudgetAllocation.Design($0) }, goal: .minimize)
      let replications = tallies.reduce(0) { $0 + $1.count }
      guard allocation.probabilityOfCorrectSelection() < confidence, replications < 100_000 else {
        return Outcome(isCorrect: allocation.best == 0, replications: replications)
      }
      let additions =
        isEqual ? tallies.map { _ in 1 } : allocation.allocation(of: tallies.count)
      for (system, addition) in additions.enumerated() {
        for _ in 0..<addition {
          tallies[system].add(problem.sample(system, experiment, tallies[system].count))
        }
      }
    }
  }
}
