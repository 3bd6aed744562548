import Experiments
import ResultStore

/// The tables of what was simulated at each point of an experiment.
public struct PointTables {
  /// A point with its values and what stands for it in every table: a label, or the levels of its factors.
  public struct Entry {
    var label: String
    var point: DesignPoint
    var values: PointValues
    var replications: Int

    /// A point with the first replications of its values.
    public init(label: String, point: DesignPoint, values: PointValues, replications: Int) {
      self.label = label
      self.point = point
      self.values = values
      self.replications = replications
    }
  }

  private let entries: [Entry]

  /// The tables of these points.
  public init(_ entries: [Entry]) { self.entries = entries }

  /// `summary.csv`: a row per point and metric, with the columns of a run's behind the point's label.
  public func summaryBytes() -> [UInt8] {
    var buffer = CSVBuffer()
    let table = CSVTable<MetricSummary>.summary
    buffer.append("point")
    table.appendHeader(to: &buffer)
    for entry in entries {
      for metric in entry.values.metrics {
        guard
          let summary = entry.values.summary(
            of: metric.name, first: entry.replications, scenario: entry.point.scenario)
        else { continue }
        buffer.append(entry.label)
        table.append(summary, to: &buffer)
      }
    }
    return buffer.bytes
  }

  /// `replications.csv`: a row per point and replication, a column per metric that any point has.
  public func replicationBytes() -> [UInt8] {
    var names: [String] = []
    var known: Set<String> = []
    for entry in entries {
      for metric in entry.values.metrics where known.insert(metric.name).inserted {
        names.append(metric.name)
      }
    }
    var buffer = CSVBuffer()
    buffer.append("point")
    buffer.append("replication")
    for name in names { buffer.append(name) }
    buffer.endRow()
    for entry in entries {
      let places = names.map { entry.values.place(of: $0) }
      for row in entry.values.replications.prefix(entry.replications) {
        buffer.append(entry.label)
        buffer.append(row.replication)
        for place in places { buffer.append(place.map { row.values[$0] }) }
        buffer.endRow()
      }
    }
    return buffer.bytes
  }
}
