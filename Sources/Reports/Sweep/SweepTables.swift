import Experiments

/// The tables of a sweep, filled point by point.
struct SweepTables {
  private let sweep: StoredSweep
  private let summary = CSVTable<MetricSummary>.summary
  /// `points.csv`.
  var points = CSVBuffer()
  /// `summary.csv`: a row per point and metric, with the columns of a run's behind the point's label.
  var summaries = CSVBuffer()
  /// `replications.csv`: a row per point and replication, a column per metric that any point has.
  var replications = CSVBuffer()

  init(_ sweep: StoredSweep) {
    self.sweep = sweep
    for name in ["position", "label"] { points.append(name) }
    for factor in sweep.design.points.factors { points.append(factor.path) }
    for name in ["point", "replications"] { points.append(name) }
    points.endRow()
    summaries.append("point")
    summary.appendHeader(to: &summaries)
    for name in ["point", "replication"] { replications.append(name) }
    for metric in sweep.metrics { replications.append(metric.name) }
    replications.endRow()
  }

  mutating func add(_ point: StoredSweep.Point) {
    points.append(point.position)
    points.append(point.label)
    for level in sweep.design.points.points[point.position] { points.append(level: level) }
    points.append(sweep.points[point.position].point)
    points.append(point.replications.count)
    points.endRow()
    for metric in point.summaries {
      summaries.append(point.label)
      summary.append(metric, to: &summaries)
    }
    for row in point.replications {
      replications.append(point.label)
      replications.append(row.replication)
      for place in point.places { replications.append(place.map { row.values[$0] }) }
      replications.endRow()
    }
  }
}

extension CSVBuffer {
  /// Appends the level of a factor: a number as it is, so that a negative one is not taken for a formula; anything else
  /// as text.
  mutating func append(level: String) {
    if let whole = Int(level), String(whole) == level {
      append(whole)
    } else if let number = Double(level), number.isFinite, "\(number)" == level {
      append(number)
    } else {
      append(level)
    }
  }
}
