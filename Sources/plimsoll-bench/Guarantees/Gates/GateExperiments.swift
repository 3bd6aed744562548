import OutputAnalysis

/// Experiments in which a gate judges a candidate that is the baseline again, one at the margin, and one beyond it.
struct GateExperiments {
  let problem: GateProblem
  let error = 0.05
  /// The power planned for a candidate at twice the margin.
  let power = 0.9

  private struct Outcome: Sendable {
    var verdict: NonInferiorityTest.Verdict
    var replications: Int
  }

  func rows(_ experiments: Int) throws -> [GuaranteeRow] {
    let test = NonInferiorityTest(
      problem.margin, schedule: try schedule(), passError: error, spending: problem.spending)
    func outcomes(_ worsening: Double, from first: Int) throws -> [Outcome] {
      try ParallelExperiments.run(experiments) { number in
        var test = test
        while !test.isFinished {
          let pair = problem.sample(worsening, first + number, test.replications)
          test.add(before: pair.before, after: pair.after)
        }
        return Outcome(verdict: test.verdict, replications: test.replications)
      }
    }
    let same = try outcomes(0, from: 0)
    let atMargin = try outcomes(1, from: experiments)
    let beyond = try outcomes(2, from: 2 * experiments)
    return [
      row("A/A fails", .atMost(error), same, .failed),
      row("A/A passes", .atLeast(power), same, .passed),
      row("at the margin fails", .atMost(error), atMargin, .failed),
      row("at the margin passes", .atMost(error), atMargin, .passed),
      row("at twice the margin fails", .atLeast(power), beyond, .failed),
      row("at twice the margin passes", .atMost(error), beyond, .passed),
    ]
  }

  /// Looks up to the budget that the power needs, by the deviation of a thousand replications at twice the margin.
  private func schedule() throws -> LookSchedule {
    let pilot = (0..<1_000).map { problem.sample(2, 1 << 22, $0) }
    let excess: Tally
    let margin: Double
    switch problem.margin.size {
    case .absolute(let size):
      margin = size
      excess = Tally(pilot.map { $0.after - $0.before })
    case .relative(let share):
      margin = share * Tally(pilot.map(\.before)).mean
      excess = Tally(pilot.map { $0.after - (1 + share) * $0.before })
    }
    // Shares of the budget settle the boundary, so that any budget will do to find the drift.
    let boundary = GroupSequentialBoundary(
      fractions: LookSchedule(first: 20, ratio: 1.5, budget: 200).fractions, level: error,
      spending: problem.spending)
    let needed = boundary.drift(power: power) * (excess.standardDeviation ?? 0) / margin
    // Two in a hundred more for Student's quantiles.
    let budget = Int((needed * needed * 1.02).rounded(.up))
    return LookSchedule(first: 20, ratio: 1.5, budget: max(problem.leastBudget, budget))
  }

  private func row(
    _ event: String, _ promise: GuaranteeRow.Promise, _ outcomes: [Outcome],
    _ verdict: NonInferiorityTest.Verdict
  ) -> GuaranteeRow {
    let spending =
      switch problem.spending {
      case .obrienFleming: "O'Brien-Fleming spending"
      case .pocock: "Pocock spending"
      case .power(let exponent): "spending t^\(exponent)"
      }
    return GuaranteeRow(
      problem.name, spending, event, promise, successes: outcomes.count { $0.verdict == verdict },
      experiments: outcomes.count, replications: Tally(outcomes.map { Double($0.replications) }).mean)
  }
}
