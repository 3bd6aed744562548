import OutputAnalysis
import Testing

@Suite struct CriticalValuesTests {
  @Test("Whatever was looked up before, a number of observations has its own critical values")
  func ownValues() {
    for level in [0.9, 0.95] {
      var critical = CriticalValues(level: level)
      for count in [2, 30, 600, 30, 2, 72] {
        let student = critical.student(count: count)
        #expect(student == StudentT.quantile(0.5 + level / 2, degreesOfFreedom: Double(count - 1)))
        for probability in [0.05, 0.5, 0.95] {
          let ranks = critical.quantileRanks(probability, count: count)
          #expect(ranks == QuantileRanks(probability, count: count, level: level))
        }
      }
    }
  }

  @Test("Of 71 observations none encloses the 95 % quantile on both sides, of 72 the largest does")
  func enoughObservations() throws {
    var critical = CriticalValues(level: 0.95)
    let (tooFew, enough) = (critical.quantileRanks(0.95, count: 71), critical.quantileRanks(0.95, count: 72))
    #expect(tooFew == nil)
    let ranks = try #require(enough)
    #expect(ranks.high == 72)
    #expect(ranks.coverage >= 0.95)
  }
}
