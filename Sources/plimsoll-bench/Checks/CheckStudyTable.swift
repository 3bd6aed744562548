import Foundation

/// The errors of checks as a table for people or as JSON for programs.
enum CheckStudyTable {
  static func print(_ request: CheckStudyRequest, isJSON: Bool) throws {
    let rows = try CheckStudy(request).rows()
    guard !isJSON else {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      encoder.keyEncodingStrategy = .convertToSnakeCase
      Swift.print(String(decoding: try encoder.encode(rows), as: UTF8.self))
      return
    }
    Swift.print(
      "\(request.checks) checks of at most \(CheckArms.budget) pairs of quarters, confidence 95 %, "
        + "spending \(request.spendingName), regression \(CheckArms.regression)")
    Swift.print(
      line([
        "arms", "gate", "difference", "limit", "failed", "95 % interval", "predicted", "passed",
        "95 % interval", "predicted", "pairs",
      ]))
    for row in rows { Swift.print(line(cells(row))) }
  }

  private static func cells(_ row: CheckStudy.Row) -> [String] {
    func percent(_ share: Double?) -> String { share.map { String(format: "%.1f %%", 100 * $0) } ?? "" }
    func ends(_ share: CheckStudy.WilsonShare) -> String { "\(percent(share.low)) – \(percent(share.high))" }
    return [
      row.arms, row.gate, String(format: "%.4g", row.truth), String(format: "%.4g", row.limit),
      percent(row.failed.share), ends(row.failed), percent(row.predictedFailed), percent(row.passed.share),
      ends(row.passed), percent(row.predictedPassed), String(format: "%.0f", row.meanPairs),
    ]
  }

  private static func line(_ cells: [String]) -> String {
    let widths = [31, 33, 10, 10, 7, 16, 9, 7, 16, 9, 5]
    return zip(cells, widths).enumerated().map { column, cell in
      let padding = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return column < 2 ? cell.0 + padding : padding + cell.0
    }.joined(separator: "  ")
  }
}
