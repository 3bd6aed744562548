import PositionedJSON
import Sampling

extension Shape where Value == Distribution {
  /// A number, which is a constant, or an object that names a distribution and its parameters.
  static var distribution: Shape {
    named("distribution") {
      either(
        Shape<Double>.number().map { .constant($0) },
        tagged("distribution", "Which distribution the value is drawn from", cases))
    }
  }

  /// A distribution of hours or shares: no value below 0, and at most `limit` on average.
  static func positiveDistribution(meanUpTo limit: Double = 100_000) -> Shape {
    distribution.checked { distribution in
      if distribution.minimum < 0 {
        return "found values down to \(plain(distribution.minimum)), expected none below 0"
      }
      if distribution.mean > limit {
        return "found a mean of \(plain(distribution.mean)), expected at most \(plain(limit))"
      }
      return nil
    }
  }

  private static var cases: [TaggedCase<Distribution>] {
    [
      kind("constant", "Always the same value") { reader in
        reader.read("value", .number(), "The value").map { .constant($0) }
      },
      kind("uniform", "Every value between two bounds equally likely") { reader in
        interval(reader).map { .uniform(low: $0, high: $1) }
      },
      kind("triangular", "Between two bounds, straight up to the mode and down again") { reader in
        peaked(reader).map { .triangular(low: $0, mode: $1, high: $2) }
      },
      kind("pert", "Between two bounds, smoothly around the mode") { reader in
        let shape = reader.read(
          "shape", .number(above: 0), default: 4, "How strongly values gather around the mode")
        return peaked(reader).map { .pert(low: $0, mode: $1, high: $2, shape: shape) }
      },
      kind("beta", "Beta, stretched over two bounds") { reader in
        let alpha = reader.read("alpha", .number(above: 0), "The first shape parameter")
        let beta = reader.read("beta", .number(above: 0), "The second shape parameter")
        guard let (low, high) = interval(reader), let alpha, let beta else { return nil }
        return .beta(alpha: alpha, beta: beta, low: low, high: high)
      },
      kind("exponential", "Exponential, by its mean or its rate", exponential),
      kind("erlang", "The sum of exponentials of equal mean") { reader in
        let shape = reader.read("shape", .integer(1...1_000_000), "How many exponentials are added")
        let mean = reader.read("mean", .number(above: 0), "The mean of the sum")
        guard let shape, let mean else { return nil }
        return .erlang(shape: shape, mean: mean)
      },
      kind("gamma", "Gamma, by its shape and mean") { reader in
        let shape = reader.read("shape", .number(above: 0), "The shape parameter")
        let mean = reader.read("mean", .number(above: 0), "The mean")
        guard let shape, let mean else { return nil }
        return .gamma(shape: shape, mean: mean)
      },
      kind("lognormal", "Lognormal, by median and sigma or by mean and cv", lognormal),
      kind("weibull", "Weibull, by its shape and scale") { reader in
        let shape = reader.read("shape", .number(above: 0), "The shape parameter")
        let scale = reader.read("scale", .number(above: 0), "The scale parameter")
        guard let shape, let scale else { return nil }
        return .weibull(shape: shape, scale: scale)
      },
      kind("empirical", "One of a list of values", empirical),
      kind("truncated", "Another distribution, kept within bounds") { reader in
        let low = reader.read("low", .number(), default: 0, "The least value kept")
        let high = reader.read("high", .number(), "The greatest value kept")
        let base = reader.read("of", .distribution, "The distribution that is cut")
        guard let base, let high else { return nil }
        return .truncated(base, low: low, high: high)
      },
      kind("mixture", "One of several distributions, drawn by weight") { reader in
        let part = Shape<MixtureComponent>.object { reader in
          let weight = reader.read("weight", .number(above: 0), "How often this part is drawn, relatively")
          let base = reader.read("of", .distribution, "What is drawn then")
          guard let weight, let base else { return nil }
          return MixtureComponent(weight: weight, distribution: base)
        }
        return reader.read("components", .array(of: part, count: 1...1000), "The parts").map { .mixture($0) }
      },
    ]
  }

  /// A case whose parameters are also checked together.
  private static func kind(
    _ name: String, _ meaning: String, _ read: @escaping (ObjectReader) -> Distribution?
  ) -> TaggedCase<Distribution> {
    TaggedCase(name, meaning) { reader in
      guard let distribution = read(reader) else { return nil }
      let problems = distribution.validate()
      for problem in problems {
        let key = String(problem.parameter.prefix { $0 != "." && $0 != "[" })
        reader.report("found \(problem.found), expected \(problem.expected)", at: reader.has(key) ? key : nil)
      }
      return problems.isEmpty ? distribution : nil
    }
  }

  private static func interval(_ reader: ObjectReader) -> (Double, Double)? {
    let low = reader.read("low", .number(), "The lower bound")
    let high = reader.read("high", .number(), "The upper bound")
    guard let low, let high else { return nil }
    return (low, high)
  }

  private static func peaked(_ reader: ObjectReader) -> (Double, Double, Double)? {
    let mode = reader.read("mode", .number(), "The most likely value")
    guard let (low, high) = interval(reader), let mode else { return nil }
    return (low, mode, high)
  }

  private static func exponential(_ reader: ObjectReader) -> Distribution? {
    let mean = reader.readIfPresent("mean", .number(above: 0), "The mean; either this or the rate")
    let rate = reader.readIfPresent("rate", .number(above: 0), "One over the mean")
    switch (reader.has("mean"), reader.has("rate")) {
    case (true, false): return mean.map { .exponential(mean: $0) }
    case (false, true): return rate.map { .exponential(mean: 1 / $0) }
    default:
      reader.report("expected either \"mean\" or \"rate\"")
      return nil
    }
  }

  private static func lognormal(_ reader: ObjectReader) -> Distribution? {
    let median = reader.readIfPresent("median", .number(above: 0), "The median; goes with sigma")
    let sigma = reader.readIfPresent(
      "sigma", .number(atLeast: 0), "The standard deviation of the logarithm; goes with the median")
    let mean = reader.readIfPresent("mean", .number(above: 0), "The mean; goes with cv")
    let cv = reader.readIfPresent(
      "cv", .number(atLeast: 0), "Standard deviation over mean; goes with the mean")
    switch (reader.has("median"), reader.has("sigma"), reader.has("mean"), reader.has("cv")) {
    case (true, true, false, false):
      guard let median, let sigma else { return nil }
      return .lognormal(median: median, sigma: sigma)
    case (false, false, true, true):
      guard let mean, let cv else { return nil }
      return .lognormal(mean: mean, coefficientOfVariation: cv)
    default:
      reader.report("expected \"median\" and \"sigma\", or \"mean\" and \"cv\"")
      return nil
    }
  }

  private static func empirical(_ reader: ObjectReader) -> Distribution? {
    let numbers = Shape<[Double]>.array(of: .number(), count: 1...100_000)
    let values = reader.read("values", numbers, "The values")
    let weights = reader.readIfPresent(
      "weights", .array(of: .number(atLeast: 0), count: 1...100_000),
      "How often each is drawn, relatively; left out, all alike")
    guard let values else { return nil }
    return .empirical(values: values, weights: weights ?? values.map { _ in 1 })
  }
}

private typealias MixtureComponent = Distribution.MixtureComponent
