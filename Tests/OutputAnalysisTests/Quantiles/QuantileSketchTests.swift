import Foundation
import OutputAnalysis
import Testing

@Suite("Quantile sketch")
struct QuantileSketchTests {
  static let probabilities = [0, 0.001, 0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1]

  /// Samples of distributions with little and much spread, smooth and lumpy, all within the range.
  static let samples: [(name: String, draw: @Sendable (inout SplitMix64) -> Double)] = [
    ("uniform", { $0.uniform() + 1e-3 }),
    ("exponential", { 8 - 8 * log($0.uniform()) }),
    ("lognormal over ten decades", { exp(min(13, max(-13, 4 * $0.normal()))) }),
    ("Pareto without a mean", { min(1e6, pow($0.uniform(), -1.25)) }),
    ("whole numbers", { ($0.uniform() * 20).rounded(.down) + 1 }),
    ("powers of two", { pow(2, ($0.uniform() * 40 - 20).rounded(.down)) }),
    ("just below powers of two", { pow(2, ($0.uniform() * 38 - 19).rounded(.down)).nextDown }),
  ]

  @Test("every quantile is within 1/512 of the exact order statistic", arguments: samples.indices)
  func errorBound(index: Int) {
    var generator = SplitMix64(state: UInt64(index))
    for size in [1, 2, 10, 999, 20_000] {
      let values = (0..<size).map { _ in Self.samples[index].draw(&generator) }.sorted()
      let sketch = sketch(of: values)
      #expect(sketch.count == size)
      for probability in Self.probabilities {
        // The smallest value with at least the share `probability` at or below it, by its definition.
        let exact = values.indices.first { Double($0 + 1) / Double(size) >= probability }.map { values[$0] }
        guard let exact else {
          Issue.record("no value reaches \(probability)")
          continue
        }
        let found = sketch.quantile(probability)
        #expect(
          abs(found - exact) <= exact / 512,
          "\(Self.samples[index].name), \(size) values at \(probability): \(found), exactly \(exact)")
      }
    }
  }

  @Test("a share that the sample reaches exactly is not rounded up to the next observation")
  func exactShares() {
    // Powers of two: a neighbouring order statistic is far outside the error bound.
    for size in 1...40 {
      let values = (0..<size).map { pow(2, Double($0 - 20)) }
      let sketch = sketch(of: values)
      for rank in 1...size {
        let found = sketch.quantile(Double(rank) / Double(size))
        #expect(abs(found - values[rank - 1]) <= values[rank - 1] / 512, "\(rank) of \(size)")
      }
    }
    var hundred = QuantileSketch()
    for value in 1...100 { hundred.record(Double(value)) }
    // In floating point 0.07 × 100 is above 7 and 0.29 × 100 below 29.
    #expect(abs(hundred.quantile(0.07) - 7) <= 7.0 / 512)
    #expect(abs(hundred.quantile(0.29) - 29) <= 29.0 / 512)
  }

  @Test("zeros, negative numbers, not-a-number and what is below the range are recorded as zeros")
  func zeros() {
    let sketch = sketch(of: [0, -0.0, -3, -.infinity, .nan, (0x1p-20).nextDown, .leastNonzeroMagnitude, 5])
    #expect(sketch.count == 8)
    #expect(sketch.quantile(0) == 0)
    #expect(sketch.quantile(7.0 / 8) == 0)
    #expect(abs(sketch.quantile(1) - 5) <= 5.0 / 512)
  }

  @Test("both ends of the range are inside it, and what is above counts as the upper end")
  func ends() {
    #expect(abs(sketch(of: [0x1p-20]).quantile(0.5) - 0x1p-20) <= 0x1p-20 / 512)
    for value in [0x1p20, (0x1p20).nextDown, 0x1p20 + 1, 1e300, .greatestFiniteMagnitude, .infinity] {
      #expect(abs(sketch(of: [value]).quantile(0.5) - 0x1p20) <= 0x1p20 / 512)
    }
  }

  @Test("merging sketches is recording the union, in whatever order")
  func merging() {
    var generator = SplitMix64(state: 3)
    let left = (0..<3_000).map { _ in exp(generator.normal()) }
    let right = (0..<500).map { _ in 1_000 + 50 * generator.uniform() } + [0, 0, 1e9]
    let union = sketch(of: left + right)
    var leftFirst = sketch(of: left)
    leftFirst.merge(sketch(of: right))
    var rightFirst = sketch(of: right)
    rightFirst.merge(sketch(of: left))
    var withEmpty = QuantileSketch()
    withEmpty.merge(union)
    withEmpty.merge(QuantileSketch())
    #expect(union.count == left.count + right.count)
    #expect(leftFirst.count == union.count)
    #expect(rightFirst.count == union.count)
    #expect(withEmpty.count == union.count)
    for step in 0...1_000 {
      let probability = Double(step) / 1_000
      let expected = union.quantile(probability)
      #expect(leftFirst.quantile(probability) == expected)
      #expect(rightFirst.quantile(probability) == expected)
      #expect(withEmpty.quantile(probability) == expected)
    }
  }

  @Test("a sketch that was reset knows nothing of what came before")
  func reset() {
    var sketch = sketch(of: [0, 1e-6, 3, 1e6, 1e9])
    sketch.reset()
    #expect(sketch.count == 0)
    #expect(sketch.quantile(0.5).isNaN)
    for value in [40.0, 50, 60] { sketch.record(value) }
    #expect(sketch.count == 3)
    #expect(abs(sketch.quantile(0) - 40) <= 40.0 / 512)
    #expect(abs(sketch.quantile(0.5) - 50) <= 50.0 / 512)
    #expect(abs(sketch.quantile(1) - 60) <= 60.0 / 512)
    // What stood outside the used bins must be gone as well: widen them again.
    sketch.record(0)
    sketch.record(1e9)
    #expect(abs(sketch.quantile(0.6) - 50) <= 50.0 / 512)
  }

  @Test("an empty sketch has no quantiles")
  func empty() {
    let sketch = QuantileSketch()
    #expect(sketch.count == 0)
    #expect(sketch.quantile(0).isNaN)
    #expect(sketch.quantile(1).isNaN)
  }

  private func sketch(of values: [Double]) -> QuantileSketch {
    var sketch = QuantileSketch()
    for value in values { sketch.record(value) }
    return sketch
  }
}
