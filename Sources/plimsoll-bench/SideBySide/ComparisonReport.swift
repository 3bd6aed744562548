import Foundation

/// Comparisons as a table for people or as JSON for programs.
enum ComparisonReport {
  static let header = line([
    "comparison", "setting", "contender", "median", "min", "max", "unit", "times as fast", "goal", "met",
    "version",
  ])

  static func row(_ result: ComparisonResult) -> String {
    guard let figure = result.figure else {
      return line([
        result.comparison, result.setting, result.contender,
        "not measured: \(result.notMeasured ?? "no reason given")",
      ])
    }
    let ratio = result.timesAsFast.map { spread in
      "\(number(spread.median)) (\(number(spread.minimum))–\(number(spread.maximum)))"
    }
    return line([
      result.comparison, result.setting, result.contender, number(figure.median), number(figure.minimum),
      number(figure.maximum), result.unit, ratio ?? "", result.goal ?? "",
      result.isGoalMet.map { $0 ? "yes" : "no" } ?? "", result.version,
    ])
  }

  static func json(_ results: [ComparisonResult]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(results), as: UTF8.self)
  }

  private static func line(_ cells: [String]) -> String {
    let widths = [11, 15, 21, 8, 8, 8, 13, 22, 16, 3]
    let padded = zip(cells, widths).enumerated().map { column, cell in
      let padding = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return (3...5).contains(column) ? padding + cell.0 : cell.0 + padding
    }
    let whole = (padded + cells.dropFirst(widths.count)).joined(separator: "  ")
    return whole.replacing(/\s+$/, with: "")
  }

  /// Three digits or so, since the figures span seven powers of ten.
  private static func number(_ value: Double) -> String {
    String(format: value < 0.1 ? "%.4f" : value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value)
  }
}
