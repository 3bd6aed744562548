/// The points of an experiment: what every factor is at each of them.
public struct ExperimentalDesign: Hashable, Sendable {
  /// The factors, in the order given.
  public let factors: [Factor]
  /// The value of each factor at each point, as it would be written after `--set PATH=`. No point comes twice.
  public let points: [[String]]

  init(factors: [Factor], points: [[String]]) {
    self.factors = factors
    self.points = points
  }

  /// A design that does not suit its factors.
  public struct Mismatch: Error, Hashable, CustomStringConvertible {
    /// What was found and what was expected.
    public let description: String
  }

  /// The most points of a design.
  public static let mostPoints = 1_000_000

  /// Refuses factors of which two have the same path.
  static func requireDistinctPaths(_ factors: [Factor]) throws(Mismatch) {
    guard !factors.isEmpty else { throw Mismatch(description: "found no factor, expected at least one") }
    var seen: Set<String> = []
    for factor in factors where !seen.insert(factor.path).inserted {
      throw Mismatch(description: "\(factor.path): found twice, expected each path once")
    }
  }

  /// The levels of a factor, which must not be an interval.
  static func requireLevels(_ factor: Factor) throws(Mismatch) -> [String] {
    switch factor.values {
    case .levels(let levels): return levels
    case .interval(let interval):
      let range = "\(interval.low)..\(interval.high)"
      throw Mismatch(
        description:
          "\(factor.path): found the range \(range) without a step, expected one such as \(range):1")
    }
  }
}
