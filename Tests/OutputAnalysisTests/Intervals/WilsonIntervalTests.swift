import OutputAnalysis
import Testing

@Suite("Wilson's interval of a proportion")
struct WilsonIntervalTests {
  @Test("81 successes in 263 trials give the published interval")
  func published() throws {
    // Newcombe, "Two-Sided Confidence Intervals for the Single Proportion" (Statistics in Medicine 17,
    // 1998), table I, method 3.
    let interval = try #require(WilsonInterval(successes: 81, trials: 263, level: 0.95))
    #expect(abs(interval.low - 0.2553) < 5e-5)
    #expect(abs(interval.high - 0.3662) < 5e-5)
    let rare = try #require(WilsonInterval(successes: 1, trials: 29, level: 0.95))
    #expect(abs(rare.low - 0.0061) < 5e-5)
    #expect(abs(rare.high - 0.1718) < 5e-5)
  }

  @Test("no success and no failure still leave room for doubt, on one side")
  func extremes() throws {
    let never = try #require(WilsonInterval(successes: 0, trials: 20, level: 0.95))
    #expect(never.low == 0)
    #expect(abs(never.high - 0.1611) < 5e-5)
    let always = try #require(WilsonInterval(successes: 20, trials: 20, level: 0.95))
    #expect(always.high == 1)
    #expect(abs(always.low - (1 - never.high)) < 1e-12)
    #expect(WilsonInterval(successes: 0, trials: 0, level: 0.95) == nil)
  }
}
