import Foundation
import OutputAnalysis
import Scenarios
import TeamModel
import Testing

@testable import Experiments

@Suite("A run is held to its targets")
struct TargetTests {
  private let share = MetricDefinition(name: "a", unit: .share, better: .higher, summary: "A share.")

  private func result(_ values: [Double], _ bound: String) throws -> TargetResult {
    let scenario = try scenario("verification/mm1.json5", overrides: ["targets={a:{\(bound)}}"])
    let target = try #require(scenario.targets.first)
    var critical = CriticalValues(level: 0.95)
    return TargetResult(
      target, summary: MetricSummary(share, values: values, &critical, weeks: 52), values: values)
  }

  @Test("9 of 10 is not 90 %: it may well be 60 %")
  func nineOfTen() throws {
    let result = try result(Array(repeating: 0.96, count: 8) + [0.97, 0.9], "atLeast:0.95")
    #expect(result.metBy == 9)
    let probability = try #require(result.probability)
    #expect(probability.proportion == 0.9)
    // Wilson's interval of 9 of 10, by his formula with z = 1.959964.
    #expect(abs(probability.low - 0.595_8) < 1e-4)
    #expect(abs(probability.high - 0.982_1) < 1e-4)
  }

  @Test("a mean meets its target with all of its interval, misses it with all, or is undecided")
  func verdicts() throws {
    let values = [0.90, 0.92, 0.94, 0.91, 0.93]  // 0.92 ± 0.0196
    #expect(try result(values, "atLeast:0.90").verdict == .met)
    #expect(try result(values, "atLeast:0.91").verdict == .undecided)
    #expect(try result(values, "atLeast:0.95").verdict == .missed)
    #expect(try result(values, "atMost:0.95").verdict == .met)
    #expect(try result(values, "atMost:0.93").verdict == .undecided)
    #expect(try result(values, "atMost:0.90").verdict == .missed)
  }

  @Test("an undecided target says how many more replications it takes, if the mean stays where it is")
  func more() throws {
    let values = [0.90, 0.92, 0.94, 0.91, 0.93]
    // A half-width of 0.0196 must shrink to 0.01: (0.0196/0.01)² · 5 − 5 = 14.3.
    #expect(try result(values, "atLeast:0.91").more == 15)
    #expect(try result(values, "atMost:0.93").more == 15)
    #expect(try result(values, "atLeast:0.90").more == nil)
    #expect(try result(values, "atLeast:0.92").more == nil, "a mean on its target is never decided")
  }

  @Test("where every replication has its reviews in time, so few of them do not decide that all years will")
  func unanimous() throws {
    #expect(try result([1, 1, 1, 1, 1], "atLeast:0.99").verdict == .undecided)
    #expect(try result(Array(repeating: 1, count: 400), "atLeast:0.99").verdict == .met)
  }
}
