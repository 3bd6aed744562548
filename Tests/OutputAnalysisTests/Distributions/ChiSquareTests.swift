import Foundation
import OutputAnalysis
import Testing

@Suite("Chi-square")
struct ChiSquareTests {
  /// Quantiles at 10⁻⁶, 0.05, 0.5, 0.95 and 0.999, from 60-digit arithmetic.
  static let references: [(degreesOfFreedom: Double, quantiles: [Double])] = [
    (
      1,
      [
        1.5707963267957191e-12, 0.0039321400000195227, 0.45493642311957275, 3.841458820694126,
        10.827566170662732,
      ]
    ),
    (
      2.5,
      [
        3.5028234914305037e-5, 0.21075811235783618, 1.8738477677808792, 6.9280761134524251,
        15.082186971981959,
      ]
    ),
    (
      10, [0.33812600324295452, 3.94029913611906, 9.3418177655919674, 18.307038053275147, 29.588298445074419]
    ),
    (
      100,
      [46.501330715893183, 77.929465165017259, 99.334129235988456, 124.34211340400408, 149.44925277903871]
    ),
    (
      1000,
      [801.62443760686573, 927.59436302097905, 999.33341240338097, 1074.679448803441, 1143.9170926196792]
    ),
  ]

  @Test("quantiles agree with reference values to eleven digits", arguments: references)
  func referenceQuantiles(degreesOfFreedom: Double, quantiles: [Double]) {
    for (probability, expected) in zip([1e-6, 0.05, 0.5, 0.95, 0.999], quantiles) {
      let quantile = ChiSquare.quantile(probability, degreesOfFreedom: degreesOfFreedom)
      #expect(abs(quantile / expected - 1) < 1e-11)
    }
  }

  @Test("a quantile is found although the search passes where the probability underflows")
  func farTail() {
    let quantile = ChiSquare.quantile(1e-300, degreesOfFreedom: 1000)
    #expect(abs(quantile / 103.265698175843204 - 1) < 1e-11)
  }

  @Test("two degrees of freedom are an exponential distribution, deep into the upper tail")
  func exponential() {
    for x in [1e-9, 0.5, 2, 3.9, 4.1, 30, 600] {
      #expect(abs(ChiSquare.upperTail(x, degreesOfFreedom: 2) / exp(-x / 2) - 1) < 1e-12)
      #expect(abs(ChiSquare.cdf(x, degreesOfFreedom: 2) / -expm1(-x / 2) - 1) < 1e-12)
    }
  }

  @Test("both sides of every value add up to one, and nothing lies below zero")
  func complement() {
    for x in [0.1, 5, 9, 11, 13, 80] {
      let lower = ChiSquare.cdf(x, degreesOfFreedom: 10)
      #expect(abs(lower + ChiSquare.upperTail(x, degreesOfFreedom: 10) - 1) < 1e-15)
    }
    #expect(ChiSquare.cdf(-1, degreesOfFreedom: 3) == 0)
    #expect(ChiSquare.upperTail(0, degreesOfFreedom: 3) == 1)
    #expect(ChiSquare.cdf(.infinity, degreesOfFreedom: 3) == 1)
    #expect(ChiSquare.quantile(0, degreesOfFreedom: 3) == 0)
    #expect(ChiSquare.quantile(1, degreesOfFreedom: 3) == .infinity)
  }
}
