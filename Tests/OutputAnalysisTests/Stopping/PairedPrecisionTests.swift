import OutputAnalysis
import Testing

@Suite("Paired precision")
struct PairedPrecisionTests {
  /// Pairs with means 10 and 10.5 and a difference of deviation 1, until the rule is met.
  private func settled(
    _ rule: PairedPrecision, _ generator: inout SplitMix64
  ) -> PairedPrecision.State {
    var (before, after) = ([Double](), [Double]())
    while true {
      let base = 10 + 3 * generator.normal()
      before.append(base)
      after.append(base + 0.5 + generator.normal())
      guard before.count >= rule.minimum else { continue }
      let state = rule.state(of: 0, before: before, after: after)
      if state.isSettled { return state }
    }
  }

  @Test(
    "stopping at a width covers the difference nearly as often as asked, by about as many replications as needed"
  )
  func coverage() throws {
    let rule = PairedPrecision([.absolute(0.2)], confidence: 0.95, minimum: 30)
    var generator = SplitMix64(state: 21)
    var covered = 0
    var counts = Tally()
    for _ in 0..<400 {
      let state = settled(rule, &generator)
      let difference = try #require(state.difference)
      #expect(difference.interval.halfWidth <= 0.2)
      if difference.interval.contains(0.5) { covered += 1 }
      counts.add(Double(difference.interval.count))
    }
    // The nominal coverage is the limit of small widths, from which chance may take 3.29 deviations.
    #expect(Double(covered) >= 380 - 3.29 * 19.0.squareRoot())
    // (1.96/0.2)² = 96 replications, less some for stopping where the variance happens to be small: that is of the order
    // of one over the variance's degrees of freedom, a few replications whatever the width.
    #expect(abs(counts.mean - 96) < 6)
  }

  @Test("a width relative to the base is measured by its mean")
  func relative() throws {
    let rule = PairedPrecision([.relativeToBase(0.5)], confidence: 0.95, minimum: 3)
    let state = rule.state(of: 0, before: [2, -4, -4], after: [2, -3, -4])
    #expect(try #require(state.target) == 1)
    // The half-width is 4.303 · 0.577/√3 = 1.43: twice as many replications are needed.
    #expect(!state.isSettled)
    #expect(state.replicationsNeeded == 7)
    let zero = rule.state(of: 0, before: [0, 0, 0], after: [1, 2, 1])
    #expect(!zero.isSettled && zero.replicationsNeeded == nil)
    let equal = rule.state(of: 0, before: [0, 0, 0], after: [0, 0, 0])
    #expect(equal.isSettled)
  }

  @Test("several metrics share the error, and each waits for its least number of pairs")
  func several() {
    let rule = PairedPrecision([.absolute(1), .absolute(1)], confidence: 0.9, minimum: 4)
    #expect(abs(rule.levelOfEach - 0.95) < 1e-12)
    let state = rule.state(of: 1, before: [1, .nan, 1, 1], after: [2, 2, 2, 2])
    #expect(!state.isSettled)
    #expect(state.replicationsNeeded == 4)
    #expect(rule.state(of: 1, before: [1], after: [1]).difference == nil)
  }
}
