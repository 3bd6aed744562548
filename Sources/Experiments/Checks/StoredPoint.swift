import Foundation
import ResultStore
import Scenarios

/// A point of an earlier experiment, or a run, as its store describes it: a scenario that can be simulated again, and
/// what was simulated of it.
public struct StoredPoint: Sendable {
  /// The store, and what the point is called in it.
  public let source: String
  /// The text of a scenario that simulates the same.
  public let text: String
  /// The overrides of that text, the seed among them.
  public let overrides: [String]
  /// The version of the program that simulated it.
  public let version: String
  /// The seed.
  public let seed: UInt64
  /// The digest of what was simulated; nil for a run, whose store knows none.
  public let digest: String?
  /// What was simulated, by ascending number; empty for a run, whose store keeps other evidence.
  public let replications: [ReplicationRow]
  /// The replications that a run had.
  public let count: Int
}

/// Why a store has not the point that was asked for.
public enum StoredPointProblem: Error, Sendable, CustomStringConvertible {
  /// The store has no such experiment or point.
  case notThere(source: String, wanted: String, known: [String])
  /// The experiment has several points, and none was named.
  case several(source: String, labels: [String])
  /// What lies beside the scenario is not what was recorded for its arrivals.
  case otherArrivals(source: String, folder: String)

  /// One line for a person.
  public var description: String {
    switch self {
    case .notThere(let source, let wanted, let known):
      let list = known.isEmpty ? "nothing" : known.prefix(12).joined(separator: ", ")
      return "\(source): found no \(wanted); it holds \(list)"
    case .several(let source, let labels):
      return
        "\(source): holds \(labels.count) points, expected the name of one: "
        + labels.prefix(12).map { "\(source)#\($0)" }.joined(separator: ", ")
    case .otherArrivals(let source, let folder):
      return
        "\(source): the recorded arrivals in \(folder) are not those that were simulated there; name the scenario "
        + "itself, and it is simulated"
    }
  }
}

extension StoredPoint {
  /// The point of a store in a report, or of a run.
  ///
  /// - Parameters:
  ///   - path: The SQLite file.
  ///   - label: What the point is called; nil where there is only one.
  ///   - source: What to call the store in errors.
  /// - Throws: `StoreError` where the store cannot be read; `StoredPointProblem` where it has not that point.
  public init(in path: String, label: String?, source: String) throws {
    if let run = try Self.run(path) {
      guard label == nil else {
        throw StoredPointProblem.notThere(
          source: source, wanted: "point \"\(label ?? "")\"", known: ["one run"])
      }
      self.init(
        source: source, text: run.scenarioText, overrides: run.overrides + ["simulation.seed=\(run.seed)"],
        version: run.version, seed: run.seed, digest: nil, replications: [], count: run.replications)
      return
    }
    let store = try ExperimentArchive(opening: path)
    let points = try store.experiments().flatMap { try store.points(of: $0.experiment) }
    let digest = try Self.choose(label, among: points, source: source)
    guard let row = try store.point(digest) else {
      throw StoredPointProblem.notThere(source: source, wanted: "point \(digest)", known: [])
    }
    try self.init(row, replications: store.replications(of: digest), source: Self.name(source, label))
  }

  /// The point of a store by the beginning of its digest, or of its experiment's; nil where neither begins so.
  ///
  /// - Parameters:
  ///   - digest: At least the first six digits.
  ///   - label: What the point is called in the experiment; nil where there is only one.
  ///   - store: Where the point is looked for.
  /// - Throws: `StoreError` where the store cannot be read; `StoredPointProblem` where an experiment has not that
  ///   point, or has several and none is named.
  public init?(digest: String, label: String?, in store: ExperimentStore) throws {
    let experiments = try store.experiments().filter { $0.experiment.hasPrefix(digest) }
    var points = try experiments.flatMap { try store.points(of: $0.experiment) }
    if points.isEmpty {
      points = try store.experiments().flatMap { try store.points(of: $0.experiment) }.filter {
        $0.point.hasPrefix(digest)
      }
      // The same point of several experiments has several names there.
      points = Set(points.map(\.point)).count == 1 ? Array(points.prefix(1)) : points
    }
    guard !points.isEmpty else { return nil }
    let chosen = try Self.choose(label, among: points, source: digest)
    guard let row = try store.point(chosen) else { return nil }
    try self.init(
      row, replications: store.replications(of: chosen, upTo: .max), source: Self.name(digest, label))
  }

