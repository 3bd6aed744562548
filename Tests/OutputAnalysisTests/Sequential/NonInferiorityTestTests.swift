import Foundation
import OutputAnalysis
import Testing

@Suite("Non-inferiority test")
struct NonInferiorityTestTests {
  private static let schedule = LookSchedule(first: 10, ratio: 1.6, budget: 200)

  /// The verdicts of tests on normal pairs whose difference has this mean and deviation 1.
  private func verdicts(
    _ margin: NonInferiorityMargin, mean: Double, baseline: Double = 0, seed: UInt64, count: Int = 800
  ) -> [NonInferiorityTest.Verdict: Int] {
    let prototype = NonInferiorityTest(margin, schedule: Self.schedule, passError: 0.05)
    var generator = SplitMix64(state: seed)
    var verdicts: [NonInferiorityTest.Verdict: Int] = [:]
    for _ in 0..<count {
      var test = prototype
      while !test.isFinished {
        let before = baseline + 3 * generator.normal()
        test.add(before: before, after: before + mean + generator.normal())
      }
      verdicts[test.verdict, default: 0] += 1
    }
    return verdicts
  }

  @Test(
    "a candidate at the margin passes, and fails, no more often than the error allows",
    arguments: [
      (NonInferiorityMargin(.rises, lessThan: .absolute(0.4)), 0.4, 0.0),
      (NonInferiorityMargin(.drops, lessThan: .absolute(0.4)), -0.4, 0.0),
      (NonInferiorityMargin(.rises, lessThan: .relative(0.1)), 2.0, 20.0),
      (NonInferiorityMargin(.drops, lessThan: .relative(0.1)), 2.0, -20.0),
    ])
  func atTheMargin(margin: NonInferiorityMargin, mean: Double, baseline: Double) {
    // Where the baseline is negative a drop below it by 10 % is still a drop: its mean difference is −2.
    let difference = baseline < 0 ? -mean : mean
    let verdicts = verdicts(margin, mean: difference, baseline: baseline, seed: 5)
    #expect(isPlausible(verdicts[.passed] ?? 0, of: 800, at: 0.05))
    #expect(isPlausible(verdicts[.failed] ?? 0, of: 800, at: 0.05))
  }

  @Test(
    "a relative margin is a share of the baseline's magnitude, whatever its sign", arguments: [20.0, -20])
  func relativeMargin(baseline: Double) {
    for (direction, sign) in [(NonInferiorityMargin.Direction.rises, 1.0), (.drops, -1)] {
      let margin = NonInferiorityMargin(direction, lessThan: .relative(0.125))
      #expect(margin.difference(atBaselineMean: baseline) == sign * 2.5)
      let excess = margin.excess(
        before: baseline, after: baseline + sign * 1.5, baselineIsNegative: baseline < 0)
      #expect(excess == -1, "worse by 1.5 of 2.5")
    }
  }

  @Test("the power is what the boundary foresees for the effect and the budget")
  func power() {
    let margin = NonInferiorityMargin(.rises, lessThan: .absolute(0.2))
    let boundary = NonInferiorityTest(margin, schedule: Self.schedule).failing
    // At 200 replications of deviation 1 an excess of 0.2 has a drift of 0.2·√200.
    let foreseen = boundary.power(drift: 0.2 * 200.0.squareRoot())
    let failed = verdicts(margin, mean: 0.4, seed: 6)[.failed] ?? 0
    let passed = verdicts(margin, mean: 0, seed: 7)[.passed] ?? 0
    // Student's quantiles in place of normal ones cost less than a point of power at these numbers.
    #expect(isPlausible(failed, of: 800, at: foreseen - 0.005))
    #expect(isPlausible(passed, of: 800, at: foreseen - 0.005))
  }

  @Test("a metric that the change does not touch passes at the first look, whatever the margin")
  func untouched() {
    for size in [NonInferiorityMargin.Size.absolute(0), .absolute(0.1), .relative(0.1)] {
      var test = NonInferiorityTest(.init(.rises, lessThan: size), schedule: Self.schedule)
      for number in 0..<50 { test.add(before: Double(number % 7), after: Double(number % 7)) }
      #expect(test.verdict == .passed)
      #expect(test.replications == 10)
      #expect(test.nextLook == nil)
    }
  }

  @Test("a constant change is judged by its size, and one of exactly the margin is neither")
  func constant() {
    func verdict(_ change: Double) -> NonInferiorityTest.Verdict {
      var test = NonInferiorityTest(
        .init(.drops, lessThan: .absolute(0.5)), schedule: LookSchedule([10, 20]))
      for number in 0..<20 { test.add(before: Double(number % 4), after: Double(number % 4) + change) }
      return test.verdict
    }
    #expect(verdict(-0.25) == .passed)
    #expect(verdict(-0.75) == .failed)
    #expect(verdict(-0.5) == .undecided)
    #expect(verdict(3) == .passed)
  }

