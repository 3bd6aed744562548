import OutputAnalysis
import Testing

@Suite("Drift")
struct DriftTestTests {
  @Test("thirds are compared, and what does not divide by three is left out at the beginning")
  func thirds() throws {
    var test = DriftTest()
    test.add([99.0, 1, 1, 2, 4, 6, 8])
    test.add([99.0, 99, 0, 2, 2, 4, 4, 6])
    test.add([5.0, 6])
    #expect(test.replications == 2)
    #expect(test.lateMean == 6)
    #expect(try #require(test.earlyGrowth(level: 0.95)).interval.mean == 2)
    #expect(try #require(test.lateGrowth(level: 0.95)).interval.mean == 3)
  }

  @Test("a stationary process is called growing as often as the level says")
  func stationary() throws {
    var pValues: [Double] = []
    for experiment in 0..<2_000 {
      var test = DriftTest()
      for replication in 0..<10 {
        var process = AutoregressiveProcess(
          seed: UInt64(experiment) << 32 + UInt64(replication) << 20, correlation: 0.7)
        test.add(process.next(90))
      }
      pValues.append(try #require(test.pValue))
    }
    #expect(isPlausible(pValues.count { $0 < 0.05 }, of: 2_000, at: 0.05))
    #expect(isPlausible(pValues.count { $0 < 0.5 }, of: 2_000, at: 0.5))
  }

  @Test("waits at a load above one, and of one, grow to the end; at 80 % they have stopped growing")
  func queues() throws {
    func test(load: Double) -> DriftTest {
      var test = DriftTest()
      for seed in 0..<200 {
        var queue = WaitingTimes(seed: UInt64(seed) << 32 + 9, load: load)
        test.add(queue.next(3_000))
      }
      return test
    }
    #expect(try #require(test(load: 1.1).pValue) < 1e-6)
    #expect(try #require(test(load: 1).pValue) < 1e-4)
    #expect(try #require(test(load: 0.8).pValue) > 0.001)
  }

  @Test("a warm-up that was too short grows early and not late")
  func warmUp() throws {
    var test = DriftTest()
    for seed in 0..<400 {
      var process = AutoregressiveProcess(seed: UInt64(seed) << 32 + 5, correlation: 0.9)
      process.state = -20
      test.add(process.next(300))
    }
    #expect(try #require(test.earlyGrowth(level: 0.999)).interval.low > 0)
    #expect(try #require(test.pValue) > 0.001)
  }

  @Test("one replication has no verdict")
  func single() {
    var test = DriftTest()
    test.add([1.0, 2, 3])
    #expect(test.pValue == nil)
  }
}
