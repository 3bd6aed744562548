import TeamModel

/// One row of `replications.csv`.
public struct ReplicationRow: Sendable {
  /// The replication's number, from 1.
  public var replication: Int
  /// A value per metric, in the order of the table's metrics; not-a-number where undefined.
  public var values: [Double]

  /// The metrics of one replication.
  public init(replication: Int, values: [Double]) {
    self.replication = replication
    self.values = values
  }
}

extension CSVTable<ReplicationRow> {
  /// `replications.csv`: a row per replication, a column per metric.
  public static func replications(_ metrics: [MetricDefinition]) -> Self {
    let values = metrics.enumerated().map { index, metric in
      Column(metric.name, .metric(metric), metric.summary) { row, buffer in
        buffer.append(index < row.values.count ? row.values[index] : nil)
      }
    }
    return Self(
      "A row per replication, a column per metric.", key: ["replication"],
      [
        Column("replication", .count(from: 1).required, "The replication's number.") {
          $1.append($0.replication)
        }
      ] + values)
  }
}

extension CSVReference {
  /// The replication of a row, in the table of all of them.
  static let replication = CSVReference(["replication"], in: "replications.csv")
}
