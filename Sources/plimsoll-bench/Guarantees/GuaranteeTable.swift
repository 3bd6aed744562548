import Foundation

/// Promises and what became of them, as a table for people or as JSON for programs.
enum GuaranteeTable {
  static func print(_ request: GuaranteeRequest, isJSON: Bool) throws {
    if !isJSON { Swift.print(header) }
    var rows: [GuaranteeRow] = []
    for measure in request.subject.measures {
      let measured = try measure(request.experiments)
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
    "problem", "procedure", "share of experiments", "measured", "95 % interval", "promised", "kept",
    "replications", "of equal",
  ])

  private static func line(_ row: GuaranteeRow) -> String {
    func share(_ value: Double) -> String { String(format: "%.1f %%", 100 * value) }
    return line([
      row.problem, row.procedure, row.event, share(row.share),
      "\(share(row.shareLow)) – \(share(row.shareHigh))", row.promise,
      row.promise == "–" ? "" : row.isKept ? "yes" : "no",
      String(format: "%.0f", row.replications),
      row.shareOfEqualAllocation.map { String(format: "%.2f", $0) } ?? "",
    ])
  }

  private static func line(_ cells: [String]) -> String {
    let widths = [40, 34, 26, 8, 17, 9, 4, 12, 8]
    return zip(cells, widths).enumerated().map { column, cell in
      let padding = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return column < 3 ? cell.0 + padding : padding + cell.0
    }.joined(separator: "  ")
  }
}
