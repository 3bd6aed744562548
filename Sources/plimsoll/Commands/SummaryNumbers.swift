import Experiments
import Foundation

/// A metric's numbers for the terminal, with as many decimals as its interval warrants: the half-width
/// keeps two significant digits, and everything else its decimals.
struct SummaryNumbers {
  let mean: String
  /// The half-width; where all replications agree the end that is not their value, "≤ 0.018", or "same" where they
  /// say nothing about those not seen.
  let halfWidth: String
  /// Values between which, surely enough, nine of ten replications lie.
  let nineTenths: String
  private let decimals: Int

  init(_ summary: MetricSummary) {
    var width: Double?
    if let low = summary.low, let high = summary.high { width = (high - low) / 2 }
    let decimals = Self.decimals(halfWidth: width ?? 0, mean: summary.mean ?? 0)
    self.decimals = decimals
    func text(_ value: Double?) -> String { value.map { Self.text($0, decimals) } ?? "-" }
    mean = summary.isUnstable ? "unstable" : text(summary.mean)
    halfWidth =
      switch summary.method {
      case .studentT: text(width)
      case .noEvents: "≤ " + text(summary.high)
      case .unanimousShare:
        if let low = summary.low, let high = summary.high, let mean = summary.mean, mean > low, mean < high {
          text(low) + ".." + text(high)
        } else if summary.low == summary.mean {
          "≤ " + text(summary.high)
        } else {
          "≥ " + text(summary.low)
        }
      case .exact: "exact"
      case .undefined: summary.replications >= 2 && !summary.isUnstable ? "same" : "-"
      }
    nineTenths = summary.nineTenths.map { "\(text($0.low)) to \(text($0.high))" } ?? "-"
  }

  /// Another number of the same metric, with as many decimals.
  func text(_ value: Double) -> String { Self.text(value, decimals) }

  /// A number with so many decimals.
  static func text(_ value: Double, _ decimals: Int) -> String {
    let style = FloatingPointFormatStyle<Double>(locale: Locale(identifier: "en_US_POSIX"))
    return value.formatted(style.precision(.fractionLength(decimals)).grouping(.never))
  }

  /// A number with two significant digits.
  static func significant(_ value: Double) -> String {
    text(value, decimals(halfWidth: abs(value), mean: value))
  }

  /// Decimals that show two significant digits of a half-width, or where there is none four of the mean.
  static func decimals(halfWidth: Double, mean: Double) -> Int {
    let scale = halfWidth > 0 ? halfWidth : abs(mean) / 100
    guard scale > 0, scale.isFinite else { return 2 }
    return min(max(1 - Int(log10(scale).rounded(.down)), 0), 6)
  }
}
