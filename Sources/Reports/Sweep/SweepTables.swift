import Experiments

/// The tables of a sweep, filled point by point.
struct SweepTables {
  /// `points.csv`.
  let points: CSVTable<PlacedPointRow>
  /// `summary.csv`: a row per point and metric, with the columns of a run's behind the point's label.
  let summary = CSVTable<MetricSummary>.summary.ofPoints
  /// `replications.csv`: a row per point and replication, a column per metric that any point has.
  let replications: CSVTable<PointRow<ReplicationRow>>
  /// The rows of each that are not written yet.
  var pointRows: [PlacedPointRow] = []
  var summaries = CSVBuffer()
  var replicationRows = CSVBuffer()
  private let sweep: StoredSweep

  init(_ sweep: StoredSweep) {
    self.sweep = sweep
    points = .placedPoints(sweep.design)
    replications = CSVTable<ReplicationRow>.replications(sweep.metrics).ofPoints
  }

  mutating func add(_ point: StoredSweep.Point) {
    pointRows.append(
      PlacedPointRow(
        position: point.position, label: point.label, digest: sweep.points[point.position].point,
        replications: point.replications.count))
    for metric in point.summaries {
      summary.append(PointRow(point: point.label, row: metric), to: &summaries)
    }
    for row in point.replications {
      let values = point.places.map { place in place.map { row.values[$0] } ?? .nan }
      replications.append(
        PointRow(point: point.label, row: ReplicationRow(replication: row.replication, values: values)),
        to: &replicationRows)
    }
  }
}

/// A row of `points.csv`.
struct PlacedPointRow: Sendable {
  var position: Int
  var label: String
  var digest: String
  var replications: Int
}

extension CSVTable<PlacedPointRow> {
  /// `points.csv`: a row per point with the values of what is varied.
  static func placedPoints(_ design: PlacedDesign) -> Self {
    Self(
      "A row per point of the design: what was varied.", key: ["position"],
      [
        Column("position", .count().required, "The point's place in the design.") { $1.append($0.position) },
        Column("label", .text.required.unique, "What the point is called in every table.") {
          $1.append($0.label)
        },
      ] + factors(design, at: \.position) + [
        Column("point", .text.required, "The digest of the point's scenario.") { $1.append($0.digest) },
        Column("replications", .count().required, "Replications of the point.") {
          $1.append($0.replications)
        },
      ])
  }
}
