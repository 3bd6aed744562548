import NearestName
import PositionedJSON

/// How much worse a change may make a metric: `review_sla_hit_rate drops < 0.02`, `escalations_per_week rises < 10%`.
public struct Gate: Sendable, Hashable {
  /// The metric's name.
  public var metric: String
  /// Which change is limited.
  public var change: Change
  /// The change must be below this, in the metric's unit or, if relative, as a share of the baseline's mean: 0.1
  /// for 10 %. Above 0.
  public var limit: Double
  /// Whether the limit is a share of the baseline's mean.
  public var isRelative: Bool
  /// Where it was read; nil where it did not come from a scenario.
  public var reference: MetricReference?

  /// A change of a metric.
  public enum Change: String, Sendable, Hashable, Codable, CaseIterable {
    /// It gets smaller.
    case drops
    /// It gets larger.
    case rises
    /// Either.
    case changes
  }

  /// A gate from its parts.
  ///
  /// - Precondition: The limit is above 0 and finite.
  public init(metric: String, change: Change, limit: Double, isRelative: Bool) {
    precondition(limit > 0 && limit.isFinite, "a gate leaves room for chance")
    self.metric = metric
    self.change = change
    self.limit = limit
    self.isRelative = isRelative
  }
}

extension Gate {
  /// Why a text is not a gate.
  public struct Problem: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was found and what was expected.
    public var description: String
  }

  /// Reads `METRIC drops|rises|changes < X` or `… < X%`.
  ///
  /// - Throws: What was found and what was expected. Whether there is such a metric is not asked.
  public init(_ text: String) throws(Problem) {
    func problem(_ found: String, _ expected: String) -> Problem {
      Problem(description: "found \(found), expected \(expected)")
    }
    guard let sign = text.firstIndex(of: "<") else {
      throw problem("\"\(text)\" without \"<\"", "METRIC drops, rises or changes < X or X%")
    }
    let words = text[..<sign].split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count == 2 else {
      throw problem(
        words.isEmpty ? "nothing before \"<\"" : "\"\(words.joined(separator: " "))\" before \"<\"",
        "a metric and drops, rises or changes")
    }
    let names = Change.allCases.map(\.rawValue)
    guard let change = Change(rawValue: words[1]) else {
      let hint = nearestName(to: words[1], among: names).map { "; did you mean \"\($0)\"?" } ?? ""
      throw problem("\"\(words[1])\"", "drops, rises or changes\(hint)")
    }
    var number = text[text.index(after: sign)...].drop(while: \.isWhitespace)
    while number.last?.isWhitespace ?? false { number.removeLast() }
    let isRelative = number.hasSuffix("%")
    if isRelative { number.removeLast() }
    while number.last?.isWhitespace ?? false { number.removeLast() }
    let isPlain = number.allSatisfy { $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }
    guard isPlain, let value = Double(number), value > 0, value.isFinite, value / 100 > 0 else {
      throw problem("\"\(number)\(isRelative ? "%" : "")\" after \"<\"", "a number above 0, or one with %")
    }
    self.init(
      metric: words[0], change: change, limit: isRelative ? value / 100 : value, isRelative: isRelative)
  }

  /// The gate as it is written.
  public var text: String {
    let number = isRelative ? limit * 100 : limit
    // A percentage that was divided by 100 comes back with the digits it was given.
    let rounded = (number * 1e9).rounded() / 1e9
    let digits = isRelative && rounded > 0 ? plain(rounded) : plain(number)
    return "\(metric) \(change.rawValue) < \(digits)\(isRelative ? "%" : "")"
  }
}
