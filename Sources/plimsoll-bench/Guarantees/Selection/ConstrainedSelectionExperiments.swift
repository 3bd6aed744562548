import OutputAnalysis

/// Experiments in which the better objectives belong to systems that break a constraint, all at their worst: just the
/// indifference and the tolerance away.
struct ConstrainedSelectionExperiments {
  private let objectives = [0, 0.5, 1, 1.5, -0.5, -1, -1.5, -2]
  private let constrained = [0.5, 0.5, 0.5, 0.5, -0.5, -0.5, -0.5, -0.5]
  private let correlation = 0.5

  func rows(_ experiments: Int) throws -> [GuaranteeRow] {
    let outcomes = try ParallelExperiments.run(experiments) { outcome($0) }
    return [
      GuaranteeRow(
        "normal, half break a constraint", "KN with feasibility checks", "the best feasible is selected",
        .atLeast(0.95), successes: outcomes.count(where: \.isCorrect), experiments: experiments,
        replications: Tally(outcomes.map { Double($0.replications) }).mean)
    ]
  }

  private func outcome(_ experiment: Int) -> SelectionExperiments.Outcome {
    var selection = FullySequentialSelection(
      systems: objectives.count, goal: .minimize, indifference: 0.5, confidence: 0.95,
      constraints: [MeanConstraint(.atLeast, 0, tolerance: 0.5)])
    while !selection.isDecided {
      let replication = selection.replications
      func values(_ means: [Double], _ use: Int) -> [Double] {
        var shared = RandomBits(seed: SelectionProblem.seed(use, experiment, replication))
        let common = correlation.squareRoot() * shared.normal()
        return selection.survivors.map { system in
          var own = RandomBits(seed: SelectionProblem.seed(use + 1 + system, experiment, replication))
          return means[system] + common + (1 - correlation).squareRoot() * own.normal()
        }
      }
      selection.add(values(objectives, 0), constrained: values(constrained, 100).map { [$0] })
    }
    return SelectionExperiments.Outcome(isCorrect: selection.best == 0, replications: selection.observations)
  }
}
