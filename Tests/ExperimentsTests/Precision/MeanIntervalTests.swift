import Foundation
import OutputAnalysis
import TeamModel
import Testing

@testable import Experiments

@Suite("The interval of a mean over replications that all agree")
struct MeanIntervalTests {
  private func interval(_ values: [Double], _ unit: MetricUnit) -> MeanInterval {
    MeanInterval(Tally(values), unit: unit, level: 0.95, weeks: 52)
  }

  @Test("a share of 1 in 200 years may still be missed in one of 54")
  func unanimousShare() throws {
    let all = interval(Array(repeating: 1, count: 200), .share)
    #expect(all.method == .unanimousShare)
    #expect(all.high == 1)
    let low = try #require(all.low)
    // At the bound, 200 years without an exception have the probability α/2.
    #expect(abs(pow(low, 200) - 0.025) < 1e-12)
    let none = interval(Array(repeating: 0, count: 200), .share)
    #expect(none.low == 0)
    #expect(abs(try #require(none.high) - (1 - low)) < 1e-12)
  }

  @Test("no escalation in 200 years of 52 weeks bounds their rate by Garwood's 3.69 events")
  func noEvents() throws {
    let none = interval(Array(repeating: 0, count: 200), .perWeek)
    #expect(none.method == .noEvents)
    #expect(none.low == 0)
    #expect(abs(try #require(none.high) * 200 * 52 - 3.688_879_454_113_936) < 1e-9)
  }

  @Test("equal hours in every replication have no interval, and one replication has none")
  func undefined() {
    #expect(interval([4, 4, 4], .hours).method == .undefined)
    #expect(interval([4, 4, 4], .hours).low == nil)
    #expect(interval([0.5], .share).method == .undefined)
    #expect(interval([0.25, 0.5], .share).method == .studentT)
  }
}
