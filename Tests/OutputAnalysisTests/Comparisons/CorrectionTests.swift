import OutputAnalysis
import Testing

@Suite("Several tests at once")
struct CorrectionTests {
  @Test("Holm's steps: the smallest p-value times all, the next times one fewer, none below a smaller one's")
  func holm() {
    #expect(
      isClose(HolmCorrection.adjusted([0.01, 0.04, 0.03, 0.005]), [0.03, 0.06, 0.06, 0.02]))
    #expect(
      HolmCorrection.rejections([0.01, 0.04, 0.03, 0.005], error: 0.05) == [true, false, false, true])
    #expect(isClose(HolmCorrection.adjusted([0.5, 0.6]), [1, 1]))
    #expect(HolmCorrection.adjusted([]) == [])
  }

  @Test("Bonferroni divides the error")
  func bonferroni() {
    #expect(abs(BonferroniCorrection.level(ofEachOf: 5, family: 0.95) - 0.99) < 1e-15)
    #expect(BonferroniCorrection.level(ofEachOf: 1, family: 0.9) == 0.9)
    #expect(isClose(BonferroniCorrection.adjusted([0.01, 0.4, 0.02]), [0.03, 1, 0.06]))
  }

  @Test("both err in the family no more often than the level; Holm finds more of what is there")
  func family() {
    var generator = SplitMix64(state: 1_979)
    var (holmErrors, found, foundByBonferroni) = (0, 0, 0)
    for _ in 0..<4_000 {
      // Six true hypotheses, independent, and four false ones.
      let values = (0..<10).map { generator.normal() + ($0 < 6 ? 0 : 3) }
      let pValues = values.map { 1 - StandardNormal.cdf($0) }
      let rejected = HolmCorrection.rejections(pValues, error: 0.05)
      if rejected[..<6].contains(true) { holmErrors += 1 }
      found += rejected[6...].count { $0 }
      foundByBonferroni += BonferroniCorrection.adjusted(pValues)[6...].count { $0 <= 0.05 }
    }
    #expect(holmErrors < 4_000 / 20 + 45)
    #expect(found > foundByBonferroni)
  }

  @Test("where all hypotheses are true, Holm's error is the level's but for the chance of two at once")
  func allTrue() {
    var generator = SplitMix64(state: 5)
    var errors = 0
    for _ in 0..<4_000 {
      if HolmCorrection.rejections((0..<10).map { _ in generator.uniform() }, error: 0.05).contains(true) {
        errors += 1
      }
    }
    // The smallest of ten uniform p-values is at most 0.005 with probability 1 − 0.995¹⁰.
    #expect(isPlausible(errors, of: 4_000, at: 0.048890))
  }

  private func isClose(_ left: [Double], _ right: [Double]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) < 1e-12 }
  }
}
