import Foundation
import SpecialFunctions

/// The x > 0 that divides a distribution into the probabilities `lower` and `upper`.
///
/// Newton's method on the logarithm of the smaller probability over the logarithm of x. Where the density
/// of ln X is log-concave, as for |T| of Student and for chi-square, so are both of its distribution
/// functions (Bagnoli and Bergstrom, "Log-Concave Probability and its Applications", Economic Theory 26,
/// 2005, theorems 1 and 3); on a concave function Newton's method converges from any start, from one side
/// after its first step, and it needs no bracket.
///
/// - Parameters:
///   - lower: the probability below x, above 0 where it is the smaller one.
///   - upper: the probability above x, above 0 where it is the smaller one.
///   - start: any positive value at which the smaller probability is neither 0 nor flat.
///   - areas: the probabilities on both sides of a value.
func positiveQuantile(
  lower: Double, upper: Double, start: Double, areas: (Double) -> Areas
) -> Double {
  let target = min(lower, upper)
  var x = start
  var step = 0.0
  // Ten steps are the rule; the limit stops a walk among neighbouring floating-point numbers.
  for _ in 0..<100 {
    let reached = areas(x)
    let (probability, logSlope) =
      lower < upper ? (reached.lower, reached.logSlope) : (reached.upper, -reached.logSlope)
    if probability > 0 {
      step = -log(probability / target) * probability / logSlope
      x *= exp(step)
    } else {
      // The first step may overshoot to where the probability underflows: take half of it back.
      step *= 0.5
      x *= exp(-step)
    }
    if abs(step) < 4e-16 { break }
  }
  return x
}
