import OutputAnalysis
import Testing

@Suite("The search for a batch size")
struct BatchSizeSearchTests {
  @Test("independent observations need no batches to pass, and four of them make one")
  func independentObservations() throws {
    var passed = 0
    for seed in 0..<1_000 {
      var generator = SplitMix64(state: UInt64(seed) << 32)
      let values = (0..<200).map { _ in generator.normal() }
      let search = try #require(BatchSizeSearch(values) ?? BatchSizeSearch(values, level: 1e-9))
      if search.batchSize == 4 { passed += 1 }
    }
    // What passes at once is what a test at the 10 % level lets pass.
    #expect(isPlausible(passed, of: 1_000, at: 0.9))
  }

  @Test("the longer observations remember, the longer the batches")
  func memory() throws {
    var sizes: [Int] = []
    for correlation in [0, 0.5, 0.9, 0.99] {
      var process = AutoregressiveProcess(seed: 77, correlation: correlation)
      let values = process.next(200_000)
      sizes.append(try #require(BatchSizeSearch(values)).batchSize)
    }
    #expect(sizes == sizes.sorted() && Set(sizes).count == 4, "\(sizes)")
    // Neighbouring batches of m observations are correlated by about φ/((1 − φ²)m), which 64 or more of them
    // show at the 10 % level above 0.16; four times the size that the test lets pass is past 100 for φ = 0.99.
    #expect(sizes[3] > 100)
  }

  @Test("where batches pass, intervals cover as they claim; a run that is too short has none")
  func coverage() throws {
    var (found, covered) = (0, 0)
    for experiment in 0..<1_000 {
      var process = AutoregressiveProcess(seed: UInt64(experiment) << 32 + 3, correlation: 0.8)
      guard let search = BatchSizeSearch(process.next(8_000)) else { continue }
      found += 1
      if try #require(search.batches.interval(level: 0.95)).contains(0) { covered += 1 }
    }
    #expect(found > 500)
    #expect(isPlausible(covered, of: found, at: 0.95))
    var process = AutoregressiveProcess(seed: 5, correlation: 0.999)
    let (short, few) = (BatchSizeSearch(process.next(2_000)), BatchSizeSearch(process.next(63)))
    #expect(short == nil && few == nil)
  }
}
