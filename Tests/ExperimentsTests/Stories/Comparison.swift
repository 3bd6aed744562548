import Testing

/// Two sides of a shipped scenario's story, and what it claims about the second.
struct Comparison: Sendable, CustomTestStringConvertible {
  /// The claim in words.
  let name: String
  /// The scenario's file, without its extension.
  let scenario: String
  /// Overrides of both sides.
  var always: [String] = []
  /// Overrides of the side that the other is compared with.
  var from: [String] = []
  /// Overrides of the other side.
  var to: [String] = []
  /// Fewer than in the scenario: enough for the claims, and no more than a test may take.
  let replications: Int
  /// Metrics that are higher on the second side.
  var higher: [String] = []
  /// Metrics that are lower on the second side.
  var lower: [String] = []

  var testDescription: String { name }

  /// What is claimed: a metric and the sign of its difference.
  var claims: [(metric: String, sign: Double)] {
    higher.map { ($0, 1) } + lower.map { ($0, -1) }
  }
}
