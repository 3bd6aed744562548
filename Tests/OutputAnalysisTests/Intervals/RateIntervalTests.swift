import Foundation
import OutputAnalysis
import Testing

@Suite("Interval of a rate")
struct RateIntervalTests {
  @Test("the limits are those of the tables of the Poisson distribution")
  func tabulated() {
    // Pearson and Hartley, "Biometrika Tables for Statisticians", volume 1, table 40: 95 % limits.
    for (events, low, high) in [(0, 0.0, 3.69), (1, 0.0253, 5.57), (5, 1.62, 11.67), (10, 4.80, 18.39)] {
      let interval = RateInterval(events: events, exposure: 1, level: 0.95)
      #expect(abs(interval.low - low) < 0.005)
      #expect(abs(interval.high - high) < 0.005)
    }
    let perWeek = RateInterval(events: 10, exposure: 4, level: 0.95)
    #expect(perWeek.rate == 2.5)
    #expect(abs(perWeek.high - 18.39 / 4) < 0.002)
  }

  @Test(
    "whatever the rate, intervals cover it at least as often as they claim", arguments: [0.1, 1, 3.7, 12, 80])
  func exactCoverage(rate: Double) {
    var covered = 0.0
    for events in 0..<300 {
      let interval = RateInterval(events: events, exposure: 1, level: 0.95)
      guard interval.low <= rate, rate <= interval.high else { continue }
      covered += exp(Double(events) * log(rate) - rate - lgamma(Double(events) + 1))
    }
    #expect(covered >= 0.95)
    // At these rates it is conservative, but no caricature: under 5 % misses remain 0.2 % or more.
    #expect(rate < 1 || covered < 0.998)
  }
}
