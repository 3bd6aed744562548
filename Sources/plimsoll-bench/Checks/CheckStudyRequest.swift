import OutputAnalysis

/// What of the errors of checks the command line asks for.
struct CheckStudyRequest {
  /// Independent checks of each kind.
  var checks = 500
  /// How the error is spent over the looks.
  var spending = AlphaSpending.obrienFleming
  var spendingName = "obrien-fleming"

  static let spendings: [(name: String, value: AlphaSpending)] = [
    ("obrien-fleming", .obrienFleming), ("pocock", .pocock), ("linear", .power(1)), ("square", .power(2)),
  ]
  static let summary = "false alarms and missed regressions of checks of the reference team; takes minutes"

  /// Reads the words that follow `checks`, up to the first option of another kind.
  init(_ rest: inout ArraySlice<String>) throws(UsageError) {
    while let word = rest.first, ["--checks", "--spending"].contains(word) {
      let value = rest.dropFirst().first ?? "nothing"
      if word == "--checks" {
        guard let count = Int(value), count > 1 else {
          throw UsageError(message: "--checks: found \(value), expected a whole number above 1")
        }
        checks = count
      } else {
        guard let found = Self.spendings.first(where: { $0.name == value }) else {
          let known = Self.spendings.map(\.name).joined(separator: ", ")
          throw UsageError(message: "--spending: found \(value), expected one of \(known)")
        }
        (spendingName, spending) = found
      }
      rest.removeFirst(2)
    }
  }
}
