import Foundation
import OutputAnalysis
import ResultStore
import TeamModel

/// A finished sweep as its store tells it, without its scenario: what a report is made of.
///
/// Replications are read point by point, so that a sweep may be larger than the memory.
public struct StoredSweep {
  /// The experiment.
  public let row: ExperimentRow
  /// What was asked.
  public let definition: SweepDefinition
  /// The design.
  public let design: PlacedDesign
  /// The points.
  public let points: [ExperimentPointRow]
  /// The metrics that any point has, in the order in which points have them.
  public let metrics: [MetricDefinition]
  private let rows: [PointRow]
  private let store: ExperimentStore

  /// The sweep of this row.
  ///
  /// - Throws: `StoreError` where the store contradicts itself.
  public init(_ row: ExperimentRow, in store: ExperimentStore) throws {
    self.row = row
    self.store = store
    func damaged(_ what: String) -> StoreError {
      StoreError(kind: .notADatabase, file: store.path, message: "\(what) of \"\(row.name)\" cannot be read")
    }
    do {
      definition = try JSONDecoder().decode(SweepDefinition.self, from: Data(row.definition.utf8))
      design = try definition.placed()
    } catch { throw damaged("the definition") }
    points = try store.points(of: row.experiment)
    guard points.count == design.points.points.count else { throw damaged("the points") }
    let known = try store.metrics()
    let needsStability = Set(definition.meansThatNeedStability)
    var metrics: [MetricDefinition] = []
    var seen: Set<String> = []
    var rows: [PointRow] = []
    for point in points {
      guard let row = try store.point(point.point) else { throw damaged("the point \"\(point.label)\"") }
      for name in row.metrics where seen.insert(name).inserted {
        guard let metric = known[name], let unit = MetricUnit(rawValue: metric.unit),
          let better = MetricDirection(rawValue: metric.better)
        else { throw damaged("the metric \"\(name)\"") }
        metrics.append(
          MetricDefinition(
            name: name, unit: unit, better: better, summary: metric.summary,
            needsStability: needsStability.contains(name)))
      }
      rows.append(row)
    }
    self.metrics = metrics
    self.rows = rows
  }

  /// What was simulated at a point.
  public struct Point: Sendable {
    /// Its place, from 0.
    public var position: Int
    /// What it is called.
    public var label: String
    /// Its replications, from the first.
    public var replications: [ReplicationRow]
    /// By metric of the sweep, its place among the values of a replication; nil where the point does not have it.
    public var places: [Int?]
    /// Its steady state.
    public var stability: Stability
    /// The metrics that it has, in its order.
    public var summaries: [MetricSummary]
  }

  /// Reads a point with its replications.
  ///
  /// - Throws: `StoreError` where replications are missing.
  public func point(_ position: Int) throws -> Point {
    let (point, row) = (points[position], rows[position])
    let replications = try store.replications(of: point.point, upTo: definition.replications)
    guard replications.count == definition.replications,
      replications.allSatisfy({ $0.values.count == row.metrics.count }),
      let terms = definition.terms(of: position)
    else {
      throw StoreError(
        kind: .notADatabase, file: store.path,
        message: "replications of \"\(point.label)\" are missing or not whole")
    }
    var evidence = StabilityEvidence(stations: row.stations)
    for replication in replications { evidence.add(replication.stability) }
    let stability = evidence.stability(terms)
    let placeOf = Dictionary(zip(row.metrics, row.metrics.indices)) { first, _ in first }
    let definitions = Dictionary(metrics.map { ($0.name, $0) }) { first, _ in first }
    var critical = CriticalValues(level: definition.confidence)
    let summaries = row.metrics.enumerated().compactMap { place, name in
      definitions[name].map {
        MetricSummary(
          $0, values: replications.map { $0.values[place] }.filter { !$0.isNaN }, &critical,
          weeks: definition.weeks
        ).judged(by: stability.outcome)
      }
    }
    return Point(
      position: position, label: point.label, replications: replications,
      places: metrics.map { placeOf[$0.name] }, stability: stability, summaries: summaries)
  }

  /// Writes the sweep with what it uses, and nothing else, to a store of its own.
  public func export(to file: String) throws { try store.export(row.experiment, to: file) }
}
