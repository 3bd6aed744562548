import Foundation
import Sampling
import Testing

/// Ten million draws make an error of one part in a thousand in the area of any layer visible.
@Suite("Ziggurat draws")
struct ZigguratTests {
  private let n = 10_000_000
  /// Every claim of this suite.
  private let level = familyLevel / 7

  @Test("Exponential numbers are positive and fit in 1000 equally likely cells and in the far tail")
  func exponentialFits() {
    var stream = testStream(10)
    var cells = [Int](repeating: 0, count: 1000)
    var least = Double.infinity
    // The tail begins at 7.697; 4542 of the draws are expected in it.
    let edges = [7.0, 7.69, 7.75, 8, 8.5, 9, 10, 11, 13]
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
    // The tails begin at 3.654; 2580 of the draws are expected in them.
    let edges = [3.5, 3.65, 3.7, 3.8, 4, 4.25, 4.5]
    var tails: (below: [Double], above: [Double]) = ([], [])
    for _ in 0..<n {
      let x = stream.normal()
      cells[min(999, Int(StandardNormal.cumulative(x) * 1000))] += 1
      if x > 3.4 { tails.above.append(x) } else if x < -3.4 { tails.below.append(-x) }
    }
    #expect(chiSquareTail(equallyLikely: cells) > level)
    let beyond = StandardNormal.cumulative(-3.4)
    let probabilities = cellProbabilities(edges: edges) { 1 - StandardNormal.cumulative(-$0) / beyond }
    for tail in [tails.below, tails.above] {
      #expect(chiSquareTail(histogram(tail, edges: edges), probabilities: probabilities) > level)
    }
    #expect(isPlausible(tails.below.count + tails.above.count, probability: 2 * beyond))
  }

  /// Whether a binomial count of `n` trials lies within its normal limits.
  private func isPlausible(_ count: Int, probability: Double) -> Bool {
    let expected = Double(n) * probability
    return abs(Double(count) - expected)
      < -StandardNormal.quantile(level / 2) * (expected * (1 - probability)).squareRoot()
  }
}
