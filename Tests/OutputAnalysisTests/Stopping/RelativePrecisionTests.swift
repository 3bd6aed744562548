import Foundation
import OutputAnalysis
import Testing

@Suite("Stopping at a relative precision")
struct RelativePrecisionTests {
  @Test("an error of γ of the truth needs a half-width of γ/(1 + γ) of the mean seen")
  func target() throws {
    let rule = RelativePrecision(0.25, confidence: 0.95, minimum: 2)
    #expect(rule.target == 0.2)
    // Two values around 10: the half-width is their half distance times t(0.975; 1) = 12.706.
    let wide = rule.state(of: Tally([9.8, 10.2]))
    #expect(abs((try #require(wide.relativeHalfWidth)) - 0.2 * 12.7062047 / 10) < 1e-8)
    #expect(!wide.isPrecise)
    #expect(wide.replicationsNeeded == 4)
    let narrow = rule.state(of: Tally([-9.9, -10.1]))
    #expect(narrow.isPrecise)
    #expect(narrow.replicationsNeeded == 2)
  }

  @Test("below the minimum no metric is precise, and a mean of 0 never is unless nothing varies")
  func states() {
    let rule = RelativePrecision(0.1, confidence: 0.95, minimum: 5)
    #expect(!rule.state(of: Tally([3, 3, 3, 3])).isPrecise)
    #expect(rule.state(of: Tally([3, 3, 3, 3])).replicationsNeeded == 5)
    #expect(rule.state(of: Tally([3, 3, 3, 3, 3])).isPrecise)
    #expect(rule.state(of: Tally([0, 0, 0, 0, 0])).isPrecise)
    let noise = rule.state(of: Tally([-1, 1, -2, 2, 0]))
    #expect(noise.relativeHalfWidth == .infinity)
    #expect(!noise.isPrecise)
    #expect(noise.replicationsNeeded == nil)
    #expect(rule.state(of: Tally([1])).interval == nil)
  }

  @Test("several metrics share the error, and all of them must be precise")
  func family() {
    let rule = RelativePrecision(0.1, confidence: 0.9, metricCount: 2, minimum: 3)
    #expect(abs(rule.levelOfEach - 0.95) < 1e-15)
    let narrow = Tally([10, 10.01, 9.99])
    let wide = Tally([10, 14, 5])
    #expect(rule.isMet(by: [narrow, narrow]))
    #expect(!rule.isMet(by: [narrow, wide]))
    #expect(!rule.isMet(by: [wide, narrow]))
  }

  @Test(
    "the mean it stops at errs by more than γ no more often than it says, and it stops in about the number foretold"
  )
  func sequential() {
    // Exponential with mean 1: a half-width of γ/(1 + γ) = 1/11 takes (1.96 · 11)² = 465 values.
    let rule = RelativePrecision(0.1, confidence: 0.95, minimum: 50)
    var (hits, counts) = (0, Tally())
    for experiment in 0..<1_000 {
      var generator = SplitMix64(state: UInt64(experiment) << 32)
      var tally = Tally()
      while !rule.isMet(by: [tally]) { tally.add(-log(generator.uniform())) }
      if abs(tally.mean - 1) <= 0.1 { hits += 1 }
      counts.add(Double(tally.count))
    }
    // At least 95 % but for the loss of stopping early, asymptotically none (Chow and Robbins, "On the
    // Asymptotic Theory of Fixed-Width Sequential Confidence Intervals for the Mean", Annals of Mathematical
    // Statistics 36, 1965): measured against 93 %.
    #expect(hits > 930 - 27)
    #expect(counts.mean > 380 && counts.mean < 490, "\(counts.mean)")
  }
}
