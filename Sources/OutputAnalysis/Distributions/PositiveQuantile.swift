import Foundation

/// The x > 0 at which a distribution function (or a survival function) reaches `target`.
///
/// Newton's method on the logarithm of the function over the logarithm of x. Where the density of ln X is
/// log-concave, as for |T| of Student and for chi-square, so are both of its distribution functions
/// (Bagnoli and Bergstrom, "Log-Concave Probability and its Applications", Economic Theory 26, 2005,
/// theorems 1 and 3); on a concave function Newton's method converges from any start, from one side
/// after its first step, and it needs no bracket.
///
/// - Parameters:
///   - target: a probability above 0.
///   - start: any positive value at which the function is neither 0 nor flat.
///   - function: the probability at x and its derivative with respect to ln x, which is x times the density
///     and, unlike the density, does not underflow with it.
func positiveQuantile(
  target: Double, start: Double, function: (Double) -> (probability: Double, logSlope: Double)
) -> Double {
  var x = start
  var step = 0.0
  // Ten steps are the rule; the limit stops a walk among neighbouring floating-point numbers.
  for _ in 0..<100 {
    let (probability, logSlope) = function(x)
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
