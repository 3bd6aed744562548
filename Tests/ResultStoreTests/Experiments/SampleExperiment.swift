import Foundation
import ResultStore

/// Experiments with two points and replications that anybody can recompute.
enum SampleExperiment {
  static let metrics = [
    MetricRow(name: "team_utilization", unit: "share", better: "neutral", summary: "Busy over available."),
    MetricRow(name: "rework_rate", unit: "share", better: "lower", summary: "Rounds lost."),
  ]

  static func point(_ name: String) -> PointRow {
    PointRow(
      point: name, version: "1.0.0", seed: .max, metrics: metrics.map(\.name), stations: ["developer"],
      inputs: "{\"name\":\"\(name)\"}")
  }

  static func replication(_ number: Int) -> ReplicationRow {
    ReplicationRow(
      replication: number, values: [1 / Double(number), number == 2 ? .nan : 0.1],
      stability: [1, 2, 3, 4, 0.75])
  }

  static func row(_ experiment: String = "e1", name: String = "sweep-of-two") -> ExperimentRow {
    ExperimentRow(
      experiment: experiment, kind: "sweep", name: name, title: Samples.hostile, version: "1.0.0",
      definition: "{\"confidence\":0.95}")
  }

  static func points(_ names: [String] = ["a", "b"]) -> [ExperimentPointRow] {
    names.map {
      ExperimentPointRow(label: "x=\($0)", overrides: ["x=\($0)"], point: $0, replications: 0)
    }
  }

  /// A store that holds the experiment, finished.
  static func finished(_ path: String, replications: Int = 3) throws -> ExperimentStore {
    let store = try ExperimentStore(opening: path, waiting: 0.2)
    try store.add(["a", "b"].map { (point($0), metrics) })
    try store.begin(row(), points: points())
    for name in ["a", "b"] { try store.commit((1...replications).map { (name, replication($0)) }) }
    try store.finish("e1", result: nil, replications: [replications, replications])
    return store
  }
}

/// The bytes of a file.
func contents(of path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }
