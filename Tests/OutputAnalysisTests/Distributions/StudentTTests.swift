import Foundation
import OutputAnalysis
import Testing

@Suite("Student's t")
struct StudentTTests {
  /// Upper-tail quantiles at 0.4, 0.1, 0.025, 0.005 and 10⁻¹², from 60-digit arithmetic; rounded to three
  /// decimals the middle ones are those of every printed table.
  static let references: [(degreesOfFreedom: Double, quantiles: [Double])] = [
    (
      1.5,
      [0.30074539256979542, 2.1963984175655374, 6.0166631044279319, 17.820310514462807, 52194694.273446354]
    ),
    (
      3,
      [0.27667066233268991, 1.6377443536962101, 3.1824463052837096, 5.8409093097333573, 10331.108244292486]
    ),
    (
      5,
      [0.26718086570414513, 1.4758840488244811, 2.5705818356363155, 4.0321429835552281, 393.95695957760377]
    ),
    (
      10,
      [0.26018482949208024, 1.3721836411103356, 2.2281388519862747, 3.1692726726169512, 40.532096178662597]
    ),
    (
      29,
      [0.25568363457125614, 1.3114336473015511, 2.0452296421327043, 2.7563859036706055, 11.613158011561407]
    ),
    (
      100.5,
      [0.25401881865735025, 1.2900320722138598, 1.9838506553357998, 2.6256369653795349, 8.020339422842309]
    ),
    (
      1000,
      [0.25341451583949876, 1.2823987214609244, 1.9623390808264085, 2.5807546980659511, 7.1242289253144091]
    ),
    (
      200_000,
      [0.25334744014622283, 1.2815557984827084, 1.9599758459667685, 2.5758538865077644, 7.0349277599601576]
    ),
  ]

  @Test("quantiles agree with reference values to eleven digits in both tails", arguments: references)
  func referenceQuantiles(degreesOfFreedom: Double, quantiles: [Double]) {
    for (tail, expected) in zip([0.4, 0.1, 0.025, 0.005, 1e-12], quantiles) {
      let lower = StudentT.quantile(tail, degreesOfFreedom: degreesOfFreedom)
      #expect(abs(lower + expected) <= 1e-11 * expected)
      // 1 − 10⁻¹² is not a floating-point number to that precision; the others are close enough.
      guard tail > 1e-3 else { continue }
      let upper = StudentT.quantile(1 - tail, degreesOfFreedom: degreesOfFreedom)
      #expect(abs(upper - expected) <= 1e-11 * expected)
    }
  }

  @Test("one degree of freedom is Cauchy's distribution, out to a tail of 10⁻³⁰⁰")
  func cauchy() {
    for tail in [0.49, 0.3, 0.25, 0.2, 0.01, 1e-8, 1e-100, 1e-300] {
      let exact = -1 / tan(Double.pi * tail)
      #expect(abs(StudentT.quantile(tail, degreesOfFreedom: 1) / exact - 1) < 1e-13)
    }
    #expect(abs(StudentT.cdf(1, degreesOfFreedom: 1) - 0.75) < 1e-15)
    let far = StudentT.cdf(-1e200, degreesOfFreedom: 1)
    #expect(abs(far * 1e200 * Double.pi - 1) < 1e-13)
  }

  @Test("two degrees of freedom follow their closed form")
  func twoDegreesOfFreedom() {
    for probability in [0.001, 0.1, 0.4, 0.6, 0.8, 0.99] {
      let exact = (2 * probability - 1) / (2 * probability * (1 - probability)).squareRoot()
      #expect(abs(StudentT.quantile(probability, degreesOfFreedom: 2) / exact - 1) < 1e-13)
    }
    #expect(abs(StudentT.cdf(2.5, degreesOfFreedom: 2) - (0.5 + 1.25 / 8.25.squareRoot())) < 1e-15)
  }

  @Test("with many degrees of freedom t becomes normal, without a step where the method changes")
  func normalLimit() {
    #expect(abs(StudentT.cdf(-2, degreesOfFreedom: 1e7) / 0.02275014544592147664 - 1) < 1e-12)
    #expect(abs(StudentT.cdf(-10, degreesOfFreedom: 1e7) / 7.6217961451368781646e-24 - 1) < 1e-12)
    for tail in [0.3, 0.025, 1e-9, 1e-200] {
      let below = StudentT.quantile(tail, degreesOfFreedom: 1e6)
      let above = StudentT.quantile(tail, degreesOfFreedom: (1e6).nextUp)
      #expect(abs(below / above - 1) < 1e-11)
      let limit = StudentT.quantile(tail, degreesOfFreedom: .infinity)
      #expect(abs(limit / StandardNormal.quantile(tail) - 1) < 1e-14)
    }
  }

  @Test("the distribution function takes its quantiles back to their probability")
  func roundTrip() {
    for degreesOfFreedom in [1, 1.01, 1.9, 2.5, 4, 17, 250, 99_999] {
      for probability in stride(from: 0.005, to: 1, by: 0.005) {
        let value = StudentT.quantile(probability, degreesOfFreedom: degreesOfFreedom)
        #expect(abs(StudentT.cdf(value, degreesOfFreedom: degreesOfFreedom) - probability) < 1e-12)
      }
    }
  }

  @Test("the ends of the line have probability 0 and 1")
  func ends() {
    #expect(StudentT.quantile(0, degreesOfFreedom: 4) == -.infinity)
    #expect(StudentT.quantile(1, degreesOfFreedom: 4) == .infinity)
    #expect(StudentT.quantile(0.5, degreesOfFreedom: 4) == 0)
    for degreesOfFreedom in [1, 4, 1e9, .infinity] {
      #expect(StudentT.cdf(-.infinity, degreesOfFreedom: degreesOfFreedom) == 0)
      #expect(StudentT.cdf(.infinity, degreesOfFreedom: degreesOfFreedom) == 1)
      #expect(StudentT.cdf(0, degreesOfFreedom: degreesOfFreedom) == 0.5)
    }
  }
}
