import Experiments
import Foundation
import Scenarios
import TeamModel
import Testing

@Suite("Whether the warm-up is long enough")
struct WarmUpTests {
  private func warmUp(_ days: Int, measured: Int = 300, load: Double = 0.9, _ more: [String] = []) throws
    -> WarmUp
  {
    try judge(
      "verification/mm1.json5",
      overrides: [
        "simulation.warmUpDays=\(days)", "simulation.days=\(measured)", "simulation.replications=60",
        "workload.customers.arrivals.perHour=\(load)",
      ] + more
    ).warmUp
  }

  @Test("A heavily loaded queue that is measured from its first customer on is not settled; later it is")
  func tooShort() throws {
    let none = try warmUp(0)
    #expect(none.verdict == .tooShort, "\(none.sentence)")
    #expect(try #require(none.settledDays) > 0)
    let enough = try warmUp(80)
    #expect(enough.verdict == .adequate, "\(enough.sentence)")
    #expect(try warmUp(0, measured: 60, load: 0.9, ["simulation.analysis=terminating"]).verdict == .notAsked)
  }

  @Test("The course has every simulated day and approaches the textbook's number in the system")
  func course() throws {
    let warmUp = try warmUp(10, load: 0.5)
    #expect(warmUp.course.count == 310)
    #expect(warmUp.course.firstIndex { $0.isMeasured } == 10)
    let late = warmUp.course.suffix(200)
    let mean = late.reduce(0) { $0 + $1.population } / 200
    // At midnight the number is geometric, of mean 1 and variance 2. Numbers a day apart are correlated by at most
    // exp(−24 (1 − √½)²): the relaxation time of the queue, P. M. Morse, "Stochastic Properties of Waiting Lines",
    // Operations Research 3, 1955. That is the variance of the mean of 200 days of 60 replications, here at 99.9 %.
    let correlation = exp(-24 * (1 - 0.5.squareRoot()) * (1 - 0.5.squareRoot()))
    let variance = 2.0 / (60 * 200) * (1 + correlation) / (1 - correlation)
    #expect(abs(mean - 1) < 3.29 * variance.squareRoot())
    #expect(late.prefix(100).allSatisfy { $0.smoothedPopulation != nil && $0.utilization != nil })
    // The moving average ends before the course does.
    #expect(warmUp.course.last?.smoothedPopulation == nil)
  }
}
