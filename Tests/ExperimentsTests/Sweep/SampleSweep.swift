import ExperimentDesign
import Experiments
import Foundation
import ResultStore
import Scenarios

/// A sweep of a short reference scenario, in a folder that is gone after the test.
final class SampleSweep {
  let folder: String
  let points: [DesignPoint]
  let definition: SweepDefinition
  let record: ExperimentRecord
  private let prepared: [PreparedPoint]

  init(
    _ design: SweepDesign = .grid,
    factors: [String] = ["team.senior-developer.count=1,2", "work.contextSwitchHours=0,0.5"],
    replications: Int = 5, title: String = "A sample", given more: [String] = []
  ) throws {
    folder = NSTemporaryDirectory() + "sweep-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = scenarioFolder.appending(path: "backend-team.json5").path
    let given = ["simulation.days=28", "simulation.warmUpDays=7"] + more
    let (base, text) = try ScenarioReader.readWithText(path: file, overrides: given)
    let placed = try design.placed(factors.map { try Factor($0) }, seed: base.simulation.seed)
    points = try placed.points.points.indices.map { place in
      let overrides = given + placed.overrides(place)
      let scenario = try ScenarioReader.read(text: text, file: file, overrides: overrides)
      return try DesignPoint(
        placed.label(place), scenario: scenario, text: text,
        provenance: Provenance(
          version: "1.0.0", scenarioFile: file, scenarioDigest: "", seed: base.simulation.seed,
          replications: replications, overrides: overrides))
    }
    prepared = try points.map { try PreparedPoint($0) }
    definition = SweepDefinition(
      scenario: "backend-team.json5", overrides: given, design: design, factors: factors,
      replications: replications, first: points[0].scenario, prepared: prepared)
    record = ExperimentRecord(
      "sweep", name: "sample-sweep", title: title, version: "1.0.0", definition: definition, points: points)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func file(_ name: String) -> String { folder + "/" + name }

  /// Simulates it, or a shard of it, into a store.
  @discardableResult
  func run(_ name: String, shard: ShardRow? = nil) throws -> ExperimentStore {
    let store = try ExperimentStore(opening: file(name))
    try ShardProblem.check(store, experiment: record.row.experiment, shard: shard)
    let simulation = try PointSimulation(points, prepared: prepared, store: store, jobs: 2)
    let experiment = SweepExperiment(record, definition, shard: shard, store: store, simulation: simulation)
    _ = try experiment.run()
    try store.settle()
    return store
  }

  /// Simulates it in so many shards, each in a file of its own.
  func shards(_ count: Int) throws -> [String] {
    try (1...count).map { number in
      let name = "shard-\(number)-of-\(count)"
      try run(name, shard: ShardRow(shard: number, shards: count, isFinished: false))
      return file(name)
    }
  }
}
