import Foundation
import Sampling
import Testing

@Suite("Distribution moments")
struct DistributionMomentsTests {
  @Test("Mean and variance are those of the distribution function")
  func momentsMatchTheDistributionFunction() {
    let examples =
      ExampleDistributions.continuous.map { ($0.name, $0.distribution) }
      + ExampleDistributions.withAtoms.map { ($0.name, $0.distribution) }
    for (name, distribution) in examples {
      let low = distribution.minimum
      var high = distribution.maximum
      if high == .infinity {
        high = low + 1
        while distribution.cumulative(high) < 1 - 1e-13 { high = low + 1.25 * (high - low) }
      }
      // With S = 1 − F: E[X − low] = ∫ S, E[(X − low)²] = ∫ 2(x − low) S, by the midpoint rule. S is monotone,
      // so the rule errs by at most half a step times the variation of the integrand.
      let steps = 100_000
      let width = (high - low) / Double(steps)
      var (first, second) = (0.0, 0.0)
      for step in 0..<steps {
        let offset = (Double(step) + 0.5) * width
        let survival = 1 - distribution.cumulative(low + offset)
        first += survival * width
        second += 2 * offset * survival * width
      }
      let firstError = width / 2 + 1e-12 * (high - low)
      let secondError = 2 * (high - low) * width
      #expect(abs(distribution.mean - low - first) < firstError, "\(name)")
      let variance = second - first * first
      #expect(
        abs(distribution.variance - variance) < secondError + 2 * first * firstError, "\(name)")
    }
  }

  @Test("The lognormal given by mean and coefficient of variation has them")
  func lognormalFactory() {
    let distribution = Distribution.lognormal(mean: 3, coefficientOfVariation: 0.8)
    #expect(abs(distribution.mean - 3) < 1e-14)
    #expect(abs(distribution.variance.squareRoot() / 3 - 0.8) < 1e-14)
    #expect(Distribution.lognormal(mean: 3, coefficientOfVariation: 0).variance == 0)
    #expect(
      Distribution.lognormal(mean: 3, coefficientOfVariation: -1).validate().first?.parameter == "sigma")
  }

  @Test("The PERT distribution has the mean of its definition")
  func pertMean() {
    let mean = Distribution.pert(low: 1, mode: 3, high: 10, shape: 4).mean
    #expect(abs(mean - (1 + 4 * 3 + 10) / 6.0) < 1e-15 * 10)
  }

  @Test("The variance of a nearly constant Weibull keeps its digits")
  func weibullVarianceDoesNotCancel() {
    // For large shapes k, log X is a Gumbel variable with standard deviation π/(k√6).
    let shape = 1e6
    let deviation = Distribution.weibull(shape: shape, scale: 1).variance.squareRoot()
    #expect(abs(deviation * shape * 6.0.squareRoot() / .pi - 1) < 1e-3)
  }

  @Test("A distribution function includes its atoms and ends at 0 and 1")
  func cumulativeAtTheEnds() {
    for (name, distribution) in ExampleDistributions.continuous.map({ ($0.name, $0.distribution) }) {
      #expect(distribution.cumulative(distribution.minimum) == 0, "\(name)")
      #expect(abs(distribution.cumulative(distribution.maximum) - 1) < 1e-12, "\(name)")
    }
    let atom = Distribution.constant(2)
    #expect(atom.cumulative(2) == 1)
    #expect(atom.cumulative(2.0.nextDown) == 0)
    let halves = Distribution.truncated(
      .empirical(values: [1, 2, 3], weights: [1, 1, 1]), low: 2, high: 3)
    #expect(abs(halves.cumulative(2) - 0.5) < 1e-15)
    #expect(halves.cumulative(2.0.nextDown) == 0)
  }
}
