import Experiments
import Foundation
import TeamModel

/// Numbers as people read them: units, the digits that the half-width of the interval leaves meaningful,
/// spaces that do not break.
package enum Quantity {
  private static let noBreakSpace = "\u{A0}"

  /// An estimate taken apart, for places that set its parts differently.
  struct Estimate {
    /// The digits of the mean, "78.3".
    let number: String
    /// The unit, with the space before it, "\u{A0}%".
    let unit: String
    /// The digits of the half-width, or both ends where the interval is lopsided, or what stands for an interval.
    let interval: String
  }

  /// A mean with its interval, "78.3 % ± 0.6"; "not defined" without a mean, and where every replication gave the same
  /// and an interval cannot be told, "8 h in every replication".
  package static func estimate(_ summary: MetricSummary) -> String {
    guard let parts = parts(of: summary) else { return "not defined" }
    return summary.metric.unit.isWord && summary.low != summary.high
      ? "\(parts.number)\(noBreakSpace)\(parts.interval)\(parts.unit)"
      : "\(parts.number)\(parts.unit)\(noBreakSpace)\(parts.interval)"
  }

  /// The parts of `estimate(_:)`; nil without a mean.
  static func parts(of summary: MetricSummary) -> Estimate? {
    guard let mean = summary.mean else { return nil }
    let unit = summary.metric.unit
    guard let low = summary.low, let high = summary.high, low < high else {
      let places = decimals(value: mean * unit.factor)
      return Estimate(
        number: number(mean * unit.factor, places: places), unit: unit.suffix,
        interval: summary.method == .exact
          ? "exactly" : summary.replications == 1 ? "in the only replication" : "in every replication")
    }
    let places = decimals(halfWidth: (high - low) / 2 * unit.factor, value: mean * unit.factor)
    func text(_ value: Double) -> String { number(value * unit.factor, places: places) }
    return Estimate(
      number: text(mean), unit: unit.suffix,
      interval: interval(around: mean, low, high, space: noBreakSpace, text))
  }

  /// An interval around a mean: "± 0.6", or both ends where the mean is not in the middle, so that a share of which nothing
  /// was seen is "(0 to 12)" and not less than nothing.
  ///
  /// - Parameters:
  ///   - mean: The mean.
  ///   - low: The lower end.
  ///   - high: The upper end, above it.
  ///   - space: What follows the sign.
  ///   - text: A number as it is written there.
  package static func interval(
    around mean: Double, _ low: Double, _ high: Double, space: String, _ text: (Double) -> String
  ) -> String {
    let halfWidth = (high - low) / 2
    let isLopsided = ((high - mean) - (mean - low)).magnitude > 0.1 * halfWidth
    return isLopsided ? "(\(text(low)) to \(text(high)))" : "±\(space)\(text(halfWidth))"
  }

  /// A value without an interval, three significant digits, "8.25 h".
  package static func value(_ value: Double, _ unit: MetricUnit) -> String {
    number(value * unit.factor, places: decimals(value: value * unit.factor)) + unit.suffix
  }

  /// A share as a percentage, "7.4 %".
  package static func percent(_ share: Double) -> String {
    percent(share, places: share.magnitude < 0.01 && share != 0 ? 2 : 1)
  }

  /// A share with its interval as a percentage, "7.4 % ± 0.3".
  package static func share(_ share: Double, halfWidth: Double) -> String {
    let places = decimals(halfWidth: halfWidth * 100, value: share * 100)
    let percentage = percent(share, places: places)
    return "\(percentage)\(noBreakSpace)±\(noBreakSpace)\(number(halfWidth * 100, places: places))"
  }

  /// A share as a percentage with this many decimals, "7 %".
  static func percent(_ share: Double, places: Int) -> String {
    number(share * 100, places: places) + noBreakSpace + "%"
  }

  /// A threshold or another number somebody chose, with the digits it was given and no others, "75 %".
  package static func exactPercent(_ share: Double) -> String {
    Decimals.trimmed(share * 100, places: 2) + noBreakSpace + "%"
  }

  /// A number of hours that somebody chose, "8 h".
  package static func exactHours(_ hours: Double) -> String {
    Decimals.trimmed(hours, places: 2) + noBreakSpace + "h"
  }

  /// A number with this many decimals, thousands set apart, a true minus sign.
  package static func number(_ value: Double, places: Int) -> String {
    let fixed = Decimals.fixed(value.magnitude, places: places)
    guard value.magnitude < 1e12 else { return value.description }
    let parts = fixed.split(separator: ".")
    var whole = String(parts[0])
    if whole.count > 4 {
      var place = whole.count - 3
      while place > 0 {
        whole.insert("\u{202F}", at: whole.index(whole.startIndex, offsetBy: place))
        place -= 3
      }
    }
    let text = parts.count > 1 ? whole + "." + parts[1] : whole
    let isZero = !fixed.contains { $0 != "0" && $0 != "." }
    return value < 0 && !isZero ? "\u{2212}" + text : text
  }

  /// A count, "12 345".
  package static func count(_ value: Int) -> String { number(Double(value), places: 0) }

  /// A count of things whose plural takes an s, "1 day", "12 345 days".
  package static func count(_ value: Int, _ noun: String) -> String {
    "\(count(value)) \(noun)\(value == 1 ? "" : "s")"
  }

  /// What is measured in a replication, "364 days after 28 days of warm-up".
  package static func period(days: Int, warmUpDays: Int) -> String {
    count(days, "day") + (warmUpDays > 0 ? " after \(count(warmUpDays, "day")) of warm-up" : "")
  }

  /// Decimals that show a half-width to one significant digit, two where it begins with a 1.
  package static func decimals(halfWidth: Double, value: Double) -> Int {
    guard halfWidth > 0, halfWidth.isFinite else { return decimals(value: value) }
    let exponent = Int(log10(halfWidth).rounded(.down))
    let leading = halfWidth / pow(10, Double(exponent))
    return min(max((leading < 1.95 ? 1 : 0) - exponent, 0), 6)
  }

  /// Decimals that show a value to three significant digits.
  private static func decimals(value: Double) -> Int {
    guard value.magnitude > 0, value.isFinite else { return 0 }
    return min(max(2 - Int(log10(value.magnitude).rounded(.down)), 0), 6)
  }
}

extension MetricUnit {
  /// By what a value is multiplied before it is shown.
  var factor: Double { self == .share ? 100 : 1 }

  /// Whether the unit is spelt out, so that it reads better after the interval.
  var isWord: Bool { self == .perWeek || self == .perHundred || self == .costPerWeek }

  /// The unit by itself: "in %", "a week"; empty where there is none.
  var words: String {
    isWord ? String(suffix.dropFirst()) : suffix.isEmpty ? "" : "in\(suffix)"
  }

  /// What follows the number.
  var suffix: String {
    switch self {
    case .share: "\u{A0}%"
    case .hours: "\u{A0}h"
    case .perWeek: " a week"
    case .perHundred: " per 100"
    case .costPerWeek: " a week"
    case .count, .ratio: ""
    }
  }
}
