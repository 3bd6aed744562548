import Experiments

/// The tables of what alarms are worth at several thresholds.
public struct AlarmTables {
  private let curve: AlarmCurve

  /// The tables of a curve.
  public init(_ curve: AlarmCurve) { self.curve = curve }

  /// `alarms.csv`: a row per point, with its thresholds, precision, recall, lead time and both kinds of error.
  public func alarmBytes() -> [UInt8] {
    var buffer = CSVBuffer()
    buffer.append("point")
    for path in curve.thresholds { buffer.append(path) }
    for name in [
      "precision", "recall", "lead_time_h", "false_alarms_per_week", "unannounced_misses_per_week",
    ] {
      for part in ["", "_ci_low", "_ci_high"] { buffer.append(name + part) }
    }
    buffer.append("cheapest_from")
    buffer.append("cheapest_to")
    buffer.endRow()
    for point in curve.points {
      buffer.append(point.label)
      for value in point.values { buffer.append(value) }
      for summary in [
        point.precision, point.recall, point.leadTime, point.falseAlarms, point.unannouncedMisses,
      ] {
        buffer.append(summary.mean)
        buffer.append(summary.low)
        buffer.append(summary.high)
      }
      buffer.append(point.cheapest?.lowerBound.toTwelveDigits)
      buffer.append(point.cheapest?.upperBound.toTwelveDigits)
      buffer.endRow()
    }
    return buffer.bytes
  }

  /// `alarm_costs.csv`: a row per point and cost of an unannounced miss, the cost curve.
  public func costBytes() -> [UInt8] {
    var buffer = CSVBuffer()
    let columns = [
      "point", "miss_cost", "cost_per_week", "cost_ci_low", "cost_ci_high", "cheapest", "excess",
      "excess_ci_low",
      "excess_ci_high", "p_value_holm",
    ]
    for column in columns { buffer.append(column) }
    buffer.endRow()
    for point in curve.points {
      for (ratio, cost) in zip(curve.ratios, point.costs) {
        buffer.append(point.label)
        buffer.append(ratio)
        buffer.append((cost.interval?.mean).map(\.toTwelveDigits))
        buffer.append((cost.interval?.low).map { max(0, $0).toTwelveDigits })
        buffer.append((cost.interval?.high).map(\.toTwelveDigits))
        buffer.append(cost.isCheapest)
        buffer.append((cost.excess?.interval.mean).map(\.toTwelveDigits))
        buffer.append((cost.excess?.interval.low).map(\.toTwelveDigits))
        buffer.append((cost.excess?.interval.high).map(\.toTwelveDigits))
        buffer.append(cost.adjustedPValue.map(\.toTwelveDigits))
        buffer.endRow()
      }
    }
    return buffer.bytes
  }

  /// Writes the tables into a report.
  public func write(to folder: ReportFolder) throws(ReportError) {
    try folder.write(alarmBytes(), to: "alarms.csv")
    try folder.write(costBytes(), to: "alarm_costs.csv")
  }
}
