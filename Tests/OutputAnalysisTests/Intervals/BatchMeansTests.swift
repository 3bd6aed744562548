import OutputAnalysis
import Testing

@Suite("Batch means")
struct BatchMeansTests {
  @Test("observations fall into batches in order, and an incomplete batch waits")
  func batches() {
    var batches = BatchMeans(batchSize: 2)
    for value in [1.0, 3, 10, 20, 7] { batches.add(value) }
    #expect(batches.means == [2, 15])
  }

  @Test("long batches of an AR(1) process cover its mean as often as they claim")
  func coverage() throws {
    // With 500 observations a batch, the neglected correlation shrinks the interval by less than 0.5 %.
    var covered = 0
    for experiment in 0..<1_000 {
      var process = AutoregressiveProcess(seed: UInt64(experiment) << 32, correlation: 0.8)
      var batches = BatchMeans(batchSize: 500)
      for _ in 0..<10_000 { batches.add(process.next()) }
      if try #require(batches.interval(level: 0.95)).contains(0) { covered += 1 }
    }
    #expect(isPlausible(covered, of: 1_000, at: 0.95))
  }

  @Test("the variance of long batches is that of the process: 1/(1 − φ)² per observation")
  func asymptoticVariance() throws {
    var process = AutoregressiveProcess(seed: 8, correlation: 0.8)
    var batches = BatchMeans(batchSize: 4_000)
    for _ in 0..<800_000 { batches.add(process.next()) }
    let variance = try #require(Tally(batches.means).variance)
    let statistic = 199 * variance * 4_000 / 25
    #expect(statistic > ChiSquare.quantile(0.0005, degreesOfFreedom: 199))
    #expect(statistic < ChiSquare.quantile(0.9995, degreesOfFreedom: 199))
  }

  @Test("batches that are too short give themselves away by their correlation")
  func shortBatches() throws {
    var process = AutoregressiveProcess(seed: 4, correlation: 0.95)
    var batches = BatchMeans(batchSize: 5)
    for _ in 0..<500 { batches.add(process.next()) }
    #expect(try #require(batches.lagOneCorrelation) > 0.5)
    #expect(try #require(batches.independencePValue) < 1e-6)
  }

  @Test("independent batches raise a false alarm at 5 % as often as that says")
  func independentBatches() throws {
    var generator = SplitMix64(state: 31)
    var pValues: [Double] = []
    for _ in 0..<2_000 {
      var batches = BatchMeans(batchSize: 1)
      for _ in 0..<30 { batches.add(generator.normal()) }
      pValues.append(try #require(batches.independencePValue))
    }
    #expect(isPlausible(pValues.count { $0 < 0.05 }, of: 2_000, at: 0.05))
    #expect(isPlausible(pValues.count { $0 < 0.5 }, of: 2_000, at: 0.5))
  }

  @Test("two batches or equal batches say nothing about correlation")
  func undefined() {
    var batches = BatchMeans(batchSize: 1)
    batches.add(1)
    batches.add(2)
    #expect(batches.lagOneCorrelation == nil)
    var constant = BatchMeans(batchSize: 1)
    for _ in 0..<5 { constant.add(3) }
    #expect(constant.independencePValue == nil)
  }
}
