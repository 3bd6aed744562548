import Foundation
import OutputAnalysis
import Testing

@Suite("Standard normal")
struct StandardNormalTests {
  @Test(
    "quantiles in the centre, the tails and the far tails agree with 60-digit arithmetic",
    arguments: [
      (0.25, -0.674489750196081743), (0.975, 1.95996398454005424), (0.001, -3.09023230616781354),
      (255.0 / 256, 2.66006746861745966), (1e-20, -9.26234008979840757), (1e-300, -37.0470962993611992),
    ])
  func quantiles(probability: Double, expected: Double) {
    #expect(abs(StandardNormal.quantile(probability) / expected - 1) < 1e-15)
  }

  @Test("the distribution function takes quantiles back, with a relative error even in the lower tail")
  func roundTrip() {
    for exponent in stride(from: -300.0, through: -0.31, by: 0.77) {
      let probability = pow(10, exponent)
      let again = StandardNormal.cdf(StandardNormal.quantile(probability))
      // An error of one ulp in z costs a relative z²·2⁻⁵² in the tail.
      #expect(abs(again / probability - 1) < 1e-12)
    }
  }

  @Test("the ends of the line have probability 0 and 1")
  func ends() {
    #expect(StandardNormal.quantile(0) == -.infinity)
    #expect(StandardNormal.quantile(1) == .infinity)
    #expect(StandardNormal.quantile(0.5) == 0)
    #expect(StandardNormal.cdf(.infinity) == 1)
  }
}
