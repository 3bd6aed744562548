import Foundation
import SpecialFunctions

extension Sampler {
  /// The x with P(X ≤ x) = `probability` < 1, which the caller knows to lie in `low ... high`.
  ///
  /// In closed form, except for the gamma and the beta distribution, where it is found by iteration.
  /// Compound distributions have none: truncation reaches through them to their parts.
  func quantile(_ probability: Double, low: Double, high: Double) -> Double {
    switch node {
    case .constant(let value):
      return value
    case .uniform(let low, let high):
      return low + (high - low) * probability
    case .exponential(let mean):
      return mean * -log1p(-probability)
    case .lognormal(let logMedian, let sigma):
      return exp(logMedian + sigma * StandardNormal.quantile(probability))
    case .triangular(let low, let mode, let high):
      let (width, rise, fall) = (high - low, mode - low, high - mode)
      return probability * width < rise
        ? low + (probability * width * rise).squareRoot()
        : high - ((1 - probability) * width * fall).squareRoot()
    case .weibull(let exponent, let scale):
      return scale * pow(-log1p(-probability), exponent)
    case .gamma(let variate, let scale):
      let (start, end) = (max(0, low / scale), high / scale)
      let x = root(
        probability, low: start, high: end,
        guess: end < .infinity ? (start + end) / 2 : 2 * start + variate.shape,
        cumulative: { RegularizedGamma.lower(shape: variate.shape, $0) },
        density: { RegularizedGamma.density(shape: variate.shape, $0) })
      return scale * x
    case .beta(let alpha, let beta, let origin, let end):
      let width = end - origin
      let (start, stop) = (max(0, (low - origin) / width), min(1, (high - origin) / width))
      let y = root(
        probability, low: start, high: stop, guess: (start + stop) / 2,
        cumulative: { RegularizedBeta.lower(alpha: alpha, beta: beta, $0) },
        density: { RegularizedBeta.density(alpha: alpha, beta: beta, $0) })
      return origin + width * y
    case .choice, .rejection, .inversion:
      preconditionFailure("only the leaves of a compound distribution are inverted")
    }
  }
}

/// Where `cumulative` reaches `probability` between `low` and `high`, 0 ≤ low ≤ guess ≤ high.
///
/// Newton's method on the logarithms of both axes, where the lower tails c·xᵃ of the gamma and the beta
/// distribution are straight, with a bisection whenever a step leaves the bracket or fails to halve the last
/// one. The bisection halves the count of representable numbers in the bracket, so that 64 of them reach any
/// root, near zero and below an infinite end alike.
private func root(
  _ probability: Double, low: Double, high: Double, guess: Double,
  cumulative: (Double) -> Double, density: (Double) -> Double
) -> Double {
  var low = low
  var high = min(high, .greatestFiniteMagnitude)
  var x = guess
  var lastStep = Double.infinity
  while x > low && x < high {
    let reached = cumulative(x)
    if reached < probability { low = x } else { high = x }
    let step = log(probability / reached) * reached / (x * density(x))
    var next = x * exp(step)
    if abs(step) < lastStep / 2 && next > low && next < high {
      lastStep = abs(step)
    } else {
      lastStep = .infinity
      next = Double(bitPattern: (low.bitPattern + high.bitPattern) / 2)
    }
    // A Newton step this short leaves an error of its square, below the rounding of `cumulative`.
    if abs(next - x) <= 0x1p-40 * x { return next }
    x = next
  }
  return x
}
