import Foundation
import Synchronization

/// Makes samplers and owns the memory they refer to: keep it for as long as any of them is used.
///
/// Making a sampler takes a lock and may allocate; drawing does neither.
public final class DistributionTable: Sendable {
  private let memory = Mutex(OwnedMemory())

  /// A table that owns nothing yet.
  public init() {}

  deinit {
    memory.withLock { $0.deallocate() }
  }

  /// A sampler for `distribution`; throws the first of its `validate()`.
  public func sampler(for distribution: Distribution) throws(DistributionProblem) -> Sampler {
    if let problem = distribution.validate().first { throw problem }
    return Sampler(node(for: distribution, low: -.infinity, high: .infinity))
  }

  /// A choice among `weights.count` indices; throws when the weights cannot be probabilities.
  public func choice(weights: [Double]) throws(DistributionProblem) -> WeightedChoice {
    let values = weights.indices.map(Double.init)
    if let problem = Distribution.empirical(values: values, weights: weights).validate().first {
      throw problem
    }
    return choice(validWeights: weights)
  }

  /// A rate that repeats after `days.count` days, each with its stretches in ascending order and apart from
  /// each other; nil where no stretch has a rate above 0 or their sum is not finite.
  public func profile(days: [[RateStretch]]) -> RateProfile? {
    guard let scaled = RateProfile.scaled(days) else { return nil }
    let table = scaled.map { RateProfile.Day(first: store($0), hours: $0.last?.spentAtEnd ?? 0) }
    return RateProfile(days: store(table), period: table.count)
  }

  private func choice(validWeights weights: [Double]) -> WeightedChoice {
    WeightedChoice(columns: store(WeightedChoice.columns(for: weights)), count: weights.count)
  }

  private func store<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafePointer<Element> {
    let address = memory.withLock { UInt(bitPattern: $0.store(elements)) }
    guard let pointer = UnsafePointer<Element>(bitPattern: address) else {
      preconditionFailure("allocated memory has an address")
    }
    return pointer
  }

  /// The valid `distribution` conditioned on `low ... high`. Truncation is carried down to the leaves,
  /// where it is either a narrower distribution of the same kind or the only step that may repeat.
  private func node(for distribution: Distribution, low: Double, high: Double) -> Sampler.Node {
    switch distribution {
    case .truncated(let base, let innerLow, let innerHigh):
      return node(for: base, low: max(low, innerLow), high: min(high, innerHigh))
    case .mixture(let components):
      let parts = components.map { ($0.distribution, $0.weight) }
      return choice(among: parts, low: low, high: high)
    case .empirical(let values, let weights):
      let parts = zip(values, weights).map { (Distribution.constant($0), $1) }
      return choice(among: parts, low: low, high: high)
    case .uniform(let uniformLow, let uniformHigh):
      return .uniform(low: max(low, uniformLow), high: min(high, uniformHigh))
    default:
      let leaf = Sampler(leafNode(for: distribution))
      if low <= distribution.minimum && distribution.maximum <= high { return leaf.node }
      let mass = distribution.probability(low: low, high: high)
      // At most two tries on average; below that an inversion is cheaper or at least bounded.
      if mass >= 0.5 { return .rejection(store([leaf]), low: low, high: high) }
      return .inversion(
        store([leaf]), low: low, high: high, from: distribution.cumulative(low), mass: mass)
    }
  }

  private func choice(
    among parts: [(distribution: Distribution, weight: Double)], low: Double, high: Double
  ) -> Sampler.Node {
    let possible = parts.map { part in
      (part.distribution, part.weight * part.distribution.probability(low: low, high: high))
    }.filter { $0.1 > 0 }
    let samplers = possible.map { Sampler(node(for: $0.0, low: low, high: high)) }
    if let only = samplers.first, samplers.count == 1 { return only.node }
    return .choice(choice(validWeights: possible.map(\.1)), store(samplers))
  }

  private func leafNode(for distribution: Distribution) -> Sampler.Node {
    switch distribution {
    case .constant(let value): .constant(value)
    case .uniform(let low, let high): .uniform(low: low, high: high)
    case .triangular(let low, let mode, let high): .triangular(low: low, mode: mode, high: high)
    case .pert(let low, let mode, let high, let shape):
      leafNode(for: .pertAsBeta(low: low, mode: mode, high: high, shape: shape))
    case .beta(let alpha, let beta, let low, let high):
      .beta(alpha: alpha, beta: beta, low: low, high: high)
    case .exponential(let mean): .exponential(mean: mean)
    case .erlang(let shape, let mean): leafNode(for: .gamma(shape: Double(shape), mean: mean))
    case .gamma(let shape, let mean):
      shape == 1 ? .exponential(mean: mean) : .gamma(GammaVariate(shape: shape), scale: mean / shape)
    case .lognormal(let median, let sigma):
      sigma == 0 ? .constant(median) : .lognormal(logMedian: log(median), sigma: sigma)
    case .weibull(let shape, let scale): .weibull(exponent: 1 / shape, scale: scale)
    case .empirical, .truncated, .mixture:
      preconditionFailure("a compound distribution is taken apart before its leaves are made")
    }
  }
}

/// Memory that is written once, then only read, and freed at the end.
private struct OwnedMemory: @unchecked Sendable {
  private var blocks: [UnsafeMutableRawPointer] = []

  mutating func store<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafePointer<Element> {
    let block = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    block.initialize(from: elements, count: elements.count)
    blocks.append(UnsafeMutableRawPointer(block))
    return UnsafePointer(block)
  }

  mutating func deallocate() {
    for block in blocks { block.deallocate() }
    blocks = []
  }
}
