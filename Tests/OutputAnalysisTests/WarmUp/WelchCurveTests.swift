import OutputAnalysis
import Testing

@Suite("Welch's curve")
struct WelchCurveTests {
  @Test("the average over replications, smoothed by a window that grows from the beginning")
  func smoothing() {
    var curve = WelchCurve()
    curve.add([0.0, 3, 0, 9, 2, 5])
    curve.add([2.0, 1, 4, 3, 2, 5])
    #expect(curve.replications == 2)
    #expect(curve.average == [1, 2, 2, 6, 2, 5])
    #expect(curve.smoothed(window: 0) == curve.average)
    let overThree: [Double] = [1, 5.0 / 3, 10.0 / 3, 10.0 / 3, 13.0 / 3]
    #expect(curve.smoothed(window: 1) == overThree)
    let overFive: [Double] = [1, 5.0 / 3, 13.0 / 5, 17.0 / 5]
    #expect(curve.smoothed(window: 2) == overFive)
    #expect(curve.smoothed(window: 6) == [])
  }

  @Test("replications of different lengths give a curve as long as the shortest")
  func lengths() {
    var curve = WelchCurve()
    #expect(curve.average == [])
    curve.add([1.0, 2, 3])
    curve.add([3.0, 4])
    curve.add([2.0, 6, 7, 8])
    #expect(curve.average == [2, 4])
  }

  @Test("the waits of an M/M/1 queue that begins empty rise to their long-run mean")
  func queue() throws {
    var curve = WelchCurve()
    var late: [Double] = []
    for seed in 0..<2_000 {
      var queue = WaitingTimes(seed: UInt64(seed) << 32, load: 0.5)
      let waits = queue.next(120)
      curve.add(waits)
      late.append(Tally(waits[80...]).mean)
    }
    let smoothed = curve.smoothed(window: 5)
    #expect(smoothed[0] == 0)
    #expect(smoothed[1] < smoothed[3] && smoothed[3] < smoothed[8])
    // At half load the wait of the 80th customer is at its long-run mean to four digits.
    let interval = try #require(ConfidenceInterval(Tally(late), level: 0.999))
    #expect(interval.contains(1))
    #expect(abs(Tally(smoothed[85...]).mean - interval.mean) < 0.05)
  }
}
