import Scenarios
import TeamModel

extension Benchmark {
  /// A year of the reference team: the model alone, without tables, store or page.
  static let referenceTeam = Benchmark(
    name: "team-model", summary: "a year of the reference team, the model alone",
    unit: "replications/s", isHigherBetter: true,
    cases: [Case(name: "backend-team") { try TeamYears.perSecond() }])
}

private enum TeamYears {
  static func perSecond() throws -> Double {
    let scenario = try ScenarioReader.read(path: "scenarios/backend-team.json5")
    var replicator = TeamReplicator(try CompiledScenario(scenario))
    let count = 200
    let nanoseconds = processorNanoseconds {
      for number in 0..<count { _ = replicator.replicate(number, isTraced: false) }
    }
    return Double(count) * 1e9 / nanoseconds
  }
}
