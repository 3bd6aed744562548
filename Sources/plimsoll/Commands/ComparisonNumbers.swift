import Foundation
import Verification

/// A comparison's numbers for the terminal: the half-width keeps two significant digits, and the values it belongs to
/// its decimals.
struct ComparisonNumbers {
  let exact: String
  let simulated: String
  let halfWidth: String
  let z: String

  init(_ row: Comparison) {
    let scale = row.halfWidth ?? abs(row.exact) / 100
    let decimals = scale > 0 && scale.isFinite ? min(max(1 - Int(log10(scale).rounded(.down)), 0), 6) : 2
    exact = Self.fixed(row.exact, decimals: decimals)
    simulated = Self.fixed(row.simulated, decimals: decimals)
    halfWidth = row.halfWidth.map { Self.fixed($0, decimals: decimals) } ?? "-"
    z = row.z.isFinite ? Self.fixed(row.z, decimals: 2) : (row.z < 0 ? "-∞" : "∞")
  }

  static func fixed(_ value: Double, decimals: Int) -> String {
    let style = FloatingPointFormatStyle<Double>(locale: Locale(identifier: "en_US_POSIX"))
    return value.formatted(style.precision(.fractionLength(decimals)).grouping(.never))
  }
}
