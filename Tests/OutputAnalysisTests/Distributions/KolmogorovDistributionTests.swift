import OutputAnalysis
import Testing

@Suite("Kolmogorov's distribution")
struct KolmogorovDistributionTests {
  @Test(
    "the distribution function agrees with 60-digit arithmetic where either series is used",
    arguments: [
      (0.3, 9.3058013345666228e-6), (0.5, 0.036054756335124906), (0.8, 0.45585758842580192),
      (1.0, 0.73000032832264548), (1.18, 0.87654619057023429), (1.3581, 0.95000036956833259),
      (1.6276, 0.98999846266693923), (2.5, 0.99999254669365584),
    ])
  func cdf(x: Double, expected: Double) {
    #expect(abs(KolmogorovDistribution.cdf(x) / expected - 1) < 1e-14)
  }

  @Test(
    "the exact critical distances of small samples have their significance level",
    arguments: [(5, 0.05, 0.56328), (10, 0.05, 0.40925), (20, 0.05, 0.29408), (20, 0.01, 0.35241)])
  func finiteSample(count: Int, level: Double, distance: Double) {
    // Miller, "Table of Percentage Points of Kolmogorov Statistics" (Journal of the American Statistical
    // Association 51, 1956). The correction is an approximation: two digits of a p-value are wanted of it.
    let pValue = KolmogorovDistribution.pValue(distance: distance, count: count)
    #expect(abs(pValue - level) < 0.05 * level)
  }

  @Test("uniform samples are rejected at 5 % as often as that says")
  func size() {
    var generator = SplitMix64(state: 11)
    let rejected = (0..<2_000).count { _ in
      let sample = (0..<50).map { _ in generator.uniform() }
      let distance = kolmogorovDistance(sample) { $0 }
      return KolmogorovDistribution.pValue(distance: distance, count: 50) < 0.05
    }
    #expect(isPlausible(rejected, of: 2_000, at: 0.05))
  }
}
