/// What is wrong with one parameter of a distribution.
public struct DistributionProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The parameter as `Distribution` names it, from the outside in: `components[1].distribution.mean`.
  public let parameter: String
  /// What was found there.
  public let found: String
  /// What would be right.
  public let expected: String

  /// "mean: found -1.0, expected a finite number above 0".
  public var description: String { "\(parameter): found \(found), expected \(expected)" }
}

extension Distribution {
  /// The least probability of an interval that a distribution may be truncated to.
  ///
  /// Below it the distribution function's rounding, some 10⁻¹⁶, would show in the draws.
  public static let leastTruncationProbability = 1e-6

  /// How deep truncations and mixtures may be nested: the moments of each level take several times as
  /// long as those of the level below.
  public static let greatestDepth = 8

  /// Levels of nesting, 1 for a distribution that is made of no other.
  private var depth: Int {
    switch self {
    case .truncated(let base, _, _): base.depth + 1
    case .mixture(let components): (components.map(\.distribution.depth).max() ?? 0) + 1
    default: 1
    }
  }

  /// What is wrong with the parameters, in their order; empty when a sampler can be made.
  ///
  /// A distribution without problems has a finite mean and variance.
  public func validate() -> [DistributionProblem] {
    guard depth <= Self.greatestDepth else {
      return [
        DistributionProblem(
          parameter: "distribution", found: "distributions nested \(depth) deep",
          expected: "at most \(Self.greatestDepth) levels")
      ]
    }
    var findings = Findings()
    findings.inspect(self, path: "")
    return findings.problems
  }
}

/// The problems found so far on a walk through a distribution.
private struct Findings {
  var problems: [DistributionProblem] = []

  mutating func inspect(_ distribution: Distribution, path: String) {
    let before = problems.count
    switch distribution {
    case .constant(let value):
      expectFinite(value, path + "value")
    case .uniform(let low, let high):
      expectInterval(low, high, path)
    case .triangular(let low, let mode, let high):
      expectInterval(low, high, path)
      expectMode(mode, low, high, path)
    case .pert(let low, let mode, let high, let shape):
      expectInterval(low, high, path)
      expectMode(mode, low, high, path)
      expectShape(shape, path + "shape")
    case .beta(let alpha, let beta, let low, let high):
      expectShape(alpha, path + "alpha")
      expectShape(beta, path + "beta")
      expectInterval(low, high, path)
    case .exponential(let mean):
      expectPositive(mean, path + "mean")
    case .erlang(let shape, let mean):
      expect(1...1_000_000 ~= shape, path + "shape", "\(shape)", "a whole number from 1 to 1000000")
      expectPositive(mean, path + "mean")
    case .gamma(let shape, let mean):
      expectShape(shape, path + "shape")
      expectPositive(mean, path + "mean")
    case .lognormal(let median, let sigma):
      expectPositive(median, path + "median")
      expect(sigma >= 0 && sigma.isFinite, path + "sigma", "\(sigma)", "a finite number of at least 0")
    case .weibull(let shape, let scale):
      expectPositive(shape, path + "shape")
      expectPositive(scale, path + "scale")
    case .empirical(let values, let weights):
      inspect(values: values, weights: weights, path: path)
    case .truncated(let base, let low, let high):
      inspect(base, path: path + "base.")
      expect(low < high, path + "low", "\(low)", "a number below high, which is \(high)")
      if problems.count == before { expectMass(of: base, low, high, path) }
    case .mixture(let components):
      expect(!components.isEmpty, path + "components", "none", "at least one component")
      expectFiniteSum(components.map(\.weight), path + "components")
      for (index, component) in components.enumerated() {
        expectPositive(component.weight, path + "components[\(index)].weight")
        inspect(component.distribution, path: path + "components[\(index)].distribution.")
      }
    }
    if problems.count == before {
      expect(
        distribution.mean.isFinite && distribution.variance.isFinite, path + distribution.extremeParameter,
        "a mean of \(distribution.mean) and a variance of \(distribution.variance)",
        "parameters that give a finite mean and variance")
    }
  }

  private mutating func inspect(values: [Double], weights: [Double], path: String) {
    expect(!values.isEmpty, path + "values", "none", "at least one value")
    expect(
      values.count == weights.count, path + "weights", "\(weights.count) weights",
      "one for each of the \(values.count) values")
    for (index, value) in values.enumerated() {
      expectFinite(value, path + "values[\(index)]")
    }
    for (index, weight) in weights.enumerated() {
      expect(
        weight >= 0 && weight.isFinite, path + "weights[\(index)]", "\(weight)",
        "a finite number of at least 0")
    }
    expect(
      weights.isEmpty || weights.contains { $0 != 0 }, path + "weights", "only zeros",
      "at least one weight above 0")
    expectFiniteSum(weights, path + "weights")
  }

  private mutating func expectFiniteSum(_ weights: [Double], _ parameter: String) {
    if weights.allSatisfy(\.isFinite) {
      expect(
        weights.reduce(0, +).isFinite, parameter, "weights that add up to infinity",
        "weights with a finite sum")
    }
  }

  private mutating func expect(
    _ isRight: Bool, _ parameter: String, _ found: @autoclosure () -> String,
    _ expected: @autoclosure () -> String
  ) {
    if !isRight {
      problems.append(DistributionProblem(parameter: parameter, found: found(), expected: expected()))
    }
  }

  private mutating func expectFinite(_ value: Double, _ parameter: String) {
    expect(value.isFinite, parameter, "\(value)", "a finite number")
  }

  private mutating func expectPositive(_ value: Double, _ parameter: String) {
    expect(value > 0 && value.isFinite, parameter, "\(value)", "a finite number above 0")
  }

  /// Gamma and beta variables of smaller shapes are 0 or 1 to a `Double`, those of greater shapes all but
  /// constant; their distribution functions lose their digits there.
  private mutating func expectShape(_ value: Double, _ parameter: String) {
    expect(1e-6...1e6 ~= value, parameter, "\(value)", "a number from 0.000001 to 1000000")
  }

  private mutating func expectInterval(_ low: Double, _ high: Double, _ path: String) {
    expectFinite(low, path + "low")
    expectFinite(high, path + "high")
    if low.isFinite && high.isFinite {
      expect(low < high, path + "low", "\(low)", "a number below high, which is \(high)")
    }
  }

  private mutating func expectMode(_ mode: Double, _ low: Double, _ high: Double, _ path: String) {
    if low < high {
      expect(mode >= low && mode <= high, path + "mode", "\(mode)", "a number from \(low) to \(high)")
    } else {
      expectFinite(mode, path + "mode")
    }
  }

  private mutating func expectMass(of base: Distribution, _ low: Double, _ high: Double, _ path: String) {
    let mass = base.probability(low: low, high: high)
    expect(
      mass >= Distribution.leastTruncationProbability, path + "low",
      "an interval from \(low) to \(high) that the base falls into with probability \(mass)",
      "a probability of at least \(Distribution.leastTruncationProbability)")
  }
}

extension Distribution {
  /// The parameter to blame when the moments overflow.
  fileprivate var extremeParameter: String {
    switch self {
    case .constant: "value"
    case .uniform, .triangular, .pert, .beta, .truncated: "high"
    case .exponential, .erlang: "mean"
    case .gamma, .weibull: "shape"
    case .lognormal: "sigma"
    case .empirical: "values"
    case .mixture: "components"
    }
  }
}
