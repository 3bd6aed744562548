import Foundation
import SpecialFunctions

extension Distribution {
  /// The distribution function P(X ≤ x). Meaningful for valid parameters (see `validate()`).
  public func cumulative(_ x: Double) -> Double {
    min(1, max(0, partialMoment(0, through: x)))
  }

  /// P(low ≤ X ≤ high), both ends included.
  func probability(low: Double, high: Double) -> Double {
    min(1, max(0, partialMoment(0, low: low, high: high)))
  }

  /// E[Xⁿ; low ≤ X ≤ high] for n = 0, 1, 2, both ends included.
  func partialMoment(_ n: Int, low: Double, high: Double) -> Double {
    guard low <= high else { return 0 }
    return partialMoment(n, through: high) - partialMoment(n, through: low, inclusive: false)
  }

  /// E[Xⁿ; X ≤ x] for n = 0, 1, 2; with `inclusive` false, E[Xⁿ; X < x].
  ///
  /// Order 0 is the distribution function; the higher orders give truncated distributions their mean and
  /// variance without a quadrature.
  func partialMoment(_ n: Int, through x: Double, inclusive: Bool = true) -> Double {
    func includes(_ atom: Double) -> Bool { inclusive ? atom <= x : atom < x }
    switch self {
    case .constant(let value):
      return includes(value) ? power(value, n) : 0
    case .uniform(let low, let high):
      return shifted(n, by: low, scale: high - low, through: x) { n, y in power(y, n + 1) / Double(n + 1) }
    case .triangular(let low, let mode, let high):
      let peak = (mode - low) / (high - low)
      return shifted(n, by: low, scale: high - low, through: x) { n, y in
        y <= peak
          ? 2 * power(y, n + 2) / (Double(n + 2) * max(peak, .leastNormalMagnitude))
          : triangularMoment(n, peak: peak) - triangularUpperMoment(n, peak: peak, y)
      }
    case .pert(let low, let mode, let high, let shape):
      return Distribution.pertAsBeta(low: low, mode: mode, high: high, shape: shape)
        .partialMoment(n, through: x)
    case .beta(let alpha, let beta, let low, let high):
      return shifted(n, by: low, scale: high - low, through: x) { n, y in
        let moments = [1, alpha / (alpha + beta), alpha / (alpha + beta) * (alpha + 1) / (alpha + beta + 1)]
        return moments[n] * RegularizedBeta.lower(alpha: alpha + Double(n), beta: beta, y)
      }
    case .exponential(let mean):
      return n == 0
        ? -expm1(-max(0, x) / mean) : Distribution.gamma(shape: 1, mean: mean).partialMoment(n, through: x)
    case .erlang(let shape, let mean):
      return Distribution.gamma(shape: Double(shape), mean: mean).partialMoment(n, through: x)
    case .gamma(let shape, let mean):
      let moments = [1, mean, mean * mean * (1 + 1 / shape)]
      return moments[n] * RegularizedGamma.lower(shape: shape + Double(n), x / mean * shape)
    case .lognormal(let median, let sigma):
      guard sigma > 0 else { return includes(median) ? power(median, n) : 0 }
      guard x > 0 else { return 0 }
      let n = Double(n)
      return pow(median, n) * exp(n * n * sigma * sigma / 2)
        * StandardNormal.cumulative((log(x) - log(median)) / sigma - n * sigma)
    case .weibull(let shape, let scale):
      guard x > 0 else { return 0 }
      let hazard = pow(x / scale, shape)
      guard n > 0 else { return -expm1(-hazard) }
      let order = 1 + Double(n) / shape
      return power(scale, n) * exp(logGamma(order)) * RegularizedGamma.lower(shape: order, hazard)
    case .empirical(let values, let weights):
      let sum = zip(values, weights).reduce(0) { includes($1.0) ? $0 + $1.1 * power($1.0, n) : $0 }
      return sum / weights.reduce(0, +)
    case .truncated(let base, let low, let high):
      guard includes(low) else { return 0 }
      let mass = base.partialMoment(0, low: low, high: high)
      let through =
        x < high
        ? base.partialMoment(n, through: x, inclusive: inclusive)
        : base.partialMoment(n, through: high, inclusive: x > high || inclusive)
      return (through - base.partialMoment(n, through: low, inclusive: false)) / mass
    case .mixture(let components):
      let sum = components.reduce(0) {
        $0 + $1.weight * $1.distribution.partialMoment(n, through: x, inclusive: inclusive)
      }
      return sum / components.reduce(0) { $0 + $1.weight }
    }
  }
}

private func power(_ x: Double, _ n: Int) -> Double {
  (0..<n).reduce(1.0) { product, _ in product * x }
}

/// E[Xⁿ; X ≤ x] of X = shift + scale·Y from the partial moments of Y on 0 … 1.
private func shifted(
  _ n: Int, by shift: Double, scale: Double, through x: Double, _ standard: (Int, Double) -> Double
) -> Double {
  let y = min(1, max(0, (x - shift) / scale))
  switch n {
  case 0: return standard(0, y)
  case 1: return shift * standard(0, y) + scale * standard(1, y)
  default:
    return shift * shift * standard(0, y) + 2 * shift * scale * standard(1, y)
      + scale * scale * standard(2, y)
  }
}

/// E[Yⁿ] of the triangular distribution on 0 … 1 with its mode at `peak`.
private func triangularMoment(_ n: Int, peak: Double) -> Double {
  [1, (1 + peak) / 3, (1 + peak + peak * peak) / 6][n]
}

/// E[Yⁿ; Y > y] for `y` above `peak`, through the moments of 1 − Y, which do not cancel near 1.
private func triangularUpperMoment(_ n: Int, peak: Double, _ y: Double) -> Double {
  let rest = 1 - y
  guard rest > 0 else { return 0 }
  let lower = (0...2).map { k in 2 * power(rest, k + 2) / (Double(k + 2) * (1 - peak)) }
  return [lower[0], lower[0] - lower[1], lower[0] - 2 * lower[1] + lower[2]][n]
}
