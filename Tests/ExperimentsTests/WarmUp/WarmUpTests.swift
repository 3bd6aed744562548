import Experiments
import Scenarios
import TeamModel
import Testing

@Suite("Whether the warm-up is long enough")
struct WarmUpTests {
  private func warmUp(_ days: Int, measured: Int = 300, load: Double = 0.9, _ more: [String] = []) throws
    -> WarmUp
  {
    let scenario = try scenario(
      "verification/mm1.json5",
      overrides: [
        "simulation.warmUpDays=\(days)", "simulation.days=\(measured)", "simulation.replications=60",
        "workload.customers.arrivals.perHour=\(load)",
      ] + more)
    let compiled = try CompiledScenario(scenario)
    var collector = RunCollector(compiled)
    let runner = ReplicationRunner(compiled, replications: 0..<60, tracedBelow: 0, jobs: 2)
    _ = try runner.run(preparing: { $0 }, handOver: { collector.add($0) })
    return collector.result(
      of: scenario, text: "",
      provenance: Provenance(
        version: "", scenarioFile: "", scenarioDigest: "", seed: 1, replications: 60, overrides: [])
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
    #expect(abs(mean - 1) < 0.1)
    #expect(late.prefix(100).allSatisfy { $0.smoothedPopulation != nil && $0.utilization != nil })
    // The moving average ends before the course does.
    #expect(warmUp.course.last?.smoothedPopulation == nil)
  }
}
