import Foundation
import ResultStore

/// The store of one shard of a sweep, as another machine has written it.
public struct ShardFile {
  /// The file.
  public let path: String
  /// The experiment.
  public let experiment: ExperimentRow
  /// Which part of it.
  public let shard: ShardRow
  /// The points of the experiment.
  public let points: [ExperimentPointRow]
  let definition: SweepDefinition
  let store: ExperimentStore

  /// Opens a shard.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - checksIntegrity: Whether all of the file is read to see that it is whole.
  /// - Throws: `ShardProblem.noShard` for a store of something else; `StoreError` where it cannot be read or is damaged.
  public init(_ path: String, checksIntegrity: Bool = true) throws {
    self.path = path
    let store = try ExperimentStore(reading: path)
    self.store = store
    if checksIntegrity { try store.checkIntegrity() }
    let divided = try store.experiments().compactMap { row in
      try store.shard(of: row.experiment).map { (row, $0) }
    }
    guard let (row, shard) = divided.first else {
      throw ShardProblem.noShard(file: path, found: "a store without one")
    }
    guard divided.count == 1 else {
      throw ShardProblem.noShard(file: path, found: "\(divided.count) of them")
    }
    experiment = row
    self.shard = shard
    points = try store.points(of: row.experiment)
    guard let definition = try? JSONDecoder().decode(SweepDefinition.self, from: Data(row.definition.utf8)),
      !points.isEmpty, (1...ExperimentPointRow.mostReplications).contains(definition.replications)
    else {
      throw StoreError(
        kind: .notADatabase, file: path, message: "the definition of \"\(row.name)\" cannot be read")
    }
    self.definition = definition
  }

  /// The replications that it is to hold.
  var blocks: [ExperimentStore.Block] {
    SweepExperiment.demands(definition, points: points.count, shard).map {
      ExperimentStore.Block(point: points[$0.point].point, first: $0.skipped + 1, last: $0.replications)
    }
  }

  /// What it lacks, in words; nil where it is whole.
  func lack() throws -> String? {
    let blocks = blocks
    let expected = blocks.reduce(0) { $0 + $1.last - $1.first + 1 }
    let found = try store.count(blocks)
    guard shard.isFinished, found == expected else {
      return
        "\(path): shard \(shard.shard)/\(shard.shards) is unfinished: found \(found) of \(expected) replications"
    }
    return nil
  }

  /// How it differs from the first shard; nil where both are of the same sweep.
  func mismatch(with first: ShardFile) throws -> ShardProblem? {
    func problem(_ what: String, _ found: String, _ expected: String) -> ShardProblem {
      .mismatch(file: path, first: first.path, what: what, found: found, expected: expected)
    }
    if experiment.experiment == first.experiment.experiment {
      guard shard.shards != first.shard.shards else { return nil }
      return problem("the number of shards", "\(shard.shards)", "\(first.shard.shards)")
    }
    let (mine, its) = (experiment, first.experiment)
    if mine.version != its.version { return problem("the version of Plimsoll", mine.version, its.version) }
    if definition.seed != first.definition.seed {
      return problem("the seed", "\(definition.seed)", "\(first.definition.seed)")
    }
    if definition.scenario != first.definition.scenario {
      return problem("the scenario", definition.scenario, first.definition.scenario)
    }
    if definition.replications != first.definition.replications {
      return problem("the replications", "\(definition.replications)", "\(first.definition.replications)")
    }
    if definition.factors != first.definition.factors || definition.design != first.definition.design {
      func words(_ definition: SweepDefinition) -> String {
        "\(definition.design.text) of \(definition.factors.joined(separator: " "))"
      }
      return problem("what is varied", words(definition), words(first.definition))
    }
    if definition.overrides != first.definition.overrides {
      func words(_ overrides: [String]) -> String {
        overrides.isEmpty ? "none" : overrides.joined(separator: " ")
      }
      return problem("the overrides", words(definition.overrides), words(first.definition.overrides))
    }
    if let place = points.indices.first(where: { points[$0].point != first.points[$0].point }) {
      return problem("the scenario at \(points[place].label)", points[place].point, first.points[place].point)
    }
    return problem("the experiment", mine.experiment, its.experiment)
  }
}
