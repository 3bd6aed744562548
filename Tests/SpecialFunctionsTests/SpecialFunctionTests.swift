import Foundation
import SpecialFunctions
import Testing

@Suite("Special functions")
struct SpecialFunctionTests {
  @Test("The normal quantile gives the check values of AS 241")
  func normalQuantile() {
    expectClose(StandardNormal.quantile(0.25), -0.674_489_750_196_081_7, 4e-16)
    expectClose(StandardNormal.quantile(0.001), -3.090_232_306_167_814, 4e-16)
    expectClose(StandardNormal.quantile(1e-20), -9.262_340_089_798_408, 4e-16)
    #expect(StandardNormal.quantile(0.5) == 0)
    #expect(StandardNormal.quantile(0) == -.infinity)
    #expect(StandardNormal.quantile(1) == .infinity)
  }

  @Test("The normal quantile undoes the distribution function")
  func normalRoundTrip() {
    for x in stride(from: -37.0, through: 5, by: 0.0625) {
      // A relative error e of x changes the probability by about a factor exp(e·x²) in the tail.
      let tolerance = 1e-15 * (2 + x * x)
      let probability = StandardNormal.cumulative(x)
      let back = StandardNormal.cumulative(StandardNormal.quantile(probability))
      expectClose(back, probability, tolerance)
    }
  }

  @Test("The incomplete gamma function is a Poisson sum at whole shapes, an error function at one half")
  func gammaIdentities() {
    for shape in [1, 2, 5, 40, 1000] {
      for factor in [0.01, 0.5, 0.9, 1, 1.1, 2, 8] {
        let x = factor * Double(shape)
        var logTerm = -x
        var sum = exp(logTerm)
        for k in 1..<max(2, shape) where k < shape {
          logTerm += log(x / Double(k))
          sum += exp(logTerm)
        }
        let upper = RegularizedGamma.upper(shape: Double(shape), x)
        expectClose(upper, sum, 1e-15 * (10 + 10 * Double(shape)))
        #expect(abs(upper + RegularizedGamma.lower(shape: Double(shape), x) - 1) < 1e-15)
      }
    }
    for x in [1e-10, 0.01, 1, 1.4, 1.6, 10, 30] {
      expectClose(RegularizedGamma.lower(shape: 0.5, x), erf(x.squareRoot()), 1e-14)
      expectClose(RegularizedGamma.upper(shape: 0.5, x), erfc(x.squareRoot()), 1e-14)
    }
  }

  @Test("The incomplete gamma function approaches the normal at its median for large shapes")
  func largeShape() {
    // P(a, a) = 1/2 + 1/(3√(2πa)) + O(a^(-3/2)): DLMF 8.11.12.
    let a = 1e6
    let expected = 0.5 + 1 / (3 * (2 * Double.pi * a).squareRoot())
    #expect(abs(RegularizedGamma.lower(shape: a, a) - expected) < 2e-9)
  }

  @Test("The incomplete beta function is a binomial tail at whole shapes, an arcsine at one half")
  func betaIdentities() {
    let n = 20
    for a in 1...n {
      for x in [0.001, 0.2, 0.5, 0.77, 0.999] {
        let tail = (a...n).reduce(0.0) { sum, k in
          let choose = (0..<k).reduce(1.0) { $0 * Double(n - $1) / Double($1 + 1) }
          return sum + choose * pow(x, Double(k)) * pow(1 - x, Double(n - k))
        }
        let value = RegularizedBeta.lower(alpha: Double(a), beta: Double(n - a + 1), x)
        expectClose(value, tail, 1e-13)
      }
    }
    for x in [1e-8, 0.1, 0.5, 0.9] {
      expectClose(
        RegularizedBeta.lower(alpha: 0.5, beta: 0.5, x), 2 / .pi * asin(x.squareRoot()), 1e-14)
    }
  }

  @Test(
    "The incomplete beta function keeps the digits that its exponents leave, for unequal and large parameters",
    arguments: [
      (0.01, 50, 0.0002, 0.96025393095846930913), (300, 7, 0.9771986970684039, 0.45142711876696020574),
      (10_000, 20_000, 0.3233333333333333, 0.00011133785428959832301),
      (20_000, 10_000, 0.6766666666666667, 0.9998886621457104107),
    ] as [(Double, Double, Double, Double)])
  func betaAccuracy(alpha: Double, beta: Double, x: Double, expected: Double) {
    // References from 40-digit arithmetic. The logarithms that make up the value grow like α + β, and each
    // is rounded.
    expectClose(
      RegularizedBeta.lower(alpha: alpha, beta: beta, x), expected, 0x1p-52 * (10 + alpha + beta))
  }

  private func expectClose(
    _ value: Double, _ expected: Double, _ relative: Double, _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(
      abs(value - expected) <= relative * abs(expected), "\(value) is not \(expected)",
      sourceLocation: location)
  }
}
