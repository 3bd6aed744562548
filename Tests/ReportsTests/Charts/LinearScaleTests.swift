import Foundation
import Reports
import Testing

@Suite struct LinearScaleTests {
  @Test(arguments: [(0.0, 1.0), (0, 0.0137), (-3, 17), (0, 9.99), (0, 123_456), (0.2, 0.9), (0, 1e-9)])
  func `ticks are 1, 2 or 5 times a power of ten apart and hold the data between them`(
    _ low: Double, _ high: Double
  ) throws {
    let (scale, ticks) = LinearScale(low: low, high: high).nice(ticks: 5)
    let step = ticks[1] - ticks[0]
    let leading = step / pow(10, log10(step * 1.000_001).rounded(.down))
    #expect([1.0, 2, 5].contains { abs(leading - $0) < 1e-6 })
    #expect(scale.low <= low && scale.high >= high)
    #expect((3...11).contains(ticks.count))
    #expect(try #require(ticks.first) == scale.low)
    #expect(try #require(ticks.last) == scale.high)
  }

  @Test(arguments: [(0.0, 0.0), (1, -1), (.nan, 1), (0, .infinity)])
  func `a range without extent still places values on the axis`(_ low: Double, _ high: Double) {
    let scale = LinearScale(low: low, high: high)
    #expect((0...1).contains(scale.fraction(0.5)))
    #expect(scale.nice(ticks: 4).ticks.count >= 2)
  }
}
