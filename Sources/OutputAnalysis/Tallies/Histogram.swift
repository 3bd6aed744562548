/// Counts in bins of equal width from 0, and of what lies beyond the last bin.
///
/// Counts are integers, so that merging is exact and does not depend on the order.
public struct Histogram: Hashable, Sendable {
  /// Width of a bin, in the unit of the quantity, positive.
  public let binWidth: Double
  /// Counts; bin i holds numbers from i·width up to (i + 1)·width, exclusive.
  public private(set) var counts: [Int]
  /// Numbers beyond the last bin.
  public private(set) var overflow = 0

  /// An empty histogram of `binCount` bins.
  public init(binWidth: Double, binCount: Int) {
    precondition(binWidth > 0 && binCount > 0, "a histogram has bins of positive width")
    self.binWidth = binWidth
    counts = Array(repeating: 0, count: binCount)
  }

  /// Numbers recorded.
  public var total: Int { counts.reduce(overflow, +) }

  /// Adds a number; a negative one counts in the first bin.
  public mutating func record(_ value: Double) {
    let position = value / binWidth
    if position < Double(counts.count) {
      counts[max(0, Int(position))] += 1
    } else {
      overflow += 1
    }
  }

  /// Forgets every number and keeps the memory.
  public mutating func reset() {
    for bin in counts.indices { counts[bin] = 0 }
    overflow = 0
  }

  /// Adds the counts of a histogram with the same bins.
  public mutating func merge(_ other: Histogram) {
    precondition(
      binWidth == other.binWidth && counts.count == other.counts.count, "only like histograms are merged")
    for bin in counts.indices { counts[bin] += other.counts[bin] }
    overflow += other.overflow
  }
}
