import ExperimentDesign
import OutputAnalysis
import Testing

@Suite("Two-level factorial")
struct TwoLevelFactorialTests {
  private func design(_ count: Int) throws -> TwoLevelFactorial {
    try TwoLevelFactorial((0..<count).map { Factor(path: "f\($0)", levels: ["low", "high"]) })
  }

  @Test(
    "no main effect or interaction of two is mixed up with another, in the fewest points known",
    arguments: [
      (1, 2), (4, 16), (5, 32), (6, 32), (7, 64), (8, 64), (9, 128), (11, 128), (12, 256), (17, 256),
    ])
  func resolution(factors: Int, points: Int) throws {
    let factorial = try design(factors)
    #expect(factorial.design.points.count == points)
    #expect((factorial.fraction == 0) == (factors <= 5))
    #expect(points << factorial.fraction == 1 << factors)
    let subjects: [[Int]] =
      (0..<factors).map { [$0] }
      + (0..<factors).flatMap { first in ((first + 1)..<max(first + 1, factors)).map { [first, $0] } }
    let columns = subjects.map { subject in
      (0..<points).map { point in
        subject.reduce(1) { $0 * factorial.level(of: $1, at: point) }
      }
    }
    // Every column is balanced and all are orthogonal.
    #expect(columns.allSatisfy { $0.reduce(0, +) == 0 })
    for (number, column) in columns.enumerated() {
      for other in columns[(number + 1)...] {
        #expect(zip(column, other).reduce(0) { $0 + $1.0 * $1.1 } == 0)
      }
    }
  }

  @Test("points have the levels that the signs say, and generators say which follow from which")
  func generators() throws {
    let factorial = try design(8)
    #expect(factorial.generators.map { [$0.factor] + $0.product } == [[4, 0, 1, 2, 3], [7, 0, 1, 5, 6]])
    for (point, values) in factorial.design.points.enumerated() {
      for factor in 0..<8 {
        #expect(values[factor] == (factorial.level(of: factor, at: point) > 0 ? "high" : "low"))
      }
      for generator in factorial.generators {
        #expect(
          factorial.level(of: generator.factor, at: point)
            == generator.product.reduce(1) { $0 * factorial.level(of: $1, at: point) })
      }
    }
  }

  @Test(
    "effects come out exactly where there is no noise, and noise common to all points does not touch them")
  func effects() throws {
    let factorial = try design(6)
    // y = 10 + 2·f1 − 1.5·f4 + 0.5·f1·f4, in signs; effects are twice the coefficients.
    let means = factorial.design.points.indices.map { point in
      let (first, second) = (
        Double(factorial.level(of: 1, at: point)), Double(factorial.level(of: 4, at: point))
      )
      return 10 + 2 * first - 1.5 * second + 0.5 * first * second
    }
    let noise = [0.0, 3, -8, 100]
    let effects = factorial.effects(of: means.map { mean in noise.map { mean + $0 } }, level: 0.95)
    #expect(effects.count == 6 + 15)
    for effect in effects {
      let known: [[Int]: Double] = [[1]: 4, [4]: -3, [1, 4]: 1]
      let expected = known[effect.factors] ?? 0
      #expect(abs(effect.interval.mean - expected) < 1e-9)
      #expect(effect.interval.halfWidth < 1e-9)
    }
  }

  @Test("intervals of effects cover them as often as they claim")
  func coverage() throws {
    let factorial = try design(3)
    var random: UInt64 = 5
    func uniform() -> Double {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (Double(random >> 11) + 0.5) * 0x1p-53
    }
    var covered = 0
    for _ in 0..<500 {
      let responses = factorial.design.points.indices.map { point in
        (0..<5).map { _ in
          Double(factorial.level(of: 0, at: point)) + StandardNormal.quantile(uniform())
        }
      }
      for effect in factorial.effects(of: responses, level: 0.9) {
        if effect.interval.contains(effect.factors == [0] ? 2 : 0) { covered += 1 }
      }
    }
    // Six effects of 500 experiments, independent: the binomial's limit at 0.1 %.
    #expect(abs(Double(covered) - 2_700) < 3.29 * 270.0.squareRoot())
  }

  @Test("levels that cannot be two are refused; an interval gives its ends")
  func levels() throws {
    #expect(throws: ExperimentalDesign.Mismatch.self) { try TwoLevelFactorial([Factor("a=1")]) }
    #expect(throws: ExperimentalDesign.Mismatch.self) { try TwoLevelFactorial([]) }
    let factorial = try TwoLevelFactorial([Factor("a=1,2,3"), Factor("b=0.1..0.30")])
    #expect(factorial.design.points == [["1", "0.1"], ["3", "0.1"], ["1", "0.3"], ["3", "0.3"]])
  }

  @Test(
    "the bar of a factor goes from its lowest to its highest mean, in an interval wide enough for any two")
  func levelEffects() throws {
    let design = try ExperimentalDesign.fullFactorial([Factor("a=1,2,3"), Factor("b=x,y")])
    let own = [0.0, 1, -1]
    let responses = design.points.enumerated().map { (place: Int, point: [String]) -> [Double] in
      let mean = (Double(point[0]) ?? 0) * 2 + (point[1] == "y" ? -7 : 0)
      return (0..<3).map { mean + Double($0) * 50 + (place == 0 ? own[$0] : 0) }
    }
    let effects = try #require(design.levelEffects(of: responses, level: 0.95))
    #expect(effects.map(\.factor) == [0, 1])
    #expect(effects[0].lowest == 0 && effects[0].highest == 2)
    #expect(abs(effects[0].range.mean - 4) < 1e-9)
    // Half of the only noise that points do not share, whose deviation is 1, at a third of the error.
    let reach = StudentT.quantile(1 - 0.05 / 6, degreesOfFreedom: 2) * 0.5 / 3.0.squareRoot()
    #expect(abs(effects[0].range.halfWidth - reach) < 1e-9)
    #expect(effects[1].lowest == 1 && effects[1].highest == 0)
    #expect(abs(effects[1].range.mean - 7) < 1e-9)
    #expect(design.levelEffects(of: responses.map { Array($0.prefix(1)) }, level: 0.95) == nil)
  }
}
