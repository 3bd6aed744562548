import Foundation
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
      let interval = try #require(state.interval)
      #expect(interval.halfWidth <= 0.2)
      if interval.contains(0.5) { covered += 1 }
      counts.add(Double(interval.count))
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
  }

  @Test("several metrics share the error, and each waits for its least number of pairs")
  func several() {
    let rule = PairedPrecision([.absolute(1), .absolute(1)], confidence: 0.9, minimum: 4)
    #expect(abs(rule.levelOfEach - 0.95) < 1e-12)
    // Three pairs of four replications: four pairs take six at that rate.
    let state = rule.state(of: 1, before: [1, .nan, 1, 1], after: [2, 2, 2, 2.01])
    #expect(!state.isSettled)
    #expect(state.replicationsNeeded == 6)
    let single = rule.state(of: 1, before: [1], after: [1])
    #expect(single.interval == nil && !single.isSettled && single.replicationsNeeded == nil)
  }

  @Test("a share that was the same in every pair is as uncertain as the pairs that were not seen")
  func unanimousShares() throws {
    let rule = PairedPrecision([.absolute(0.01)], confidence: 0.95, minimum: 20)
    func state(_ before: Double, _ after: Double, _ count: Int) -> PairedPrecision.State {
      rule.state(
        of: 0, before: Array(repeating: before, count: count), after: Array(repeating: after, count: count),
        bounds: .range(0...1))
    }
    // Clopper and Pearson's upper end after none of 20 is 0.1684, as tables have it; an exception may be ±1.
    let equal = state(0.25, 0.25, 20)
    #expect(!equal.isSettled)
    #expect(try abs(#require(equal.interval).halfWidth - 0.1684) < 5e-5)
    // From a difference of 0.5 a pair may be 1.5 away.
    #expect(try abs(#require(state(0.25, 0.75, 20).interval).halfWidth - 1.5 * 0.1684) < 1e-4)
    // ln 40 ÷ n is about the share, so that 0.01 takes 369 pairs.
    let settles = try #require((1...1000).first { $0 >= 2 && state(0.25, 0.25, $0).isSettled })
    #expect(abs(Double(settles) - log(40.0) / 0.01) < 5)
    #expect(try abs(Double(#require(equal.replicationsNeeded)) / Double(settles) - 1) < 0.1)
  }

  @Test(
    "pairs without an event bound both rates; nothing bounds times, and what is certain needs no more than the minimum"
  )
  func unanimousQuantities() throws {
    let rule = PairedPrecision([.absolute(0.05)], confidence: 0.95, minimum: 20)
    func state(_ value: Double, _ bounds: UnanimousDifference.Bounds) -> PairedPrecision.State {
      let values = Array(repeating: value, count: 20)
      return rule.state(of: 0, before: values, after: values, bounds: bounds)
    }
    // None in 20 replications of 4 weeks: 3.689 ÷ 80, where 3.689 is −ln 0.025.
    let rate = state(0, .rate(exposure: 4))
    #expect(try abs(#require(rate.interval).halfWidth - 3.6889 / 80) < 1e-5)
    #expect(rate.isSettled)
    #expect(!state(0, .rate(exposure: 3)).isSettled)
    for unbounded in [state(7, .none), state(0, .none), state(2, .rate(exposure: 4))] {
      #expect(unbounded.interval == nil && !unbounded.isSettled && unbounded.replicationsNeeded == nil)
    }
    #expect(state(7, .certain).isSettled)
  }
}
