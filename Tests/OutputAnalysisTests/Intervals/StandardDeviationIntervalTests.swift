import Foundation
import OutputAnalysis
import Testing

@Suite("The interval of a standard deviation")
struct StandardDeviationIntervalTests {
  @Test("agrees with the jackknife done by hand")
  func byHand() throws {
    let values = [1.0, 2, 4, 7]
    func variance(_ values: [Double]) -> Double { Tally(values).variance ?? .nan }
    let pseudo = values.indices.map { left in
      var rest = values
      rest.remove(at: left)
      return 4 * log(variance(values)) - 3 * log(variance(rest))
    }
    let expected = try #require(ConfidenceInterval(Tally(pseudo), level: 0.9))
    let interval = try #require(StandardDeviationInterval(of: values, level: 0.9))
    #expect(abs(interval.low - exp(expected.low / 2)) < 1e-12)
    #expect(abs(interval.high - exp(expected.high / 2)) < 1e-9)
  }

  @Test(
    "holds the truth as often as it says, also far from the normal distribution", arguments: [false, true])
  func coverage(_ isExponential: Bool) throws {
    var random = SplitMix64(state: 41)
    let experiments = 1_000
    var held = 0
    for _ in 0..<experiments {
      let values = (0..<200).map { _ in isExponential ? -log(random.uniform()) : random.normal() }
      let interval = try #require(StandardDeviationInterval(of: values, level: 0.95))
      // Both distributions have the standard deviation 1.
      if interval.low <= 1, 1 <= interval.high { held += 1 }
    }
    // The level is reached only as the number of values grows, exponential ones (kurtosis 9) losing a few percent at
    // 200: their share must be at least 90 %, that of normal ones not below 95 % by its own interval.
    let share = try #require(WilsonInterval(successes: held, trials: experiments, level: 0.999))
    #expect(share.high >= (isExponential ? 0.9 : 0.95), "\(held) of \(experiments)")
    // The interval by chi-square, which takes them for normal, holds that of exponential values in under 80 %.
    if isExponential { #expect(share.low > 0.8, "\(held) of \(experiments)") }
  }

  @Test("is not made up where all values but one are the same")
  func degenerate() {
    #expect(StandardDeviationInterval(of: [1, 1, 1, 2], level: 0.95) == nil)
    #expect(StandardDeviationInterval(of: [3, 3, 3], level: 0.95) == nil)
    #expect(StandardDeviationInterval(of: [1, 2], level: 0.95) == nil)
  }
}
