import Foundation

/// A point x of 0 … 1 and its complement y = 1 − x, with the logarithms of both: near either end one of the
/// four is known to more digits than can be won back from another.
package struct UnitPoint {
  let x, y, logX, logY: Double

  /// The point `x`.
  package init(_ x: Double) {
    (self.x, y) = (x, 1 - x)
    (logX, logY) = (log(x), log1p(-x))
  }

  /// The point whose logarithm is `logX` ≤ 0, even where the point itself underflows.
  package init(logX: Double) {
    self.logX = logX
    (x, y) = (exp(logX), -expm1(logX))
    logY = x < 0.5 ? log1p(-x) : log(y)
  }
}
