import Foundation

/// Draws from one distribution.
///
/// A plain value of a few words, made by a `DistributionTable`, which owns what a compound distribution needs
/// beyond them and must outlive every sampler it made. Drawing allocates nothing and counts no references.
@frozen public struct Sampler: BitwiseCopyable, @unchecked Sendable {
  @usableFromInline let node: Node

  /// The distribution reduced to what a draw needs.
  @usableFromInline @frozen enum Node: BitwiseCopyable {
    case constant(Double)
    case uniform(low: Double, high: Double)
    case exponential(mean: Double)
    case lognormal(logMedian: Double, sigma: Double)
    case triangular(low: Double, mode: Double, high: Double)
    case weibull(exponent: Double, scale: Double)
    case gamma(GammaVariate, scale: Double)
    case beta(alpha: Double, beta: Double, low: Double, high: Double)
    /// A part chosen by weight.
    case choice(WeightedChoice, UnsafePointer<Sampler>)
    /// The base drawn until it falls into the interval.
    case rejection(UnsafePointer<Sampler>, low: Double, high: Double)
    /// The base's quantile at a probability uniform on `from ... from + mass`.
    case inversion(UnsafePointer<Sampler>, low: Double, high: Double, from: Double, mass: Double)
  }

  init(_ node: Node) {
    self.node = node
  }

  /// A draw.
  @inlinable public func sample(using stream: inout RandomStream) -> Double {
    switch node {
    case .constant(let value): value
    // The rounded width may be a little too wide.
    case .uniform(let low, let high): min(high, low + (high - low) * stream.uniform())
    case .exponential(let mean): mean * stream.exponential()
    case .lognormal(let logMedian, let sigma): exp(logMedian + sigma * stream.normal())
    default: sampleElaborately(using: &stream)
    }
  }

  /// The kinds that cost more than a call.
  @usableFromInline @inline(never)
  func sampleElaborately(using stream: inout RandomStream) -> Double {
    switch node {
    case .constant, .uniform, .exponential, .lognormal:
      return sample(using: &stream)
    case .triangular:
      return quantile(stream.uniform(), low: -.infinity, high: .infinity)
    case .weibull(let exponent, let scale):
      return scale * pow(stream.exponential(), exponent)
    case .gamma(let variate, let scale):
      return scale * variate.sample(using: &stream)
    case .beta(let alpha, let beta, let low, let high):
      return min(high, low + (high - low) * betaVariate(alpha: alpha, beta: beta, using: &stream))
    case .choice(let choice, let parts):
      return parts[choice.index(using: &stream)].sample(using: &stream)
    case .rejection(let base, let low, let high):
      while true {
        let x = base.pointee.sample(using: &stream)
        if x >= low && x <= high { return x }
      }
    case .inversion(let base, let low, let high, let from, let mass):
      let probability = min(from + mass * stream.uniform(), 1.0.nextDown)
      return min(high, max(low, base.pointee.quantile(probability, low: low, high: high)))
    }
  }
}