  @Test(
    "the path shows the bounds that decide: harmless where they clear the limit, harmful where they pass it")
  func path() throws {
    var generator = SplitMix64(state: 9)
    for (change, verdict) in [(0.0, NonInferiorityTest.Verdict.passed), (-2.0, .failed)] {
      var test = NonInferiorityTest(
        .init(.drops, lessThan: .relative(0.1)), schedule: Self.schedule, failError: 0.025)
      while !test.isFinished {
        let before = 10 + generator.normal()
        test.add(before: before, after: before + change + generator.normal())
      }
      #expect(test.verdict == verdict)
      let last = try #require(test.path.last)
      #expect(test.path.dropLast().allSatisfy { $0.verdict == .undecided })
      #expect(test.path.map(\.replications) == Array(Self.schedule.looks.prefix(test.path.count)))
      #expect(abs(last.limit + 0.1 * last.baselineMean) < 1e-12)
      #expect(verdict == .passed ? last.low > last.limit : last.high < last.limit)
      #expect(last.low < last.difference && last.difference < last.high)
      for look in test.path.dropLast() { #expect(look.low <= look.limit && look.high >= look.limit) }
    }
  }

  @Test("replications that do not define the metric count against the budget and not as evidence")
  func undefined() {
    var test = NonInferiorityTest(
      .init(.rises, lessThan: .absolute(1)), schedule: LookSchedule([4, 8]))
    for _ in 0..<8 { test.add(before: .nan, after: 1) }
    #expect(test.verdict == .undecided)
    #expect(test.isFinished)
    #expect(test.path.map(\.pairs) == [0, 0])
  }

  @Test("a check fails with any of its gates and passes with all, and its false alarms are shared among them")
  func gates() {
    let margins = (0..<4).map { _ in NonInferiorityMargin(.rises, lessThan: .absolute(0.3)) }
    var (failed, passed) = (0, 0)
    var generator = SplitMix64(state: 12)
    let prototype = NonInferiorityCheck(margins, schedule: LookSchedule([20, 40, 80]), error: 0.1)
    for _ in 0..<1_000 {
      var check = prototype
      while !check.isFinished {
        check.add(before: [0, 0, 0, 0], after: (0..<4).map { _ in 0.3 + generator.normal() })
      }
      if check.verdict == .failed { failed += 1 }
      if check.verdict == .passed { passed += 1 }
    }
    // Independent gates at the margin: each fails with a quarter of the error.
    let expected = 1 - 0.975 * 0.975 * 0.975 * 0.975
    #expect(isPlausible(failed, of: 1_000, at: expected))
    // All four would have to pass by error.
    #expect(passed <= 2)
    var clear = prototype
    while !clear.isFinished { clear.add(before: [0, 0, 0, 0], after: [0, -1, 0, 0.1]) }
    #expect(clear.verdict == .passed)
    #expect(clear.nextLook == nil)
  }

  @Test(
    "the bounds are where Hall's statistic, by moments computed in two passes, reaches Student's quantile")
  func bounds() throws {
    let differences = [0.1, 0.4, 0.2, 3.5, 0.3, 0.9, 0.2, 1.7]
    var test = NonInferiorityTest(
      .init(.rises, lessThan: .absolute(9)), schedule: LookSchedule([8]), passError: 0.05, failError: 0.025)
    for difference in differences { test.add(before: 1, after: 1 + difference) }
    let look = try #require(test.path.first)
    let mean = differences.reduce(0, +) / 8
    func moment(_ power: Int) -> Double {
      differences.reduce(0) { sum, value in
        sum + (0..<power).reduce(1) { product, _ in product * (value - mean) }
      } / 8
    }
    let skewness = moment(3) / (moment(2) * moment(2).squareRoot())
    #expect(skewness > 1)
    func statistic(_ bound: Double) -> Double {
      let s = (mean - bound) / (moment(2) * 8 / 7).squareRoot()
      let cubic = s + skewness * s * s / 3 + skewness * skewness * s * s * s / 27 + skewness / 48
      return 8.0.squareRoot() * cubic
    }
    #expect(abs(statistic(look.high) - StudentT.quantile(0.05, degreesOfFreedom: 7)) < 1e-9)
    #expect(abs(statistic(look.low) - StudentT.quantile(0.975, degreesOfFreedom: 7)) < 1e-9)
  }

  @Test(
    "skewed changes at the margin are misjudged at most half as far from the stated error as Student's test would"
  )
  func skewed() {
    let prototype = NonInferiorityTest(
      .init(.rises, lessThan: .absolute(1)), schedule: LookSchedule([40]), passError: 0.05)
    let quantile = StudentT.quantile(0.95, degreesOfFreedom: 39)
    var generator = SplitMix64(state: 14)
    var (passed, passedByStudent) = (0.0, 0.0)
    for _ in 0..<3_000 {
      var test = prototype
      var tally = Tally()
      for _ in 0..<40 {
        // Exponential with mean 1, which is the margin.
        let change = -log(generator.uniform())
        test.add(before: 0, after: change)
        tally.add(change - 1)
      }
      if test.verdict == .passed { passed += 1 / 3_000 }
      if tally.mean < -quantile * (tally.standardError ?? 0) { passedByStudent += 1 / 3_000 }
    }
    #expect(passedByStudent > 0.08)
    #expect(abs(passed - 0.05) < (passedByStudent - 0.05) / 2)
  }
}
