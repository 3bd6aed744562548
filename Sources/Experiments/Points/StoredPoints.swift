import Foundation
import OutputAnalysis
import ResultStore
import TeamModel

/// The points of any experiment as its store tells them, point by point.
public struct StoredPoints {
  /// The points.
  public let points: [ExperimentPointRow]
  private let store: ExperimentStore
  private let metrics: [String: MetricRow]
  private let confidence: Double
  private let weeks: Double

  /// What definitions of experiments have in common.
  private struct Terms: Decodable {
    var confidence: Double?
    var days: Int?
  }

  /// The points of an experiment.
  ///
  /// - Throws: `StoreError`.
  public init(of experiment: ExperimentRow, in store: ExperimentStore) throws(StoreError) {
    self.store = store
    points = try store.points(of: experiment.experiment)
    metrics = try store.metrics()
    let terms = try? JSONDecoder().decode(Terms.self, from: Data(experiment.definition.utf8))
    confidence = terms?.confidence.flatMap { $0 > 0 && $0 < 1 ? $0 : nil } ?? 0.95
    weeks = Double(terms?.days ?? 7) / 7
  }

  /// How many replications of a point the experiment uses; those that are there, while it is not known how many.
  public func held(_ position: Int) throws(StoreError) -> Int {
    let used = points[position].replications
    if used > 0 { return used }
    return try store.replicationNumbers(of: points[position].point, upTo: Int(Int32.max)).count
  }

  /// The metrics of a point over the replications that the experiment uses; over all that are there, while it is not
  /// known how many it uses.
  ///
  /// - Throws: `StoreError` where a point or a metric is not there or cannot be read.
  public func summaries(_ position: Int) throws(StoreError) -> [MetricSummary] {
    let point = points[position]
    let used = point.replications > 0 ? point.replications : Int(Int32.max)
    let replications = try store.replications(of: point.point, upTo: used)
    guard let row = try store.point(point.point),
      replications.allSatisfy({ $0.values.count == row.metrics.count })
    else {
      throw StoreError(
        kind: .notADatabase, file: store.path, message: "the point \"\(point.label)\" is missing or not whole"
      )
    }
    var summaries: [MetricSummary] = []
    var critical = CriticalValues(level: confidence)
    for (place, name) in row.metrics.enumerated() {
      guard let metric = metrics[name], let unit = MetricUnit(rawValue: metric.unit),
        let better = MetricDirection(rawValue: metric.better)
      else {
        throw StoreError(
          kind: .notADatabase, file: store.path, message: "the metric \"\(name)\" is not known")
      }
      let definition = MetricDefinition(name: name, unit: unit, better: better, summary: metric.summary)
      summaries.append(
        MetricSummary(
          definition, values: replications.map { $0.values[place] }.filter { !$0.isNaN }, &critical,
          weeks: weeks))
    }
    return summaries
  }
}
