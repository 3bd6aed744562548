import OutputAnalysis
import Testing

@Suite("Control variates")
struct ControlVariateTests {
  @Test("a line through its points is corrected to the line's value at the known mean")
  func line() throws {
    // y = 5 + 2 c + e, where e has mean 0 and is orthogonal to c.
    let controls = [[-1.0], [0], [1], [2]]
    let values: [Double] = [4, 2, 10, 8]
    let corrected = try #require(ControlVariate(values, controls: controls, level: 0.95))
    #expect(abs(corrected.interval.mean - 5) < 1e-12)
    // Residuals 1, −3, 3, −1 on 2 degrees of freedom: σ² = 10; the leverage is 1/4 + 0.5²/5 = 0.3.
    #expect(abs(corrected.interval.halfWidth - 3.0.squareRoot() * 4.30265273) < 1e-7)
    #expect(corrected.controls == 1)
    // The values have the variance 40/3, a quarter of which the line explains; with n = 4 and one control the
    // loss factor is 2.
    #expect(abs(corrected.explained - 0.25) < 1e-12)
    #expect(abs(corrected.varianceReduction - 4.0 / 3 / 2) < 1e-12)
  }

  @Test(
    "several controls are one regression: order and scale change nothing, and a repeated one adds nothing")
  func regression() throws {
    var generator = SplitMix64(state: 3)
    let rows = (0..<60).map { _ in (0..<3).map { _ in generator.normal() } }
    let values = rows.map { 1 + $0[0] - 2 * $0[1] + 0.5 * $0[2] + 0.3 * generator.normal() }
    let corrected = try #require(ControlVariate(values, controls: rows, level: 0.95))
    let turned = try #require(
      ControlVariate(values, controls: rows.map { [1e6 * $0[2], $0[1] + $0[0], -$0[0] / 7] }, level: 0.95))
    let repeated = try #require(
      ControlVariate(values, controls: rows.map { $0 + [$0[0] + $0[1], 0] }, level: 0.95))
    for other in [turned, repeated] {
      #expect(other.controls == 3)
      #expect(abs(other.interval.mean - corrected.interval.mean) < 1e-10)
      #expect(abs(other.interval.halfWidth - corrected.interval.halfWidth) < 1e-10)
    }
    #expect(abs(corrected.interval.mean - 1) < 3 * corrected.interval.halfWidth)
  }

  @Test(
    "normal metrics and controls: intervals cover as they claim from ten replications on", arguments: [1, 4])
  func coverage(width: Int) throws {
    var generator = SplitMix64(state: UInt64(width))
    var covered = 0
    for _ in 0..<4_000 {
      let rows = (0..<10).map { _ in (0..<width).map { _ in generator.normal() } }
      let values = rows.map { 7 + $0.reduce(0, +) + generator.normal() }
      if try #require(ControlVariate(values, controls: rows, level: 0.95)).interval.contains(7) {
        covered += 1
      }
    }
    #expect(isPlausible(covered, of: 4_000, at: 0.95))
  }

  @Test(
    "where the line is not all there is, the robust interval covers at least as it claims, and that of normal theory less often"
  )
  func robust() throws {
    var generator = SplitMix64(state: 1_985)
    var (robust, onlyRobust, onlyPlain) = (0, 0, 0)
    for _ in 0..<3_000 {
      let rows = (0..<40).map { _ in (0..<4).map { _ in generator.normal() } }
      let values = rows.map { 4 + $0[0] + ($0[0] + $0[2]) * ($0[1] + $0[3]) }
      let corrected = try #require(ControlVariate(values, controls: rows, level: 0.95))
      let (isPlain, isRobust) = (corrected.interval.contains(4), corrected.robustInterval.contains(4))
      if isRobust { robust += 1 }
      if isRobust && !isPlain { onlyRobust += 1 }
      if isPlain && !isRobust { onlyPlain += 1 }
    }
    // With ten replications per control it is a little wide.
    #expect(robust > 2_850 || isPlausible(robust, of: 3_000, at: 0.95), "\(robust)")
    // McNemar's test of a difference between two shares of the same experiments.
    #expect(Double(onlyRobust - onlyPlain) > 3.29 * Double(onlyRobust + onlyPlain).squareRoot())
  }

  @Test("the robust interval is the jackknife's: leaving out one replication after another")
  func jackknife() throws {
    var generator = SplitMix64(state: 6)
    let rows = (0..<15).map { _ in [generator.normal(), generator.normal()] }
    let values = rows.map { $0[0] - $0[1] + generator.normal() }
    let whole = try #require(ControlVariate(values, controls: rows, level: 0.95))
    var squares = 0.0
    for left in values.indices {
      var (fewer, others) = (values, rows)
      fewer.remove(at: left)
      others.remove(at: left)
      let part = try #require(ControlVariate(fewer, controls: others, level: 0.95)).interval.mean
      squares += (part - whole.interval.mean) * (part - whole.interval.mean)
    }
    let quantile = StudentT.quantile(0.975, degreesOfFreedom: 12)
    #expect(abs(whole.robustInterval.halfWidth - squares.squareRoot() * quantile) < 1e-10)
    #expect(whole.robustInterval.mean == whole.interval.mean)
  }

  @Test("the corrected mean varies less by the factor of theory, loss included")
  func factor() throws {
    // Three of four controls are useless: (1 − R²) · (n − 2)/(n − q − 2) = 0.2 · 18/14.
    var generator = SplitMix64(state: 1_981)
    var (plain, corrected, factors) = (Tally(), Tally(), Tally())
    for _ in 0..<4_000 {
      let rows = (0..<20).map { _ in (0..<4).map { _ in generator.normal() } }
      let values = rows.map { 2 * $0[0] + generator.normal() }
      let control = try #require(ControlVariate(values, controls: rows, level: 0.95))
      plain.add(Tally(values).mean)
      corrected.add(control.interval.mean)
      factors.add(1 / control.varianceReduction)
    }
    let achieved = try #require(corrected.variance) / (try #require(plain.variance))
    let exact = 0.2 * 18 / 14
    // Each variance has a relative standard error of √(2/4000) = 0.022; their ratio at most 0.032.
    #expect(abs(achieved / exact - 1) < 3.29 * 0.032)
    let error = try #require(factors.standardError)
    // S_e/S_y is biased by O(1/n) as an estimate of 1 − R²; its mean stays within 10 %.
    #expect(abs(factors.mean - exact) < 3.29 * error + 0.1 * exact)
  }

  @Test(
    "the bound of the factor is below the true one as often as it claims, and useless controls rarely pass 1")
  func bound() throws {
    var generator = SplitMix64(state: 12)
    var (below, passed) = (0, 0)
    for _ in 0..<2_000 {
      let rows = (0..<100).map { _ in (0..<3).map { _ in generator.normal() } }
      let useful = rows.map { $0[0] + generator.normal() }
      let useless = rows.map { _ in generator.normal() }
      let control = try #require(ControlVariate(useful, controls: rows, level: 0.95))
      if control.varianceReductionBound(level: 0.95) <= 2 * 95 / 98 { below += 1 }
      let other = try #require(ControlVariate(useless, controls: rows, level: 0.95))
      if other.varianceReductionBound(level: 0.95) > 1 { passed += 1 }
    }
    // The transformation is an approximation: at least 93 % and 95 %.
    #expect(below >= 1_860 - 35, "\(below)")
    #expect(passed <= 100 + 35, "\(passed)")
  }

  @Test("the work offered to an M/M/1 queue controls its mean wait")
  func queue() throws {
    var (values, controls) = ([Double](), [[Double]]())
    for seed in 0..<400 {
      var queue = WaitingTimes(seed: UInt64(seed) << 32 + 4, load: 0.5)
      _ = queue.next(100)
      queue.control = 0
      values.append(Tally(queue.next(1_000)).mean)
      controls.append([queue.control])
    }
    let corrected = try #require(ControlVariate(values, controls: controls, level: 0.999))
    #expect(corrected.interval.contains(1))
    #expect(corrected.varianceReductionBound(level: 0.999) > 1.2)
  }

  @Test("there is no correction with too few replications, without controls that vary, or of a constant")
  func undefined() {
    #expect(ControlVariate([1, 2, 3], controls: [[1], [2], [4]], level: 0.95) == nil)
    #expect(ControlVariate([1, 2, 3, 4], controls: [[], [], [], []], level: 0.95) == nil)
    #expect(ControlVariate([1, 2, 3, 4], controls: [[2], [2], [2], [2]], level: 0.95) == nil)
    #expect(ControlVariate([1, 1, 1, 1], controls: [[1], [2], [3], [5]], level: 0.95) == nil)
    #expect(ControlVariate([], controls: [], level: 0.95) == nil)
  }
}
