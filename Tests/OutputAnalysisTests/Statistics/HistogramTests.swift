import OutputAnalysis
import Testing

@Suite("Histogram")
struct HistogramTests {
  @Test("a value on an edge belongs to the bin above, and the end of the last bin overflows")
  func edges() {
    var histogram = Histogram(binWidth: 0.5, binCount: 3)
    for value in [0, 0.499, 0.5, 1, 1.499, 1.5, 1e300, .infinity] { histogram.add(value) }
    #expect(histogram.counts == [2, 1, 2])
    #expect(histogram.overflow == 3)
    #expect(histogram.total == 8)
  }

  @Test("merged histograms hold what one would have held")
  func merging() {
    var generator = SplitMix64(state: 17)
    var parts = [Histogram](repeating: Histogram(binWidth: 0.1, binCount: 9), count: 3)
    var whole = Histogram(binWidth: 0.1, binCount: 9)
    for number in 0..<300 {
      let value = generator.uniform()
      parts[number % 3].add(value)
      whole.add(value)
    }
    var merged = parts[2]
    merged.merge(parts[0])
    merged.merge(parts[1])
    #expect(merged == whole)
  }

  @Test("every quantile lies within a bin width of the order statistic it estimates")
  func quantileError() throws {
    var generator = SplitMix64(state: 23)
    let values = (0..<777).map { _ in 8 * generator.uniform() * generator.uniform() }.sorted()
    var histogram = Histogram(binWidth: 0.25, binCount: 32)
    for value in values { histogram.add(value) }
    for percent in 0...100 {
      let rank = max(1, (percent * values.count + 99) / 100)
      let quantile = try #require(histogram.quantile(Double(percent) / 100))
      #expect(abs(quantile - values[rank - 1]) <= 0.25)
    }
  }

  @Test("the share 0.07 of a hundred values is seven of them, whatever their product rounds to")
  func roundedRank() throws {
    var histogram = Histogram(binWidth: 1, binCount: 100)
    for value in 0..<100 { histogram.add(Double(value)) }
    #expect(0.07 * 100 > 7)
    #expect(try #require(histogram.quantile(0.07)) == 6.5)
  }

  @Test("a quantile beyond the last bin is unknown, not the end of the scale")
  func beyond() {
    var histogram = Histogram(binWidth: 1, binCount: 2)
    #expect(histogram.quantile(0.5) == nil)
    for value in [0.5, 1.5, 7, 9] { histogram.add(value) }
    #expect(histogram.quantile(0.5) == 1.5)
    #expect(histogram.quantile(0.51) == nil)
  }
}
