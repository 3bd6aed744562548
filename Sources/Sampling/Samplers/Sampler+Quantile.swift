import Foundation

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
      let x = root(
        low: max(0, low / scale), high: high / scale,
        excess: { RegularizedGamma.lower(shape: variate.shape, $0) - probability },
        slope: { RegularizedGamma.density(shape: variate.shape, $0) })
      return scale * x
    case .beta(let alpha, let beta, let origin, let end):
      let width = end - origin
      let y = root(
        low: max(0, (low - origin) / width), high: min(1, (high - origin) / width),
        excess: { RegularizedBeta.lower(alpha: alpha, beta: beta, $0) - probability },
        slope: { RegularizedBeta.density(alpha: alpha, beta: beta, $0) })
      return origin + width * y
    case .choice, .rejection, .inversion:
      preconditionFailure("only the leaves of a compound distribution are inverted")
    }
  }
}

/// Where the increasing function `excess` changes sign between `low` and `high`, 0 ≤ low ≤ high.
///
/// Newton's method, with a bisection whenever a step leaves the bracket or fails to halve the last one.
/// The bisection halves the count of representable numbers in the bracket, so that 64 of them reach any root,
/// near zero and below an infinite end alike.
private func root(
  low: Double, high: Double, excess: (Double) -> Double, slope: (Double) -> Double
) -> Double {
  var low = low
  var high = min(high, .greatestFiniteMagnitude)
  func middle() -> Double { Double(bitPattern: (low.bitPattern + high.bitPattern) / 2) }
  var x = middle()
  var lastStep = Double.infinity
  while x > low && x < high {
    let value = excess(x)
    if value < 0 { low = x } else { high = x }
    let step = -value / slope(x)
    let isUseful = abs(step) < lastStep / 2 && x + step > low && x + step < high
    lastStep = isUseful ? abs(step) : .infinity
    let next = isUseful ? x + step : middle()
    if abs(next - x) <= 0x1p-50 * x { return next }
    x = next
  }
  return x
}
