extension Distribution {
  /// The least possible value; −∞ never occurs for valid parameters.
  public var minimum: Double { support.low }

  /// The greatest possible value, or infinity.
  public var maximum: Double { support.high }

  private var support: (low: Double, high: Double) {
    switch self {
    case .constant(let value):
      (value, value)
    case .uniform(let low, let high), .triangular(let low, _, let high), .pert(let low, _, let high, _),
      .beta(_, _, let low, let high):
      (low, high)
    case .lognormal(let median, let sigma) where sigma == 0:
      (median, median)
    case .exponential, .erlang, .gamma, .lognormal, .weibull:
      (0, .infinity)
    case .empirical(let values, let weights):
      Distribution.hull(zip(values, weights).filter { $0.1 > 0 }.map { ($0.0, $0.0) })
    case .truncated(let base, let low, let high):
      (max(low, base.support.low), min(high, base.support.high))
    case .mixture(let components):
      Distribution.hull(components.map(\.distribution.support))
    }
  }

  private static func hull(_ ranges: [(low: Double, high: Double)]) -> (low: Double, high: Double) {
    (ranges.map(\.low).min() ?? .infinity, ranges.map(\.high).max() ?? -.infinity)
  }
}
