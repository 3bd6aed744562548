import Reports
import Terminal
import Verification

/// The forms in which `verify` prints its table.
enum VerificationFormat: String, CaseIterable, Sendable {
  case text, json, csv

  /// The table, ending in a line feed.
  func render(
    _ comparisons: [Comparison], _ verdicts: Verdicts, tooRare: [CaseQuantity], _ stream: StandardStream
  ) throws -> String {
    switch self {
    case .text: Self.text(comparisons, verdicts, tooRare, stream)
    case .json: try JSONText.of(JSONVerification(comparisons, verdicts, tooRare))
    case .csv: Self.csv(comparisons, verdicts)
    }
  }

  /// Something of a case that happens too rarely to be compared.
  struct CaseQuantity {
    var caseName: String
    var quantity: TooRare
  }

  /// The cases there are.
  static func list(_ cases: [VerificationCase], _ stream: StandardStream) -> String {
    var table = TextTable([.text("case"), .text("runs on"), .text("what it is")])
    for each in cases {
      table.append([
        TextTable.Cell(each.name), TextTable.Cell(each.engine.rawValue), TextTable.Cell(each.summary),
      ])
    }
    return table.rendered(width: stream.columns, color: stream.allowsColor)
  }

  private static func text(
    _ comparisons: [Comparison], _ verdicts: Verdicts, _ tooRare: [CaseQuantity], _ stream: StandardStream
  ) -> String {
    var table = TextTable([
      .text("case"), .text("quantity"), .number("exact"), .number("simulated"), .number("± 95 %"),
      .number("z"),
      .text("verdict"),
    ])
    for (row, fails) in zip(comparisons, verdicts.fails) {
      let numbers = ComparisonNumbers(row)
      table.append([
        TextTable.Cell(row.caseName), TextTable.Cell(row.quantity), TextTable.Cell(numbers.exact),
        TextTable.Cell(numbers.simulated), TextTable.Cell(numbers.halfWidth), TextTable.Cell(numbers.z),
        fails ? TextTable.Cell("FAILS", .red) : "agrees",
      ])
    }
    let failures = verdicts.fails.count { $0 }
    let allowed = ComparisonNumbers.fixed(verdicts.largestAllowed, decimals: 2)
    let level = ComparisonNumbers.fixed(verdicts.familyLevel * 100, decimals: 1)
    let judgement =
      failures == 0 ? "All \(comparisons.count) agree." : "\(failures) of \(comparisons.count) fail."
    let words =
      "\(judgement) A right simulator fails any of them in \(level) % of such calls: |z| up to \(allowed) agrees (Holm)."
    let rare =
      tooRare.isEmpty
      ? ""
      : "Not compared, because fewer than \(Int(TooRare.leastExpected)) of its events are expected: "
        + tooRare.map { "\($0.quantity.quantity) of \($0.caseName)" }.joined(separator: ", ") + ".\n"
    return """
      \(table.rendered(width: stream.columns, color: stream.allowsColor))
      \(words.fitted(toWidth: stream.columns))
      \(rare.fitted(toWidth: stream.columns))
      """
  }

  private static func csv(_ comparisons: [Comparison], _ verdicts: Verdicts) -> String {
    var buffer = CSVBuffer()
    for name in [
      "case", "quantity", "exact", "simulated", "half_width", "z", "p_value", "count", "verdict",
    ] {
      buffer.append(name)
    }
    buffer.endRow()
    for (row, fails) in zip(comparisons, verdicts.fails) {
      buffer.append(row.caseName)
      buffer.append(row.quantity)
      for number in [row.exact, row.simulated, row.halfWidth, row.z, row.pValue] { buffer.append(number) }
      buffer.append(row.count)
      buffer.append(fails ? "fails" : "agrees")
      buffer.endRow()
    }
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}

/// The table as JSON; a z without end is left out.
private struct JSONVerification: Encodable {
  struct Row: Encodable {
    var `case`: String
    var quantity: String
    var exact: Double
    var simulated: Double
    var halfWidth: Double?
    var z: Double?
    var pValue: Double
    var count: Int
    var fails: Bool

    enum CodingKeys: String, CodingKey {
      case `case`, quantity, exact, simulated, z, count, fails
      case halfWidth = "half_width"
      case pValue = "p_value"
    }
  }

  var familyLevel: Double
  var largestAllowedZ: Double
  var agrees: Bool
  var comparisons: [Row]
  var notCompared: [Omission]

  /// What happens too rarely.
  struct Omission: Encodable {
    var `case`: String
    var quantity: String
    var expectedEvents: Double

    enum CodingKeys: String, CodingKey {
      case `case`, quantity
      case expectedEvents = "expected_events"
    }
  }

  enum CodingKeys: String, CodingKey {
    case agrees, comparisons
    case familyLevel = "family_level"
    case largestAllowedZ = "largest_allowed_z"
    case notCompared = "not_compared"
  }

  init(_ comparisons: [Comparison], _ verdicts: Verdicts, _ tooRare: [VerificationFormat.CaseQuantity]) {
    notCompared = tooRare.map {
      Omission(case: $0.caseName, quantity: $0.quantity.quantity, expectedEvents: $0.quantity.expected)
    }
    familyLevel = verdicts.familyLevel
    largestAllowedZ = verdicts.largestAllowed
    agrees = !verdicts.anyFails
    self.comparisons = zip(comparisons, verdicts.fails).map { row, fails in
      Row(
        case: row.caseName, quantity: row.quantity, exact: row.exact, simulated: row.simulated,
        halfWidth: row.halfWidth, z: row.z.isFinite ? row.z : nil, pValue: row.pValue, count: row.count,
        fails: fails)
    }
  }
}
