import OutputAnalysis
import Testing

@Suite("Feasibility check")
struct FeasibilityCheckTests {
  @Test(
    "a mean at the tolerance is misjudged no more often than stated, on either side",
    arguments: [MeanConstraint.Sense.atLeast, .atMost], [-0.3, 0.3])
  func error(sense: MeanConstraint.Sense, distance: Double) {
    let prototype = FeasibilityCheck(
      MeanConstraint(sense, 10, tolerance: 0.3), error: 0.1, firstStage: 10)
    var generator = SplitMix64(state: 31)
    var wrong = 0
    let isFeasible = (sense == .atLeast) == (distance > 0)
    for _ in 0..<1_000 {
      var check = prototype
      while check.judgement == .undecided { check.add(10 + distance + generator.normal()) }
      if (check.judgement == .feasible) != isFeasible { wrong += 1 }
    }
    // At most the error, and not far below it: the triangle is not wider than need be.
    #expect(Double(wrong) <= 100 + 3.29 * 90.0.squareRoot())
    #expect(wrong >= 40)
  }

  @Test("values that do not vary are judged with the first stage, one on the threshold being feasible")
  func constant() {
    for (value, judgement) in [
      (1.0, FeasibilityCheck.Judgement.feasible), (0.99, .infeasible), (1.01, .feasible),
    ] {
      var check = FeasibilityCheck(
        MeanConstraint(.atLeast, 1, tolerance: 0.01), error: 0.05, firstStage: 4)
      for _ in 0..<3 { check.add(value) }
      #expect(check.judgement == .undecided)
      check.add(value)
      #expect(check.judgement == judgement)
      #expect(check.mostReplications == 4)
    }
  }
}