  private init(_ row: PointRow, replications: [ReplicationRow], source: String) throws {
    self.init(
      source: source, text: row.inputs, overrides: ["name=\"stored\"", "simulation.seed=\(row.seed)"],
      version: row.version, seed: row.seed, digest: row.point, replications: replications,
      count: replications.count)
  }

  private static func name(_ source: String, _ label: String?) -> String {
    label.map { "\(source)#\($0)" } ?? source
  }

  private static func choose(
    _ label: String?, among points: [ExperimentPointRow], source: String
  ) throws(StoredPointProblem) -> String {
    var labels: [String] = []
    for point in points where !labels.contains(point.label) { labels.append(point.label) }
    let wanted = points.filter { label == nil || $0.label == label }
    guard let first = wanted.first else {
      throw .notThere(source: source, wanted: "point \"\(label ?? "")\"", known: labels)
    }
    guard Set(wanted.map(\.point)).count == 1 else { throw .several(source: source, labels: labels) }
    return first.point
  }

  /// The run that a store holds; nil where it is a store of experiments.
  private static func run(_ path: String) throws -> RunRow? {
    do throws(StoreError) {
      return try StoredRun(opening: path).run
    } catch  where error.kind == .notAStore {
      return nil
    }
  }
}

extension StoredPoint {
  /// The point ready for simulation by this program, with the stored replications where they are its own.
  public struct Revived: Sendable {
    /// The point.
    public var point: DesignPoint
    /// Replications that need not be simulated.
    public var replications: [ReplicationRow]
    /// What to tell the user, in a sentence.
    public var note: String
  }

  /// The point as this program simulates it.
  ///
  /// - Parameters:
  ///   - label: What to call it.
  ///   - folder: Where files that the scenario names are; empty for the current folder.
  ///   - version: The version of this program.
  ///   - seed: Another seed than the stored one; nil for that.
  /// - Throws: `ScenarioErrors` where this version cannot read the scenario; `StoredPointProblem`.
  public func revived(
    as label: String, folder: String, version: String, seed other: UInt64? = nil
  ) throws -> Revived {
    let same = try point(label, folder, version, overrides)
    let isSame = digest == same.digest
    if digest != nil, self.version == version, !isSame {
      throw StoredPointProblem.otherArrivals(source: source, folder: folder.isEmpty ? "." : folder)
    }
    if let other, other != seed {
      return Revived(
        point: try point(label, folder, version, overrides + ["simulation.seed=\(other)"]), replications: [],
        note: "\(source) was simulated with seed \(seed); it is simulated again with seed \(other).")
    }
    // A gap would shift nothing, but what follows it is simulated in any case.
    let usable = isSame ? replications : []
    let note =
      if usable.isEmpty {
        self.version == version
          ? "\(source) keeps a scenario, of which no replication can be taken over; it is simulated again."
          : "\(source) was simulated by Plimsoll \(self.version), whose replications make no pairs with those of "
            + "\(version); its scenario is simulated again."
      } else {
        "\(source): \(usable.count) replications are read from there; what is needed beyond them is simulated."
      }
    return Revived(point: same, replications: usable, note: note)
  }

  private func point(
    _ label: String, _ folder: String, _ version: String, _ overrides: [String]
  ) throws -> DesignPoint {
    let scenario = try ScenarioReader.read(
      text: text, file: source, overrides: overrides, files: .disk(folder: folder))
    return try DesignPoint(
      label, scenario: scenario, text: text,
      provenance: Provenance(
        version: version, scenarioFile: folder.isEmpty ? "stored" : "\(folder)/stored", scenarioDigest: "",
        seed: scenario.simulation.seed, replications: scenario.simulation.replications, overrides: overrides))
  }
}
