import OutputAnalysis
import Testing

@Suite("Time-weighted average")
struct TimeWeightedAverageTests {
  @Test("a queue's length counts for as long as it lasts")
  func piecewiseConstant() {
    var queue = TimeWeightedAverage(from: 1.0)
    queue.set(2, at: 3)
    queue.add(3, at: 4)
    queue.set(1, at: 6)
    // 0 for two hours, 2 for one, 5 for two, 1 for five.
    #expect(queue.integral(until: 11) == 17)
    #expect(queue.mean(until: 11) == 1.7)
    #expect(queue.value == 1)
  }

  @Test("what happened in the warm-up is forgotten, but not who is still there")
  func warmUp() {
    var queue = TimeWeightedAverage(100, from: Int64(0))
    queue.set(4, at: 1_000)
    queue.reset(at: 5_000)
    #expect(queue.value == 4)
    #expect(queue.start == 5_000)
    queue.set(0, at: 6_000)
    #expect(queue.mean(until: 9_000) == 1)
  }

  @Test("integer ticks give exact integrals over years of microseconds")
  func exactTicks() {
    var load = TimeWeightedAverage(from: Int64(0))
    let week: Int64 = 604_800_000_000
    for number in 0..<500 {
      load.set(Double(number % 3), at: Int64(number) * week)
    }
    let expected = (0..<500).reduce(0) { $0 + $1 % 3 } * Int(week)
    #expect(load.integral(until: 500 * week) == Double(expected))
  }

  @Test("changes at one instant leave the last, and an empty period has no mean")
  func emptyPeriods() {
    var queue = TimeWeightedAverage(7, from: 2.0)
    #expect(queue.mean(until: 2) == nil)
    queue.set(9, at: 2)
    queue.set(1, at: 2)
    #expect(queue.mean(until: 3) == 1)
  }
}
