import Foundation

/// Maps a range of values to fractions of an axis.
package struct LinearScale: Hashable, Sendable {
  /// The value at fraction 0.
  package let low: Double
  /// The value at fraction 1, above `low`.
  package let high: Double

  /// A scale from `low` to `high`; one without a finite extent is widened to 1.
  package init(low: Double, high: Double) {
    let isUsable = low.isFinite && high.isFinite && low < high
    self.low = low.isFinite ? low : 0
    self.high = isUsable ? high : self.low + 1
  }

  /// Where a value lies: 0 at `low`, 1 at `high`; values beyond are drawn at the ends.
  package func fraction(_ value: Double) -> Double {
    min(max((value - low) / (high - low), 0), 1)
  }

  /// The scale widened so that it begins and ends at ticks, and the ticks.
  ///
  /// Steps are 1, 2 or 5 times a power of ten: Paul Heckbert, "Nice Numbers for Graph Labels", in:
  /// Graphics Gems (1990).
  ///
  /// - Parameter target: About how many ticks are wanted, at least 2.
  package func nice(ticks target: Int) -> (scale: LinearScale, ticks: [Double]) {
    let range = Self.niceNumber(high - low, rounded: false)
    let step = Self.niceNumber(range / Double(max(target, 2) - 1), rounded: true)
    let first = (low / step).rounded(.down)
    let last = (high / step).rounded(.up)
    let ticks = (0...Int(last - first)).map { (first + Double($0)) * step }
    return (LinearScale(low: first * step, high: last * step), ticks)
  }

  /// Decimals that tell ticks apart that are `step` from each other.
  static func decimals(step: Double) -> Int {
    step > 0 ? min(max(-Int(log10(step * 1.000_001).rounded(.down)), 0), 6) : 0
  }

  private static func niceNumber(_ value: Double, rounded: Bool) -> Double {
    let power = pow(10, log10(value).rounded(.down))
    let leading = value / power
    let nice: Double =
      if rounded {
        leading < 1.5 ? 1 : leading < 3 ? 2 : leading < 7 ? 5 : 10
      } else {
        leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10
      }
    return nice * power
  }
}
