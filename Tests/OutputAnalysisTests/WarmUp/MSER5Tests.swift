import OutputAnalysis
import Testing

@Suite("MSER-5")
struct MSER5Tests {
  @Test("the statistic is its definition's")
  func definition() throws {
    // Batch means 9, 1, 3, 2, 1, 3: without the first, their mean is 2 and the squares 4, over 5².
    let means: [Double] = [9, 1, 3, 2, 1, 3]
    let series: [Double] = means.flatMap { repeatElement($0, count: 5) } + [100.0, 100.0]
    let rule = try #require(MSER5(series))
    #expect(rule.truncation == 5)
    let statistics: [Double] = [269.0 / 216, 4.0 / 25, 2.75 / 16, 2.0 / 9]
    #expect(rule.statistic.count == statistics.count)
    for (found, exact) in zip(rule.statistic, statistics) { #expect(abs(found - exact) < 1e-12) }
  }

  @Test("a stationary series loses little")
  func stationary() throws {
    var lost = 0
    for seed in 0..<200 {
      var process = AutoregressiveProcess(seed: UInt64(seed) << 32, correlation: 0.5)
      if let rule = MSER5(process.next(1_000)) { lost += rule.truncation } else { lost += 500 }
    }
    #expect(lost < 200 * 100, "\(lost)")
  }

  @Test("a transient that fades is cut off to where it has all but gone")
  func transient() throws {
    for seed in 0..<100 {
      var process = AutoregressiveProcess(seed: UInt64(seed) << 32 + 1, correlation: 0.9)
      process.state = 60
      // The expectation is 60 · 0.9ⁱ: below the spread of 2.3 from i = 31 on.
      let rule = try #require(MSER5(process.next(2_000)))
      #expect(rule.truncation >= 20)
    }
  }

  @Test("a mean over what the rule leaves is nearer to the truth than one over everything")
  func bias() {
    var (all, remaining) = (Tally(), Tally())
    for seed in 0..<400 {
      var process = AutoregressiveProcess(seed: UInt64(seed) << 32 + 2, correlation: 0.9)
      process.state = 30
      let series = process.next(600)
      guard let rule = MSER5(series) else { continue }
      all.add(Tally(series).mean)
      remaining.add(Tally(series[rule.truncation...]).mean)
    }
    #expect(remaining.count > 350)
    #expect(abs(remaining.mean) < abs(all.mean) / 4, "\(remaining.mean) \(all.mean)")
  }

  @Test("a series that never settles has no truncation, nor has one that is too short")
  func unsettled() {
    #expect(MSER5((0..<1_000).map(Double.init)) == nil)
    #expect(MSER5([Double](repeating: 1, count: 19)) == nil)
    #expect(MSER5([Double](repeating: 1, count: 20))?.truncation == 0)
  }
}
