import Experiments
import Foundation

/// A metric's numbers for the terminal, with as many decimals as its interval warrants: the half-width
/// keeps two significant digits, and everything else its decimals.
struct SummaryNumbers {
  let mean: String
  let halfWidth: String
  let p05: String
  let p50: String
  let p95: String
  private let decimals: Int

  init(_ summary: MetricSummary) {
    var width: Double?
    if let low = summary.low, let high = summary.high { width = (high - low) / 2 }
    let decimals = Self.decimals(halfWidth: width ?? 0, mean: summary.mean ?? 0)
    self.decimals = decimals
    func text(_ value: Double?) -> String { value.map { Self.text($0, decimals) } ?? "-" }
    mean = summary.isUnstable ? "unstable" : text(summary.mean)
    halfWidth = text(width)
    p05 = text(summary.p05)
    p50 = text(summary.p50)
    p95 = text(summary.p95)
  }

  /// Another number of the same metric, with as many decimals.
  func text(_ value: Double) -> String { Self.text(value, decimals) }

  private static func text(_ value: Double, _ decimals: Int) -> String {
    let style = FloatingPointFormatStyle<Double>(locale: Locale(identifier: "en_US_POSIX"))
    return value.formatted(style.precision(.fractionLength(decimals)).grouping(.never))
  }

  private static func decimals(halfWidth: Double, mean: Double) -> Int {
    let scale = halfWidth > 0 ? halfWidth : abs(mean) / 100
    guard scale > 0, scale.isFinite else { return 2 }
    return min(max(1 - Int(log10(scale).rounded(.down)), 0), 6)
  }
}
