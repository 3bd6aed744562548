/// Counts of non-negative values in bins of equal width from 0, with one count for what lies beyond.
///
/// Counts are integers, so merging is exact and does not depend on its order.
@frozen
public struct Histogram: Hashable, Sendable {
  /// The width of every bin, in the unit of the values.
  public let binWidth: Double
  @usableFromInline var binned: [Int]
  @usableFromInline var beyond: Int
  @usableFromInline var all: Int

  /// Values per bin: bin i holds [i·width, (i + 1)·width), up to the rounding of the division.
  @inlinable
  public var counts: [Int] { binned }

  /// Values at or beyond the end of the last bin.
  @inlinable
  public var overflow: Int { beyond }

  /// The number of values.
  @inlinable
  public var total: Int { all }

  /// Empty bins; the width is positive and finite, and there is at least one bin.
  public init(binWidth: Double, binCount: Int) {
    precondition(binWidth > 0 && binWidth.isFinite && binCount > 0, "bins have a width and a number")
    self.binWidth = binWidth
    binned = Array(repeating: 0, count: binCount)
    beyond = 0
    all = 0
  }

  /// Bins with counts known already, the last ones of which may be left out if they are 0.
  ///
  /// - Returns: nil where there are more counts than bins, or a count below 0.
  public init?(binWidth: Double, binCount: Int, counts: [Int], overflow: Int) {
    self.init(binWidth: binWidth, binCount: binCount)
    guard counts.count <= binCount, overflow >= 0, counts.allSatisfy({ $0 >= 0 }) else { return nil }
    binned.replaceSubrange(0..<counts.count, with: counts)
    beyond = overflow
    all = overflow
    for count in counts {
      let (sum, isTooMuch) = all.addingReportingOverflow(count)
      guard !isTooMuch else { return nil }
      all = sum
    }
  }

  /// Adds one value, at least 0.
  @inlinable
  public mutating func add(_ value: Double) {
    precondition(value >= 0, "a histogram from 0 holds non-negative values")
    let position = value / binWidth
    if position < Double(binned.count) {
      binned[Int(position)] += 1
    } else {
      beyond += 1
    }
    all += 1
  }

  /// Forgets every value and keeps the memory.
  public mutating func reset() {
    for bin in binned.indices { binned[bin] = 0 }
    beyond = 0
    all = 0
  }

  /// Adds the counts of another histogram with the same bins.
  public mutating func merge(_ other: Histogram) {
    precondition(
      other.binWidth == binWidth && other.binned.count == binned.count, "merged histograms have equal bins")
    for bin in binned.indices { binned[bin] += other.binned[bin] }
    beyond += other.beyond
    all += other.all
  }

  /// The sample quantile, no farther than one bin width from the order statistic of rank ⌈p·n⌉
  /// (definition 1 of Hyndman and Fan, 1996): the values of a bin are taken to be spread evenly over it.
  ///
  /// - Returns: nil without values, and where the quantile lies beyond the last bin.
  public func quantile(_ probability: Double) -> Double? {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    // The product may lie a rounding error above a whole number, which must not cost a rank.
    let position = probability * Double(all)
    let rank = max(1, Int((position - position.ulp * 4).rounded(.up)))
    var below = 0
    for (bin, count) in binned.enumerated() {
      if below + count >= rank {
        return (Double(bin) + (Double(rank - below) - 0.5) / Double(count)) * binWidth
      }
      below += count
    }
    return nil
  }
}
