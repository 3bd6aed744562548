import TeamModel

extension CSVField {
  /// The values of one metric.
  static func metric(_ metric: MetricDefinition) -> CSVField {
    var field = number(metric.unit.rawValue)
    field.minimum = metric.unit.range.lowerBound
    field.maximum = metric.unit == .share ? metric.unit.range.upperBound : nil
    return field
  }

  /// The name of a metric's unit.
  static var metricUnit: CSVField { choice(MetricUnit.self) }
}
