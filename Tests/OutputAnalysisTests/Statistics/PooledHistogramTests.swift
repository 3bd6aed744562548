import OutputAnalysis
import Testing

@Suite("Histograms of replications put together")
struct PooledHistogramTests {
  private func pooled(_ replications: [[Double]]) -> PooledHistogram {
    let empty = Histogram(binWidth: 1, binCount: 4)
    var pooled = PooledHistogram(empty)
    for values in replications {
      var histogram = empty
      for value in values { histogram.add(value) }
      pooled.add(histogram)
    }
    return pooled
  }

  @Test("a share has the interval of a ratio of means")
  func ratio() throws {
    let replications = [[0.5, 0.5, 1.5, 9], [0.5, 2.5], [1.5, 1.5, 0.5, 3.5, 9, 9], [2.5]]
    let share = try #require(pooled(replications).share(of: 0..<2, level: 0.95))
    // 7 of 13 values lie below 2: 3 of 4, 1 of 2, 3 of 6, 0 of 1.
    let (x, y) = ([3.0, 1, 3, 0], [4.0, 2, 6, 1])
    let ratio = 7.0 / 13
    #expect(share.mean == ratio)
    let squares = zip(x, y).map { ($0 - ratio * $1) * ($0 - ratio * $1) }.reduce(0, +)
    let expected =
      (squares / (4 * 3)).squareRoot() / (13.0 / 4) * StudentT.quantile(0.975, degreesOfFreedom: 3)
    #expect(abs(share.halfWidth - expected) < 1e-12)
  }

  @Test("what lies beyond the last bin is a share like the others, and all of them are all")
  func beyond() throws {
    let all = pooled([[0.5, 9, 9], [1.5, 9]])
    #expect(try #require(all.share(of: 4..<5, level: 0.9)).mean == 0.6)
    let whole = try #require(all.share(of: 0..<5, level: 0.9))
    #expect(whole.mean == 1)
    #expect(whole.halfWidth == 0)
  }

  @Test("without two replications or without values there is no interval")
  func none() {
    #expect(pooled([[1, 2]]).share(of: 0..<2, level: 0.95) == nil)
    #expect(pooled([[], []]).share(of: 0..<2, level: 0.95) == nil)
  }

  @Test("values that come in clumps are not taken for independent ones")
  func coverage() throws {
    var random = SplitMix64(state: 42)
    let experiments = 1_000
    var held = 0
    for _ in 0..<experiments {
      // In each replication all values agree: as good as one value each, with a chance of 0.3 below 1.
      let replications = (0..<100).map { _ -> [Double] in
        let value = random.uniform() < 0.3 ? 0.5 : 1.5
        return Array(repeating: value, count: 15 + Int(random.next() % 11))
      }
      let share = try #require(pooled(replications).share(of: 0..<1, level: 0.95))
      if share.contains(0.3) { held += 1 }
    }
    let interval = try #require(WilsonInterval(successes: held, trials: experiments, level: 0.999))
    #expect(interval.low <= 0.95 && interval.high >= 0.93, "\(held) of \(experiments)")
  }
}
