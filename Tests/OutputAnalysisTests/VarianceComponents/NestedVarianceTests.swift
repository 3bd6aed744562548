import OutputAnalysis
import Testing

@Suite("The two variances of a nested simulation")
struct NestedVarianceTests {
  /// Draws whose true means have the variance 4 around 10, whose replications have the variance 9 around those,
  /// of which `shared` is common to the same place in all draws.
  private func draws(_ count: Int, _ replications: Int, shared: Double, seed: UInt64) -> [[Double]] {
    var generator = SplitMix64(state: seed &* 7919)
    let places = (0..<replications).map { _ in shared.squareRoot() * generator.normal() }
    return (0..<count).map { _ in
      let mean = 10 + 2 * generator.normal()
      return places.map { mean + $0 + (9 - shared).squareRoot() * generator.normal() }
    }
  }

  /// The average of a quantity over experiments, as an interval that holds its expectation in all but one of a
  /// thousand.
  private func interval(
    _ shared: Double, _ read: ([[Double]]) -> Double?
  ) throws -> ConfidenceInterval {
    var tally = Tally()
    for seed in 1...1500 {
      if let value = read(draws(30, 3, shared: shared, seed: UInt64(seed))) { tally.add(value) }
    }
    #expect(tally.count == 1500)
    return try #require(ConfidenceInterval(tally, level: 0.999))
  }

  @Test("Independent replications: both variances are found without bias, with three replications of a draw")
  func independent() throws {
    #expect(try interval(0) { NestedVariance(independent: $0)?.betweenVariance }.contains(4))
    #expect(try interval(0) { NestedVariance(independent: $0)?.withinVariance }.contains(9))
  }

  @Test(
    "Common random numbers: what all draws share is noise and no difference between draws",
    arguments: [0.0, 5, 8.9])
  func common(shared: Double) throws {
    #expect(try interval(shared) { NestedVariance(common: $0)?.betweenVariance }.contains(4))
    #expect(try interval(shared) { NestedVariance(common: $0)?.withinVariance }.contains(9))
    #expect(try interval(shared) { NestedVariance(common: $0)?.meanNoise }.contains((9 - shared) / 3))
  }

  @Test("Draws with the noise taken out have the variance between draws")
  func shrunk() throws {
    let nested = try #require(NestedVariance(independent: draws(50, 4, shared: 0, seed: 3)))
    let shrunk = Tally(nested.shrunkMeans)
    #expect(abs(shrunk.mean - nested.mean) < 1e-12)
    let drawn = try #require(Tally(nested.drawMeans).variance)
    // The variance of the means of draws is that of the inputs and that of the noise.
    #expect(abs(drawn - nested.betweenVariance - nested.meanNoise) < 1e-9)
    #expect(abs(try #require(shrunk.variance) - nested.betweenVariance) < 1e-9)
  }

  @Test("Draws that do not differ have no input uncertainty, whatever the estimate of its variance")
  func noDifference() throws {
    let same = [[1.0, 2, 3], [1, 2, 3], [1, 2, 3]]
    let nested = try #require(NestedVariance(common: same))
    #expect(nested.betweenDeviation == 0 && nested.shrunkMeans == [2, 2, 2] && nested.withinVariance == 1)
  }

  @Test("Unequal numbers of values are weighed, and places without a value are left out of all draws")
  func gaps() throws {
    let unequal = try #require(NestedVariance(independent: [[1, 3], [], [5, 6, 7, 10], [4]]))
    // Within: (2 + 14) / (7 - 3) = 4; between: (8 + 5.142857 + …) by hand with the mean 36/7.
    #expect(abs(unequal.withinVariance - 4) < 1e-12)
    let weighted = 36.0 / 7
    let squares =
      2 * (2 - weighted) * (2 - weighted) + 4 * (7 - weighted) * (7 - weighted) + (4 - weighted)
      * (4 - weighted)
    let perDraw = (7.0 - 21.0 / 7) / 2
    #expect(abs(unequal.betweenVariance - (squares / 2 - 4) / perDraw) < 1e-12)
    let holed = try #require(NestedVariance(common: [[1, .nan, 2], [3, 7, 4]]))
    #expect(holed.drawMeans == [1.5, 3.5])
    #expect(NestedVariance(common: [[1, .nan], [3, 7]]) == nil)
    #expect(NestedVariance(independent: [[1, 2]]) == nil)
    #expect(NestedVariance(independent: [[1], [2]]) == nil)
  }
}
