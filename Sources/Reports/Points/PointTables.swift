import Experiments
import ResultStore
import TeamModel

/// The tables of what was simulated at each point of an experiment.
struct PointTables {
  /// A point with its values and what stands for it in every table: a label, or the levels of its factors.
  struct Entry {
    var label: String
    var point: DesignPoint
    var values: PointValues
    var replications: Int

    /// A point with the first replications of its values.
    init(label: String, point: DesignPoint, values: PointValues, replications: Int) {
      self.label = label
      self.point = point
      self.values = values
      self.replications = replications
    }
  }

  private let entries: [Entry]

  /// The tables of these points.
  init(_ entries: [Entry]) { self.entries = entries }

  /// Writes the tables into a report.
  func write(to folder: ReportFolder) throws(ReportError) {
    try folder.write(CSVTable.summary.ofPoints, summaries, to: "summary.csv")
    let metrics = metrics
    try folder.write(
      CSVTable<ReplicationRow>.replications(metrics).ofPoints, replications(metrics), to: "replications.csv")
  }

  /// The rows of `summary.csv`: one per point and metric, with the columns of a run's behind the point's label.
  private var summaries: [PointRow<MetricSummary>] {
    entries.flatMap { entry in
      entry.values.metrics.compactMap { metric in
        entry.values.summary(of: metric.name, first: entry.replications, scenario: entry.point.scenario)
          .map { PointRow(point: entry.label, row: $0) }
      }
    }
  }

  /// The metrics that any point has.
  private var metrics: [MetricDefinition] {
    var metrics: [MetricDefinition] = []
    var known: Set<String> = []
    for entry in entries {
      for metric in entry.values.metrics where known.insert(metric.name).inserted { metrics.append(metric) }
    }
    return metrics
  }

  /// The rows of `replications.csv`: one per point and replication.
  private func replications(_ metrics: [MetricDefinition]) -> [PointRow<ReplicationRow>] {
    entries.flatMap { entry in
      let places = metrics.map { entry.values.place(of: $0.name) }
      return entry.values.replications.prefix(entry.replications).map { row in
        PointRow(
          point: entry.label,
          row: ReplicationRow(
            replication: row.replication, values: places.map { place in place.map { row.values[$0] } ?? .nan }
          ))
      }
    }
  }
}
