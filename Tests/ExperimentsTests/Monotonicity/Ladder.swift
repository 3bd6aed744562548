import Testing

/// Variants of the reference team that change in one direction, and where metrics may go on the way up.
struct Ladder: Sendable, CustomTestStringConvertible {
  /// What changes from rung to rung.
  let name: String
  /// Overrides on every rung.
  var always: [String] = []
  /// Overrides of each rung.
  let rungs: [[String]]
  let claims: [Claim]

  var testDescription: String { name }

  /// Differences that are judged: each claim on each step.
  var comparisons: Int { (rungs.count - 1) * claims.count }

  /// How a metric follows the rungs.
  struct Claim: Sendable {
    let metric: String
    let way: Way
    /// Whether theory says that the metric changes from the lowest rung to the highest. What a claim that is not
    /// strict measures may stay as it is: throughput is the arrival rate wherever the team keeps up.
    let isStrict: Bool

    enum Way: Double {
      case up = 1
      case down = -1
    }

    /// The metric does not fall.
    static func neverLower(_ metric: String) -> Claim { Claim(metric: metric, way: .up, isStrict: false) }
    /// The metric does not rise.
    static func neverHigher(_ metric: String) -> Claim { Claim(metric: metric, way: .down, isStrict: false) }
    /// The metric does not fall on any step, and rises on the whole.
    static func rises(_ metric: String) -> Claim { Claim(metric: metric, way: .up, isStrict: true) }
    /// The metric does not rise on any step, and falls on the whole.
    static func falls(_ metric: String) -> Claim { Claim(metric: metric, way: .down, isStrict: true) }
  }

  /// A ladder that varies one key of the scenario.
  static func varying(
    _ key: String, _ values: [Double], always: [String] = [], _ name: String, _ claims: [Claim]
  ) -> Ladder {
    Ladder(name: name, always: always, rungs: values.map { ["\(key)=\($0)"] }, claims: claims)
  }

  /// One more person of a role.
  static func hiring(_ role: String, always: [String] = [], _ name: String, _ claims: [Claim]) -> Ladder {
    Ladder(
      name: name, always: always, rungs: [1, 2].map { ["team.\(role).count=\($0)"] }, claims: claims)
  }
}
