import Foundation

/// log Γ(x) for x > 0.
package func logGamma(_ x: Double) -> Double {
  let result: (Double, Int) = lgamma(x)
  return result.0
}
