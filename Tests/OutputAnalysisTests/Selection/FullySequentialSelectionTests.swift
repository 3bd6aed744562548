import OutputAnalysis
import Testing

@Suite("Fully sequential selection")
struct FullySequentialSelectionTests {
  /// A replication of normal systems that share a part of their noise.
  private func replication(
    _ means: [Double], correlation: Double, _ generator: inout SplitMix64
  ) -> [Double] {
    let common = correlation.squareRoot() * generator.normal()
    return means.map { $0 + common + (1 - correlation).squareRoot() * generator.normal() }
  }

  private func select(
    _ selection: FullySequentialSelection, means: [Double], correlation: Double,
    _ generator: inout SplitMix64
  ) -> FullySequentialSelection {
    var selection = selection
    while !selection.isDecided {
      let all = replication(means, correlation: correlation, &generator)
      selection.add(selection.survivors.map { all[$0] })
    }
    return selection
  }

  @Test(
    "the best of five is selected at least as often as guaranteed, where all others are worse by the indifference",
    arguments: [0, 0.8], [FullySequentialSelection.Variances.ofFirstStage, .updated])
  func slippage(correlation: Double, variances: FullySequentialSelection.Variances) {
    let prototype = FullySequentialSelection(
      systems: 5, goal: .minimize, indifference: 0.5, confidence: 0.9, firstStage: 10, variances: variances)
    var generator = SplitMix64(state: 41)
    let runs = 600
    var correct = 0
    for _ in 0..<runs {
      let done = select(
        prototype, means: [0.5, 0.5, 0, 0.5, 0.5], correlation: correlation, &generator)
      if done.best == 2 { correct += 1 }
    }
    // The guarantee is a lower bound: by chance no more than 3.29 deviations below it.
    #expect(Double(correct) >= 600 * 0.9 - 3.29 * (600.0 * 0.9 * 0.1).squareRoot())
  }

  @Test("common random numbers save replications in proportion to the variance they take away")
  func correlationSaves() {
    let prototype = FullySequentialSelection(
      systems: 4, goal: .maximize, indifference: 0.3, confidence: 0.95, firstStage: 10)
    var generator = SplitMix64(state: 42)
    func cost(_ correlation: Double) -> Double {
      Tally(
        (0..<100).map { _ in
          Double(
            select(prototype, means: [0, 0, 0, 0.3], correlation: correlation, &generator).observations)
        }
      ).mean
    }
    // Differences vary a fifth as much; the first stage keeps the ratio a little above that.
    let ratio = cost(0.8) / cost(0)
    #expect(ratio > 0.17 && ratio < 0.3)
  }

  @Test("procedure KN's own numbers: ten systems, ten replications first, 95 %")
  func constants() {
    // η = ((2·0.05/9)^(−2/9) − 1)/2 and h² = 2η·9 by hand; for a variance of 2 and δ = 1 the tip is at 2h².
    var selection = FullySequentialSelection(
      systems: 10, goal: .maximize, indifference: 1, confidence: 0.95, firstStage: 10)
    for replication in 0..<10 {
      // All variances of differences are alike but for zero ones: systems differ in sign only.
      let value = replication % 2 == 0 ? 1.0 : -1.0
      selection.add((0..<10).map { $0 % 2 == 0 ? value : -value })
    }
    // Differences of ±2 with mean 0 in ten replications have the variance 40/9.
    let squaredReach = 9 * 1.7170136
    #expect(selection.mostReplications == (squaredReach * 40 / 9).rounded(.up))
  }

  @Test(
    "systems that never differ are not told apart for ever: the first is taken, and one system needs no test")
  func identical() {
    var selection = FullySequentialSelection(
      systems: 3, goal: .maximize, indifference: 1, confidence: 0.95, firstStage: 5)
    for number in 0..<5 {
      #expect(!selection.isDecided)
      selection.add([Double(number), Double(number), Double(number)])
    }
    #expect(selection.best == 0)
    #expect(selection.eliminations[2]?.reason == .behind(0))
    #expect(selection.observations == 15)
    let single = FullySequentialSelection(systems: 1, goal: .maximize, indifference: 1, confidence: 0.95)
    #expect(single.best == 0)
  }

  @Test("a replication that a survivor does not define is left out for all")
  func undefined() {
    var selection = FullySequentialSelection(
      systems: 2, goal: .maximize, indifference: 1, confidence: 0.95, firstStage: 2)
    selection.add([1, .nan])
    #expect(selection.leftOut == 1)
    #expect(selection.replications == 0 && selection.leader == nil)
    selection.add([1, 3])
    #expect(selection.leader == 1)
    selection.add([1, 3])
    #expect(selection.best == 1)
  }

  @Test(
    "under a constraint the best feasible system is selected as often as guaranteed, and never a better infeasible one"
  )
  func constrained() {
    // The objective prefers higher numbers; the constraint allows systems 0 to 2 only.
    let objective = [0, 0.5, 1, 1.5, 2]
    let constrained = [0.5, 0.5, 0.5, -0.5, -0.5]
    let prototype = FullySequentialSelection(
      systems: 5, goal: .maximize, indifference: 0.5, confidence: 0.9, firstStage: 10,
      constraints: [MeanConstraint(.atLeast, 0, tolerance: 0.5)])
    var generator = SplitMix64(state: 43)
    var correct = 0
    let runs = 400
    for _ in 0..<runs {
      var selection = prototype
      while !selection.isDecided {
        let values = replication(objective, correlation: 0.5, &generator)
        let bounds = replication(constrained, correlation: 0.5, &generator)
        selection.add(
          selection.survivors.map { values[$0] }, constrained: selection.survivors.map { [bounds[$0]] })
      }
      if selection.best == 2 { correct += 1 }
    }
    #expect(Double(correct) >= 400 * 0.9 - 3.29 * (400.0 * 0.9 * 0.1).squareRoot())
  }

  @Test("where every system breaks a constraint, none is selected and each names the one it breaks")
  func infeasible() {
    var selection = FullySequentialSelection(
      systems: 2, goal: .maximize, indifference: 1, confidence: 0.95, firstStage: 3,
      constraints: [MeanConstraint(.atLeast, 0, tolerance: 1), MeanConstraint(.atMost, 5, tolerance: 1)])
    for _ in 0..<3 { selection.add([1, 2], constrained: [[-1, 4], [1, 6]]) }
    #expect(selection.isDecided)
    #expect(selection.best == nil)
    #expect(selection.eliminations.map { $0?.reason } == [.breaks(constraint: 0), .breaks(constraint: 1)])
  }
}
