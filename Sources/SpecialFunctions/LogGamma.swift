import Foundation

/// log Γ(x) for x > 0.
package func logGamma(_ x: Double) -> Double {
  let result: (Double, Int) = lgamma(x)
  return result.0
}

/// log B(a, b) for a, b > 0.
///
/// The difference of two log-gamma values would lose digits as the greater argument grows, so from 20 on
/// log Γ(a + b)/Γ(b) comes from Stirling's series (NIST Digital Library of Mathematical Functions, 5.11.1)
/// with its leading terms already subtracted.
package func logBeta(_ a: Double, _ b: Double) -> Double {
  let (a, b) = (min(a, b), max(a, b))
  guard b >= 20 else { return logGamma(a) + logGamma(b) - logGamma(a + b) }
  let ratio =
    (b - 0.5) * log1p(a / b) + a * (log(a + b) - 1) + stirlingRemainder(a + b) - stirlingRemainder(b)
  return logGamma(a) - ratio
}

/// log Γ(x) − (x − ½) log x + x − ½ log 2π, to 10⁻¹⁷ for x ≥ 20.
private func stirlingRemainder(_ x: Double) -> Double {
  let inverse = 1 / x
  let square = inverse * inverse
  let series = 1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188)))
  return inverse * series
}
