import Foundation

/// Coverage as a table for people or as JSON for programs.
enum CoverageTable {
  static func print(_ request: CoverageRequest, isJSON: Bool) throws {
    if !isJSON { Swift.print(header) }
    var rows: [CoverageRow] = []
    for system in request.systems {
      let measured = try system.measure(request.experiments)
      if !isJSON { for row in measured { Swift.print(line(row)) } }
      fflush(nil)
      rows += measured
    }
    if isJSON {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      Swift.print(String(decoding: try encoder.encode(rows), as: UTF8.self))
    }
  }

  private static let header = line([
    "system", "quantity", "interval", "coverage", "95 % interval", "half-width", "truth", "without",
  ])

  private static func line(_ row: CoverageRow) -> String {
    func share(_ value: Double) -> String { String(format: "%.1f %%", 100 * value) }
    return line([
      row.system, row.quantity, row.method, share(row.coverage),
      "\(share(row.coverageLow)) – \(share(row.coverageHigh))", String(format: "%.4g", row.meanHalfWidth),
      String(format: "%.5g", row.truth), "\(row.withoutInterval)",
    ])
  }

  private static func line(_ cells: [String]) -> String {
    let widths = [9, 34, 42, 8, 17, 10, 8, 7]
    return zip(cells, widths).enumerated().map { column, cell in
      let padding = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return column < 3 ? cell.0 + padding : padding + cell.0
    }.joined(separator: "  ")
  }
}
