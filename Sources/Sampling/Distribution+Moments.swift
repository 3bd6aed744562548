import Foundation
import SpecialFunctions

extension Distribution {
  /// The expectation, in closed form. Meaningful for valid parameters (see `validate()`).
  public var mean: Double {
    switch self {
    case .constant(let value): value
    case .uniform(let low, let high): low + (high - low) / 2
    case .triangular(let low, let mode, let high): low + ((mode - low) + (high - low)) / 3
    case .pert(let low, let mode, let high, let shape):
      Distribution.pertAsBeta(low: low, mode: mode, high: high, shape: shape).mean
    case .beta(let alpha, let beta, let low, let high): low + (high - low) * (alpha / (alpha + beta))
    case .exponential(let mean), .erlang(_, let mean), .gamma(_, let mean): mean
    case .lognormal(let median, let sigma): median * exp(sigma * sigma / 2)
    case .weibull(let shape, let scale): scale * exp(logGamma(1 + 1 / shape))
    case .empirical(let values, let weights):
      zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
    case .truncated(let base, let low, let high):
      base.partialMoment(1, low: low, high: high) / base.partialMoment(0, low: low, high: high)
    case .mixture(let components):
      components.reduce(0) { $0 + $1.weight * $1.distribution.mean }
        / components.reduce(0) { $0 + $1.weight }
    }
  }

  /// The variance, in closed form. Meaningful for valid parameters (see `validate()`).
  ///
  /// Exact to rounding, except for a truncated distribution: there it is the difference E[X²] − E[X]² of
  /// incomplete moments, with an absolute error of about 10⁻¹⁶ E[X²] over the probability of the interval.
  public var variance: Double {
    switch self {
    case .constant: return 0
    case .uniform(let low, let high): return (high - low) * (high - low) / 12
    case .triangular(let low, let mode, let high):
      let (rise, fall) = (mode - low, high - mode)
      return (rise * rise + rise * fall + fall * fall) / 18
    case .pert(let low, let mode, let high, let shape):
      return Distribution.pertAsBeta(low: low, mode: mode, high: high, shape: shape).variance
    case .beta(let alpha, let beta, let low, let high):
      let sum = alpha + beta
      return (high - low) * (high - low) * (alpha / sum) * (beta / sum) / (sum + 1)
    case .exponential(let mean): return mean * mean
    case .erlang(let shape, let mean): return mean * mean / Double(shape)
    case .gamma(let shape, let mean): return mean * mean / shape
    case .lognormal(_, let sigma): return mean * mean * expm1(sigma * sigma)
    case .weibull(let shape, let scale):
      // Γ(1 + 2/k) − Γ(1 + 1/k)² as a relative difference, which a large shape would cancel.
      let logSquare = 2 * logGamma(1 + 1 / shape)
      return scale * scale * exp(logSquare) * expm1(logGamma(1 + 2 / shape) - logSquare)
    case .empirical(let values, let weights):
      let center = mean
      return zip(values, weights).reduce(0) { $0 + $1.1 * ($1.0 - center) * ($1.0 - center) }
        / weights.reduce(0, +)
    case .truncated(let base, let low, let high):
      let mass = base.partialMoment(0, low: low, high: high)
      let mean = base.partialMoment(1, low: low, high: high) / mass
      return max(0, base.partialMoment(2, low: low, high: high) / mass - mean * mean)
    case .mixture(let components):
      let center = mean
      let sum = components.reduce(0) { sum, component in
        let shift = component.distribution.mean - center
        return sum + component.weight * (component.distribution.variance + shift * shift)
      }
      return sum / components.reduce(0) { $0 + $1.weight }
    }
  }

  /// The beta distribution that a PERT distribution is.
  ///
  /// D. G. Malcolm, J. H. Roseboom, C. E. Clark, W. Fazar, "Application of a technique for research and
  /// development program evaluation", Operations Research 7(5), 1959, with the weight of the mode free.
  static func pertAsBeta(low: Double, mode: Double, high: Double, shape: Double) -> Distribution {
    let position = (mode - low) / (high - low)
    return .beta(alpha: 1 + shape * position, beta: 1 + shape * (1 - position), low: low, high: high)
  }
}
