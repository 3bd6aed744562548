import OutputAnalysis

/// Experiments in which a check has five gates.
struct SeveralGates {
  private let error = 0.05

  func rows(_ experiments: Int) throws -> [GuaranteeRow] {
    let margins = (0..<5).map { _ in NonInferiorityMargin(.rises, lessThan: .absolute(0.25)) }
    let prototype = NonInferiorityCheck(
      margins, schedule: LookSchedule(first: 20, ratio: 1.5, budget: 400), error: error)
    func checks(_ worsenings: [Double], from first: Int) throws -> [NonInferiorityCheck] {
      try ParallelExperiments.run(experiments) { number in
        var check = prototype
        var replication = 0
        while !check.isFinished {
          var random = RandomBits(seed: SelectionProblem.seed(0, first + number, replication))
          check.add(
            before: worsenings.map { _ in random.normal() }, after: worsenings.map { $0 + random.normal() })
          replication += 1
        }
        return check
      }
    }
    func row(
      _ event: String, _ promise: GuaranteeRow.Promise, _ checks: [NonInferiorityCheck],
      _ verdict: NonInferiorityTest.Verdict
    ) -> GuaranteeRow {
      let replications = checks.map { check in Double(check.tests.map(\.replications).max() ?? 0) }
      return GuaranteeRow(
        "normal, five independent gates", "O'Brien-Fleming spending", event, promise,
        successes: checks.count { $0.verdict == verdict }, experiments: checks.count,
        replications: Tally(replications).mean)
    }
    let same = try checks([0, 0, 0, 0, 0], from: 0)
    let atMargin = try checks(Array(repeating: 0.25, count: 5), from: experiments)
    let one = try checks([0.5, 0, 0, 0, 0], from: 2 * experiments)
    return [
      row("A/A fails", .atMost(error), same, .failed),
      row("A/A passes", .none, same, .passed),
      row("all at the margin fail", .atMost(error), atMargin, .failed),
      row("one at twice it fails", .none, one, .failed),
      row("one at twice it passes", .atMost(error), one, .passed),
    ]
  }
}
