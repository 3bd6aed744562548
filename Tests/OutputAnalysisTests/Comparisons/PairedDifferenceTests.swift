import OutputAnalysis
import Testing

@Suite("Paired difference")
struct PairedDifferenceTests {
  @Test("Student's own sleep data give his test: t = 4.06, p = 0.0028")
  func student() throws {
    // Additional hours of sleep of ten patients under two drugs: "The Probable Error of a Mean".
    let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    let difference = try #require(PairedDifference(from: first, to: second, level: 0.95))
    #expect(abs(difference.interval.mean - 1.58) < 1e-12)
    #expect(abs(difference.interval.low - 0.7001142) < 1e-7)
    #expect(abs(difference.pValue - 0.00283289) < 1e-7)
    #expect(abs((try #require(difference.correlation)) - 0.7951702) < 1e-7)
  }

  @Test("the correlation achieved is that of the variants, and saves as many replications as theory says")
  func correlation() throws {
    // y = 0.8 x + 0.6 z has variance 1 and correlation 0.8 with x: the difference has variance 0.4 instead of 2.
    var generator = SplitMix64(state: 11)
    let before = (0..<40_000).map { _ in generator.normal() }
    let after = before.map { 0.8 * $0 + 0.6 * generator.normal() + 3 }
    let difference = try #require(PairedDifference(from: before, to: after, level: 0.95))
    // The standard error of a correlation is (1 − ρ²)/√n = 0.0018.
    #expect(abs((try #require(difference.correlation)) - 0.8) < 3.29 * 0.0018)
    #expect(abs(difference.varianceRatio - 5) < 3.29 * 5 * 0.0018 / 0.2)
    let replications = try #require(difference.independentReplications)
    #expect(replications == Int((40_000 * difference.varianceRatio).rounded(.up)))
  }

  @Test(
    "paired intervals cover the difference as often as they claim, however the variants depend on each other",
    arguments: [-0.9, 0, 0.9])
  func coverage(correlation: Double) throws {
    var generator = SplitMix64(state: 8)
    var (covered, rejected) = (0, 0)
    for _ in 0..<2_000 {
      let before = (0..<8).map { _ in generator.normal() }
      let after = before.map {
        2 * (correlation * $0 + (1 - correlation * correlation).squareRoot() * generator.normal())
      }
      let difference = try #require(PairedDifference(from: before, to: after, level: 0.95))
      if difference.interval.contains(0) { covered += 1 }
      if difference.pValue <= 0.05 { rejected += 1 }
    }
    #expect(isPlausible(covered, of: 2_000, at: 0.95))
    #expect(rejected == 2_000 - covered)
  }

  @Test("a pair without a value is left out, and one pair says nothing")
  func missing() throws {
    let difference = try #require(
      PairedDifference(from: [1, .nan, 3, 4], to: [2, 7, .nan, 9], level: 0.95))
    #expect(difference.interval.count == 2)
    #expect(difference.interval.mean == 3)
    #expect(PairedDifference(from: [1, .nan], to: [2, 2], level: 0.95) == nil)
  }

  @Test("variants that never differ are no evidence of a difference; ones that always do are")
  func degenerate() throws {
    let equal = try #require(PairedDifference(from: [1, 2, 3], to: [1, 2, 3], level: 0.95))
    #expect(equal.pValue == 1)
    #expect(equal.independentReplications == nil)
    let shifted = try #require(PairedDifference(from: [1, 2, 3], to: [2, 3, 4], level: 0.95))
    #expect(shifted.pValue == 0)
    #expect(shifted.interval.halfWidth == 0)
    let constant = try #require(PairedDifference(from: [1, 1], to: [1, 1], level: 0.95))
    #expect(constant.correlation == nil)
    #expect(constant.varianceRatio == 1)
  }
}
