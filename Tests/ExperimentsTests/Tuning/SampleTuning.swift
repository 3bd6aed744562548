import ExperimentDesign
import Experiments
import Foundation
import ResultStore
import Scenarios

/// Tunes a short M/M/c queue, whose mean waits Erlang's delay formula knows, in a folder that is gone after the test.
///
/// 2.4 customers an hour, 1 hour of service: two servers are too few, three keep them waiting 1.079 h, four 0.180 h, five
/// 0.042 h. A server costs 1 a week.
final class SampleTuning {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "tuning-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func file(_ name: String) -> String { folder + "/" + name }

  func run(
    vary factors: [String] = ["team.server.count=2..5:1"], objectives: [TuningDefinition.Objective],
    constraints: [TuningDefinition.Constraint] = [], indifference: Double = 0.5, maximum: Int = 400,
    budget: Int? = nil, seed: Int = 1, jobs: Int = 2, store name: String = "store.sqlite",
    stoppingAfter limit: Int? = nil
  ) throws -> TuningResult? {
    let file = scenarioFolder.appending(path: "verification/mmc.json5").path
    let given = [
      "simulation.days=112", "simulation.warmUpDays=14", "simulation.seed=\(seed)",
      "team.server.costPerWeek=1",
    ]
    let (_, text) = try ScenarioReader.readWithText(path: file, overrides: given)
    let placed = try SweepDesign.grid.placed(factors.map { try Factor($0) }, seed: UInt64(seed))
    let points = try placed.points.points.indices.map { place in
      let overrides = given + placed.overrides(place)
      let scenario = try ScenarioReader.read(text: text, file: file, overrides: overrides)
      return try DesignPoint(
        placed.label(place), scenario: scenario, text: text,
        provenance: Provenance(
          version: "1.0.0", scenarioFile: file, scenarioDigest: "", seed: UInt64(seed), replications: 20,
          overrides: overrides))
    }
    let prepared = try points.map { try PreparedPoint($0) }
    let design = SweepDefinition(
      scenario: "mmc.json5", overrides: given, design: .grid, factors: factors, replications: 20,
      first: points[0].scenario, prepared: prepared)
    let definition = TuningDefinition(
      design: design, objectives: objectives, constraints: constraints, confidence: 0.95,
      indifference: TuningDefinition.Indifference(value: indifference, isRelative: false), firstStage: 20,
      maximum: maximum, budget: budget)
    let store = try ExperimentStore(opening: self.file(name))
    let counter = StopCounter(limit: limit)
    let simulation = try PointSimulation(
      points, prepared: prepared, store: store, jobs: jobs, shouldStop: { counter.isDue })
    let result = try TuningExperiment(
      points, prepared: prepared, definition, name: "mmc-tuned", title: "M/M/c", version: "1.0.0",
      store: store, simulation: simulation
    ).run()
    try store.settle()
    return result
  }
}

/// Asks a simulation to stop after it has asked so often.
final class StopCounter: @unchecked Sendable {
  private let lock = NSLock()
  private let limit: Int?
  private var count = 0

  init(limit: Int?) { self.limit = limit }

  var isDue: Bool {
    lock.withLock {
      count += 1
      return limit.map { count > $0 } ?? false
    }
  }
}
