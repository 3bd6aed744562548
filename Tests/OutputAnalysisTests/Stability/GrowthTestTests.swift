import Foundation
import OutputAnalysis
import Testing

@Suite("Whether a quantity keeps growing")
struct GrowthTestTests {
  /// Replications whose quarters scatter around a course by normal noise.
  private func replications(
    _ course: [Double], noise: Double, count: Int, seed: UInt64
  ) -> [[Double]] {
    var generator = SplitMix64(state: seed &* 1_000_003)
    return (0..<count).map { _ in course.map { $0 + noise * generator.normal() } }
  }

  /// How many of the experiments find what is asked.
  private func share(
    of course: [Double], noise: Double, count: Int, experiments: Int = 1000, _ finding: (GrowthTest) -> Bool
  ) -> Double {
    let found = (0..<experiments).count { number in
      finding(
        GrowthTest(replications(course, noise: noise, count: count, seed: UInt64(number)), confidence: 0.95))
    }
    return Double(found) / Double(experiments)
  }

  @Test(
    "A quantity without a trend is not said to grow more often than the level allows",
    arguments: [(2, 1.0), (5, 3.0), (50, 10.0)])
  func level(count: Int, noise: Double) {
    // 1000 trials of probability 0.01: 21 or more come up once in 500 experiments.
    #expect(share(of: [10, 10, 10, 10], noise: noise, count: count) { $0.keepsGrowing } <= 0.021)
  }

  @Test("A quantity that grows evenly, or with the square root of time, is found to")
  func power() {
    #expect(share(of: [5, 15, 25, 35], noise: 10, count: 30) { $0.keepsGrowing } > 0.95)
    let root = [0.667, 1.219, 1.578, 1.870].map { 10 * $0 }
    #expect(share(of: root, noise: 5, count: 100) { $0.keepsGrowing } > 0.95)
    #expect(share(of: root, noise: 5, count: 60) { $0.levelsOff } < 0.07)
    #expect(share(of: [5, 15, 25, 35], noise: 5, count: 60) { $0.keepsPace } > 0.95)
  }

  @Test("Without noise, the growth is exact")
  func exact() throws {
    let test = GrowthTest(replications([1, 3, 5, 7], noise: 0, count: 3, seed: 1), confidence: 0.95)
    #expect(test.keepsGrowing && test.keepsPace && !test.levelsOff && !test.isBounded)
    let growth = try #require(test.growth)
    #expect(abs(growth.mean - 2) < 1e-12 && growth.halfWidth < 1e-12 && test.mean == 4)
  }

  @Test(
    "What goes up and comes down, grows a little or settles is no growth without end",
    arguments: [
      [10, 20, 20, 10], [10, 10, 20, 20], [10, 20, 15, 20], [10, 10.5, 11, 11.5], [40, 30, 20, 10],
    ])
  func otherCourses(course: [Double]) {
    #expect(share(of: course, noise: 1, count: 50) { $0.keepsGrowing } <= 0.021)
  }

  @Test("An approach to a steady state is seen to level off")
  func approach() {
    let course = (0..<4).map { 20 * (1 - exp(-Double($0) - 0.5)) }
    #expect(share(of: course, noise: 2, count: 50) { $0.levelsOff } > 0.95)
    #expect(share(of: course, noise: 2, count: 50) { $0.keepsPace } < 0.02)
  }

  @Test("Nothing is said of one replication or none")
  func tooFew() {
    for count in [0, 1] {
      let test = GrowthTest(replications([1, 2, 3, 4], noise: 0, count: count, seed: 1), confidence: 0.95)
      #expect(test.growth == nil && !test.keepsGrowing && !test.isBounded)
    }
  }
}
