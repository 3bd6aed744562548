import OutputAnalysis
import Testing

@Suite("Overlapping batch means")
struct OverlappingBatchMeansTests {
  @Test("four observations in batches of two give the variance that their definition gives")
  func definition() throws {
    // Batch means 1.5, 3.5, 6 around the mean 3.75; Σ = 5.0625 + 0.0625 + 5.0625, times 2/(3 · 2).
    let batches = try #require(OverlappingBatchMeans([1, 2, 5, 7], batchSize: 2))
    #expect(batches.mean == 3.75)
    #expect(abs(batches.varianceOfMean - 10.1875 / 3) < 1e-12)
    #expect(batches.degreesOfFreedom == 1.5)
    #expect(batches.interval(level: 0.95).count == 2)
  }

  @Test("batches of one observation are Student's interval but for the degrees of freedom")
  func single() throws {
    let values = [1.2, 2.4, 1.3, 1.3, 0, 1.0, 1.8, 0.8, 4.6, 1.4]
    let batches = try #require(OverlappingBatchMeans(values, batchSize: 1))
    let error = try #require(Tally(values).standardError)
    #expect(abs(batches.varianceOfMean.squareRoot() - error) < 1e-14)
  }

  @Test(
    "of independent observations the estimate has no bias, and two thirds of the variance of disjoint ones")
  func independentObservations() throws {
    var generator = SplitMix64(state: 1_984)
    var (overlapping, disjoint) = (Tally(), Tally())
    for _ in 0..<4_000 {
      let values = (0..<400).map { _ in 100 + generator.normal() }
      overlapping.add(try #require(OverlappingBatchMeans(values, batchSize: 20)).varianceOfMean)
      var batches = BatchMeans(batchSize: 20)
      for value in values { batches.add(value) }
      disjoint.add(try #require(Tally(batches.means).variance) / 20)
    }
    let error = try #require(overlapping.standardError)
    #expect(abs(overlapping.mean - 1.0 / 400) < 3.29 * error)
    // With χ² on 28.5 and 19 degrees the ratio of the variances is 0.667, and its logarithm has a standard
    // error of at most √(2 · (2 + 12/19)/4000) = 0.036.
    let ratio = try #require(overlapping.variance) / (try #require(disjoint.variance))
    #expect(ratio > 2.0 / 3 * (1 - 3.29 * 0.036) && ratio < 2.0 / 3 * (1 + 3.29 * 0.036))
  }

  @Test(
    "long batches of an AR(1) process cover its mean as often as they claim, and are narrower than disjoint ones"
  )
  func coverage() throws {
    var covered = 0
    var (widths, disjointWidths) = (0.0, 0.0)
    for experiment in 0..<1_000 {
      var process = AutoregressiveProcess(seed: UInt64(experiment) << 32 + 7, correlation: 0.8)
      let values = process.next(10_000)
      let interval = try #require(OverlappingBatchMeans(values, batchSize: 500)).interval(level: 0.95)
      if interval.contains(0) { covered += 1 }
      widths += interval.halfWidth
      var batches = BatchMeans(batchSize: 500)
      for value in values { batches.add(value) }
      disjointWidths += try #require(batches.interval(level: 0.95)).halfWidth
    }
    #expect(isPlausible(covered, of: 1_000, at: 0.95))
    #expect(widths < disjointWidths)
  }

  @Test("less than two batches' worth of observations has no interval")
  func short() {
    #expect(OverlappingBatchMeans([1, 2, 3], batchSize: 2) == nil)
    #expect(OverlappingBatchMeans([1, 2, 3, 4], batchSize: 2) != nil)
  }
}
