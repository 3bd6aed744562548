import Foundation
import Sampling
import Testing

@Suite("Distribution validation")
struct DistributionValidationTests {
  @Test("Nesting is bounded, since each level takes several times as long as the one below")
  func nesting() {
    func nested(_ levels: Int) -> Distribution {
      (1..<levels).reduce(.exponential(mean: 1)) { base, _ in .truncated(base, low: 0, high: 5) }
    }
    #expect(nested(Distribution.greatestDepth).validate().isEmpty)
    #expect(nested(Distribution.greatestDepth + 1).validate().map(\.found) == ["distributions nested 9 deep"])
    #expect(nested(100).validate().count == 1)
  }

  @Test("A wrong parameter is named with what was found and what was expected")
  func problemsAreNamed() {
    let wrong: [(Distribution, parameter: String, found: String)] = [
      (.constant(.nan), "value", "nan"),
      (.uniform(low: 2, high: 2), "low", "2.0"),
      (.uniform(low: 0, high: .infinity), "high", "inf"),
      (.triangular(low: 0, mode: 7, high: 5), "mode", "7.0"),
      (.pert(low: 0, mode: 1, high: 5, shape: 0), "shape", "0.0"),
      (.beta(alpha: -1, beta: 1, low: 0, high: 1), "alpha", "-1.0"),
      (.exponential(mean: 0), "mean", "0.0"),
      (.erlang(shape: 0, mean: 1), "shape", "0"),
      (.gamma(shape: 1e9, mean: 1), "shape", "1000000000.0"),
      (.lognormal(median: 1, sigma: -0.1), "sigma", "-0.1"),
      (.weibull(shape: .nan, scale: 1), "shape", "nan"),
      (.empirical(values: [], weights: []), "values", "none"),
      (.empirical(values: [1, 2], weights: [1]), "weights", "1 weights"),
      (.empirical(values: [1, 2], weights: [1, -1]), "weights[1]", "-1.0"),
      (.empirical(values: [1, 2], weights: [0, 0]), "weights", "only zeros"),
      (.truncated(.exponential(mean: 1), low: 3, high: 1), "low", "3.0"),
      (.truncated(.exponential(mean: 1), low: .nan, high: 1), "low", "nan"),
      (.mixture([]), "components", "none"),
      (
        .mixture([
          .init(weight: 1, distribution: .constant(1)),
          .init(weight: 1, distribution: .truncated(.gamma(shape: 2, mean: -3), low: 0, high: 1)),
        ]), "components[1].distribution.base.mean", "-3.0"
      ),
      (.mixture([.init(weight: 0, distribution: .constant(1))]), "components[0].weight", "0.0"),
    ]
    for (distribution, parameter, found) in wrong {
      let problem = distribution.validate().first
      #expect(problem?.parameter == parameter, "\(distribution)")
      #expect(problem?.found == found, "\(distribution)")
      #expect(throws: DistributionProblem.self) { try DistributionTable().sampler(for: distribution) }
    }
    #expect(
      Distribution.exponential(mean: -1).validate().first?.description
        == "mean: found -1.0, expected a finite number above 0")
  }

  @Test("Every problem is reported, not only the first")
  func allProblemsAreReported() {
    let distribution = Distribution.weibull(shape: 0, scale: -1)
    #expect(distribution.validate().map(\.parameter) == ["shape", "scale"])
  }

  @Test("An interval with less than a millionth of the probability cannot be truncated to")
  func emptyTruncation() {
    // P(X > 13) = 2.3·10⁻⁶, P(X > 14) = 8.3·10⁻⁷.
    #expect(Distribution.truncated(.exponential(mean: 1), low: 13, high: .infinity).validate().isEmpty)
    #expect(!Distribution.truncated(.exponential(mean: 1), low: 14, high: .infinity).validate().isEmpty)
    #expect(!Distribution.truncated(.constant(2), low: 2.5, high: 3).validate().isEmpty)
    #expect(Distribution.truncated(.constant(2), low: 2, high: 3).validate().isEmpty)
  }

  @Test("Parameters without a finite mean and variance are refused")
  func infiniteMoments() {
    #expect(Distribution.lognormal(median: 1, sigma: 40).validate().map(\.parameter) == ["sigma"])
    #expect(Distribution.weibull(shape: 0.01, scale: 1).validate().map(\.parameter) == ["shape"])
    #expect(Distribution.uniform(low: -1e308, high: 1e308).validate().map(\.parameter) == ["high"])
  }

  @Test("No parameters whatever trap, and those that pass draw finite numbers within the support")
  func extremeParametersAreSafe() throws {
    let numbers: [Double] = [
      .nan, -.infinity, -1e308, -1, 0, .leastNonzeroMagnitude, 1e-5, 0.5, 1, 3, 1e6, 1e150, 1e308, .infinity,
    ]
    var candidates: [Distribution] = numbers.map { .constant($0) } + numbers.map { .exponential(mean: $0) }
    for a in numbers {
      for b in numbers {
        candidates += [
          .uniform(low: a, high: b), .gamma(shape: a, mean: b), .erlang(shape: 0, mean: b),
          .lognormal(median: a, sigma: b), .weibull(shape: a, scale: b),
          .beta(alpha: a, beta: b, low: -1, high: 2), .empirical(values: [a, 1], weights: [b, 1]),
          .empirical(values: [1, 1], weights: [a, b]),
          .truncated(.exponential(mean: 1), low: a, high: b),
          .truncated(.gamma(shape: 0.01, mean: 1), low: a, high: b),
          .truncated(.beta(alpha: 1e-5, beta: 1e6, low: 0, high: 1), low: a, high: b),
          .truncated(
            .mixture([.init(weight: a, distribution: .lognormal(median: 1, sigma: b))]), low: a, high: b),
        ]
        for c in numbers {
          candidates += [
            .triangular(low: a, mode: b, high: c), .pert(low: a, mode: b, high: c, shape: 4),
          ]
        }
      }
    }
    let table = DistributionTable()
    var stream = testStream(20)
    var accepted = 0
    for distribution in candidates {
      _ = (distribution.minimum, distribution.maximum)
      guard distribution.validate().isEmpty else {
        _ = (distribution.mean, distribution.variance, distribution.cumulative(1))
        continue
      }
      accepted += 1
      let sampler = try table.sampler(for: distribution)
      for _ in 0..<20 {
        let x = sampler.sample(using: &stream)
        #expect(
          x.isFinite && x >= distribution.minimum && x <= distribution.maximum, "\(x) from \(distribution)")
        let level = distribution.cumulative(x)
        #expect(level >= 0 && level <= 1, "\(distribution)")
      }
    }
    #expect(accepted > 300)
  }
}
