import Foundation

/// Measurements as a table for people or as JSON for programs.
enum MeasurementReport {
  static let header = row(["benchmark", "case", "median", "min", "max", "unit"])

  static func row(_ measurement: Measurement) -> String {
    row([
      measurement.benchmark, measurement.name, number(measurement.median), number(measurement.minimum),
      number(measurement.maximum), measurement.unit,
    ])
  }

  static func json(_ measurements: [Measurement]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(measurements), as: UTF8.self)
  }

  private static func row(_ cells: [String]) -> String {
    let widths = [14, 18, 10, 10, 10]
    let padded = zip(cells, widths).enumerated().map { column, cell in
      let padding = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return column < 2 ? cell.0 + padding : padding + cell.0
    }
    return (padded + cells.dropFirst(widths.count)).joined(separator: "  ")
  }

  private static func number(_ value: Double) -> String {
    String(format: value != 0 && value < 0.1 ? "%.2g" : "%.2f", value)
  }
}
