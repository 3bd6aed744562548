import Foundation
import OutputAnalysis
import Testing

@Suite("Interval of a quantile")
struct QuantileIntervalTests {
  @Test("the ranks of the median are those of the sign test's tables")
  func tabulated() throws {
    // Conover, "Practical Nonparametric Statistics" (1999), table A3: P(B ≤ 1) of 8 halves is 0.0352, P(B ≤ 0)
    // 0.0039; of 10, P(B ≤ 1) is 0.0107 and P(B ≤ 2) 0.0547.
    let eight = try #require(QuantileInterval(0.5, ofSorted: ramp(8), level: 0.95))
    #expect((eight.low, eight.high) == (1, 8))
    #expect(abs(eight.coverage - (1 - 2.0 / 256)) < 1e-12)
    let ten = try #require(QuantileInterval(0.5, ofSorted: ramp(10), level: 0.95))
    #expect((ten.low, ten.high) == (2, 9))
    #expect(abs(ten.coverage - (1 - 22.0 / 1024)) < 1e-12)
    #expect(ten.estimate == 5.5)
  }

  @Test("the fewest observations that have an interval: 6 for the median, 72 for the 95 % quantile")
  func fewest() {
    for (probability, fewest) in [(0.5, 6), (0.9, 36), (0.95, 72), (0.05, 72)] {
      #expect(QuantileInterval(probability, ofSorted: ramp(fewest - 1), level: 0.95) == nil)
      #expect(QuantileInterval(probability, ofSorted: ramp(fewest), level: 0.95) != nil)
    }
  }

  @Test(
    "each side misses no more often than half of the error, and could not be one rank tighter",
    arguments: [0.5, 0.9])
  func tight(probability: Double) throws {
    for count in [80, 1_000, 50_000] {
      let interval = try #require(QuantileInterval(probability, ofSorted: ramp(count), level: 0.95))
      #expect(interval.coverage >= 0.95)
      // The probability of a rank in the tails is what one rank could at most have added on either side.
      let spread = (Double(count) * probability * (1 - probability)).squareRoot()
      #expect(interval.coverage < 0.95 + 2 * 0.4 * 0.16 / spread * 1.5)
    }
  }

  @Test(
    "intervals cover the quantiles of an exponential variable as often as they calculate",
    arguments: [0.05, 0.5, 0.95])
  func coverage(probability: Double) throws {
    var generator = SplitMix64(state: 40)
    let exact = -log(1 - probability)
    var covered = 0
    var expected = 0.0
    for _ in 0..<2_000 {
      let values = (0..<200).map { _ in -log(generator.uniform()) }.sorted()
      let interval = try #require(QuantileInterval(probability, ofSorted: values, level: 0.9))
      if interval.low <= exact && exact <= interval.high { covered += 1 }
      expected = interval.coverage
    }
    #expect(isPlausible(covered, of: 2_000, at: expected))
  }

  private func ramp(_ count: Int) -> [Double] { (0..<count).map { Double($0 + 1) } }
}
