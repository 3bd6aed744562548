import Sampling
import Testing

@Suite("Weighted choice")
struct WeightedChoiceTests {
  private let table = DistributionTable()

  @Test("Indices come up in proportion to their weights; those of weight 0 never")
  func followsTheWeights() throws {
    let families: [[Double]] = [
      [1], [1, 1], [3, 1, 0, 6], [1e-3, 1, 1, 5, 0, 0.2], (1...200).map { Double($0 % 17) },
      [1e300, 2e300], [1e-300, 3e-300],
    ]
    for (test, weights) in families.enumerated() {
      let choice = try table.choice(weights: weights)
      var stream = testStream(40 + UInt64(test))
      var counts = [Int](repeating: 0, count: choice.count)
      for _ in 0..<300_000 { counts[choice.index(using: &stream)] += 1 }
      let total = weights.reduce(0) { $0 + $1 / 16 } * 16
      let possible = weights.indices.filter { weights[$0] > 0 }
      #expect(weights.indices.allSatisfy { weights[$0] > 0 || counts[$0] == 0 })
      guard possible.count > 1 else { continue }
      let tail = chiSquareTail(
        possible.map { counts[$0] }, probabilities: possible.map { weights[$0] / total })
      #expect(tail > familyLevel / Double(families.count), "\(weights)")
    }
    withExtendedLifetime(table) {}
  }

  @Test("Weights that cannot be probabilities are refused")
  func refusesBadWeights() {
    for weights in [[], [0, 0], [1, -1], [1, .nan], [.infinity, 1], [1e308, 1e308]] as [[Double]] {
      #expect(throws: DistributionProblem.self) { try table.choice(weights: weights) }
    }
  }
}
