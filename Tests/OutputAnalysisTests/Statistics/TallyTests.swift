import OutputAnalysis
import Testing

@Suite("Tally")
struct TallyTests {
  @Test("a small sample has its textbook mean, variance and range")
  func textbook() {
    let tally = Tally([2, 4, 4, 4, 5, 5, 7, 9])
    #expect(tally.count == 8)
    #expect(tally.mean == 5)
    #expect(tally.variance.map { abs($0 - 32.0 / 7) < 1e-15 } == true)
    #expect(tally.minimum == 2)
    #expect(tally.maximum == 9)
    #expect(tally.standardError.map { abs($0 - (4.0 / 7).squareRoot()) < 1e-15 } == true)
  }

  @Test("a spread of one survives a mean of a billion, where the sum of squares would not")
  func largeMean() {
    let tally = Tally([4, 7, 13, 16].map { 1e9 + $0 })
    #expect(tally.mean == 1e9 + 10)
    #expect(tally.variance == 30)
  }

  @Test("merging parts gives what one pass gives, in whatever parts")
  func merging() {
    var generator = SplitMix64(state: 3)
    let values = (0..<1_000).map { _ in 50 + generator.normal() }
    let whole = Tally(values)
    for cut in [0, 1, 2, 500, 999, 1_000] {
      var merged = Tally(values[..<cut])
      merged.merge(Tally(values[cut...]))
      #expect(merged.count == whole.count)
      #expect(merged.minimum == whole.minimum)
      #expect(merged.maximum == whole.maximum)
      #expect(abs(merged.mean - whole.mean) < 1e-12)
      #expect(abs((merged.variance ?? 0) - (whole.variance ?? 1)) < 1e-11)
    }
  }

  @Test("one value has no variance, and no value has no extremes")
  func few() {
    #expect(Tally([3]).variance == nil)
    #expect(Tally([3]).standardError == nil)
    #expect(Tally().count == 0)
    #expect(Tally().minimum > Tally().maximum)
  }

  @Test("normal samples have the mean and the variance of their distribution")
  func normalSample() {
    var generator = SplitMix64(state: 5)
    let count = 200_000
    let tally = Tally((0..<count).lazy.map { _ in 3 + 2 * generator.normal() })
    // At the 0.1 % level: the mean by the normal, the variance by the chi-square distribution.
    #expect(abs(tally.mean - 3) < 3.29 * 2 / Double(count).squareRoot())
    let statistic = (tally.variance ?? 0) * Double(count - 1) / 4
    let freedom = Double(count - 1)
    #expect(statistic > ChiSquare.quantile(0.0005, degreesOfFreedom: freedom))
    #expect(statistic < ChiSquare.quantile(0.9995, degreesOfFreedom: freedom))
  }
}
