import Experiments
import Scenarios
import TeamModel
import Testing
import WorkingTime

@Suite("Somebody borrowed, in the charts")
struct BorrowedInChartsTests {
  @Test("the first replication has a utilization exactly on the days on which it has hours")
  func daysOfTheFirstReplication() throws {
    let overrides = ["simulation.days=182", "simulation.tracedReplications=1"]
    let scenario = try scenario("whole-lead.json5", overrides: overrides)
    let compiled = try CompiledScenario(scenario)
    var collector = RunCollector(compiled)
    var replicator = TeamReplicator(compiled)
    let borrowed = try #require(compiled.roster.firstIndex { $0.id.contains("borrowed") })
    var hours: [Set<Int>] = []
    for number in 0..<6 {
      let outcome = replicator.replicate(number, isTraced: false)
      hours.append(Set(outcome.daily.filter { $0.person == borrowed }.map { Int($0.day) }))
      collector.add(outcome)
    }
    let result = collector.result(
      of: scenario, text: "",
      provenance: Provenance(
        version: "", scenarioFile: "whole-lead.json5", scenarioDigest: "", seed: 1, replications: 6,
        overrides: overrides))
    let series = try #require(result.utilization.first { $0.id == compiled.roster[borrowed].id })
    let drawn = Set(series.points.filter { $0.first != nil }.map { $0.date - compiled.firstDay })
    #expect(drawn == hours[0])
    #expect(drawn.count < series.points.count, "others had the person on days on which the first had not")
  }
}
