import Foundation
import Sampling
import SpecialFunctions
import Testing

/// Thirty million draws put thousands into the tails beyond the outermost layers.
@Suite("Ziggurat draws")
struct ZigguratTests {
  private let n = 30_000_000
  /// Every claim of this suite.
  private let level = familyLevel / 7

  @Test("Exponential numbers are positive and fit in 1000 equally likely cells and in the far tail")
  func exponentialFits() {
    var stream = testStream(10)
    var cells = [Int](repeating: 0, count: 1000)
    var least = Double.infinity
    // The tail begins at 7.69712; 13,600 of the draws are expected in it, 100 in the cell just before it.
    let edges = [7.0, 7.69, 7.6971, 7.705, 8, 8.5, 9, 10, 11, 13]
    var beyond: [Double] = []
    for _ in 0..<n {
      let x = stream.exponential()
      least = min(least, x)
      cells[min(999, Int(-expm1(-x) * 1000))] += 1
      if x > 6.5 { beyond.append(x) }
    }
    #expect(least > 0)
    #expect(chiSquareTail(equallyLikely: cells) > level)
    let probabilities = cellProbabilities(edges: edges) { -expm1(6.5 - $0) }
    #expect(chiSquareTail(histogram(beyond, edges: edges), probabilities: probabilities) > level)
    #expect(isPlausible(beyond.count, probability: exp(-6.5)))
  }

  @Test("Normal numbers fit in 1000 equally likely cells and in both far tails")
  func normalFits() {
    var stream = testStream(11)
    var cells = [Int](repeating: 0, count: 1000)
    // The tails begin at 3.654; 7700 of the draws are expected in them.
    let edges = [3.5, 3.65, 3.75, 3.9, 4.1, 4.4]
    var tail: [Double] = []
    var above = 0
    for _ in 0..<n {
      let x = stream.normal()
      cells[min(999, Int(StandardNormal.cumulative(x) * 1000))] += 1
      if abs(x) > 3.4 {
        tail.append(abs(x))
        if x > 0 { above += 1 }
      }
    }
    #expect(chiSquareTail(equallyLikely: cells) > level)
    let beyond = StandardNormal.cumulative(-3.4)
    let probabilities = cellProbabilities(edges: edges) { 1 - StandardNormal.cumulative(-$0) / beyond }
    #expect(chiSquareTail(histogram(tail, edges: edges), probabilities: probabilities) > level)
    #expect(isPlausible(above, probability: beyond))
    #expect(isPlausible(tail.count - above, probability: beyond))
  }

  /// Whether a binomial count of `n` trials lies within its normal limits.
  private func isPlausible(_ count: Int, probability: Double) -> Bool {
    let expected = Double(n) * probability
    return abs(Double(count) - expected)
      < -StandardNormal.quantile(level / 2) * (expected * (1 - probability)).squareRoot()
  }
}
