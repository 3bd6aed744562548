import Foundation
import OutputAnalysis
import Testing

@Suite("Merging quantile sketches of batches")
struct QuantileSketchMergeTests {
  /// The quantiles, to the bit, of a sketch that merges batches in a given order.
  private func merged(_ batches: [[Double]], order: [Int]) -> [UInt64] {
    var whole = QuantileSketch()
    for index in order {
      var part = QuantileSketch()
      for value in batches[index] { part.record(value) }
      whole.merge(part)
    }
    return (0...200).map { whole.quantile(Double($0) / 200).bitPattern }
  }

  @Test(
    "whatever the order and the division into batches, the bits are the same and the error is within 1/512")
  func orderAndDivision() {
    var generator = SplitMix64(state: 2_019)
    let values = (0..<6_000).map { _ in exp(3 * generator.normal()) }
    let expected = merged([values], order: [0])
    for sizes in [[1, 5_999], [100, 4_000, 1_900], [0, 3_000, 0, 3_000]] {
      var start = 0
      let batches = sizes.map { size in
        defer { start += size }
        return Array(values[start..<(start + size)])
      }
      #expect(merged(batches, order: Array(batches.indices)) == expected)
      #expect(merged(batches, order: batches.indices.reversed()) == expected)
    }
    let pieces = (0..<60).map { piece in Array(values[(piece * 100)..<((piece + 1) * 100)]) }
    for _ in 0..<20 {
      var order = Array(pieces.indices)
      for index in order.indices.dropFirst() {
        order.swapAt(index, Int(generator.uniform() * Double(index + 1)))
      }
      #expect(merged(pieces, order: order) == expected)
    }
    let sorted = values.sorted()
    for (step, bits) in expected.enumerated() {
      // The smallest value with at least this share at or below it.
      let rank = max(1, (step * values.count + 199) / 200)
      let exact = sorted[rank - 1]
      #expect(abs(Double(bitPattern: bits) - exact) <= exact / 512)
    }
  }
}
