import OutputAnalysis
import Testing

@Suite("Confidence interval of a mean")
struct ConfidenceIntervalTests {
  @Test("Student's own sleep data give his interval")
  func student() throws {
    // Additional hours of sleep of ten patients, difference of two drugs: "The Probable Error of a Mean".
    let sleep = Tally([1.2, 2.4, 1.3, 1.3, 0, 1.0, 1.8, 0.8, 4.6, 1.4])
    let interval = try #require(ConfidenceInterval(sleep, level: 0.95))
    #expect(abs(interval.mean - 1.58) < 1e-12)
    #expect(abs(interval.low - 0.7001142) < 1e-7)
    #expect(abs(interval.high - 2.4598858) < 1e-7)
    #expect(interval.count == 10)
  }

  @Test("one replication has no interval, and equal replications have one of no width")
  func degenerate() throws {
    #expect(ConfidenceInterval(Tally([4]), level: 0.95) == nil)
    let constant = try #require(ConfidenceInterval(Tally([4, 4, 4]), level: 0.95))
    #expect(constant.halfWidth == 0)
    #expect(constant.contains(4))
    #expect(!constant.contains(4.000001))
  }

  @Test("95 % intervals of five normal values cover their mean in 95 % of 2,000 experiments")
  func coverage() throws {
    var generator = SplitMix64(state: 2_026)
    var covered = 0
    for _ in 0..<2_000 {
      let tally = Tally((0..<5).map { _ in 10 + 3 * generator.normal() })
      if try #require(ConfidenceInterval(tally, level: 0.95)).contains(10) { covered += 1 }
    }
    #expect(isPlausible(covered, of: 2_000, at: 0.95))
  }
}
