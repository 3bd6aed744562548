/// Draws an index with a probability proportional to its weight, in constant time.
///
/// Alias method: Michael D. Vose, "A linear algorithm for generating random numbers with a given
/// distribution", IEEE Transactions on Software Engineering 17(9), 1991,
/// <https://doi.org/10.1109/32.92917>. The columns belong to the `DistributionTable` that made the choice,
/// which must outlive it.
@frozen public struct WeightedChoice: BitwiseCopyable, @unchecked Sendable {
  /// The index of the column with the probability `threshold`/2⁶⁴, else `alias`.
  @usableFromInline @frozen struct Column: BitwiseCopyable {
    @usableFromInline var threshold: UInt64
    @usableFromInline var alias: Int

    @usableFromInline init(threshold: UInt64, alias: Int) {
      self.threshold = threshold
      self.alias = alias
    }
  }

  @usableFromInline let columns: UnsafePointer<Column>
  /// How many weights there are.
  public let count: Int

  init(columns: UnsafePointer<Column>, count: Int) {
    self.columns = columns
    self.count = count
  }

  /// An index below `count`; takes one draw from the stream.
  @inlinable public func index(using stream: inout RandomStream) -> Int {
    // High word: the column. Low word: the position within it, uniform to within count/2⁶⁴.
    let (column, position) = stream.next().multipliedFullWidth(by: UInt64(truncatingIfNeeded: count))
    let index = Int(truncatingIfNeeded: column)
    return position < columns[index].threshold ? index : columns[index].alias
  }

  /// Vose's table for weights of which none is negative and at least one positive.
  static func columns(for weights: [Double]) -> [Column] {
    let greatest = weights.max() ?? 0
    // Scaled by the greatest first, so that no sum overflows.
    let total = weights.reduce(0) { $0 + $1 / greatest }
    var heights = weights.map { $0 / greatest / total * Double(weights.count) }
    var columns = weights.indices.map { Column(threshold: .max, alias: $0) }
    var small = weights.indices.filter { heights[$0] < 1 }
    var large = weights.indices.filter { heights[$0] >= 1 }
    while let donor = large.last, let index = small.popLast() {
      columns[index] = Column(threshold: UInt64(heights[index] * 0x1p64), alias: donor)
      heights[donor] -= 1 - heights[index]
      if heights[donor] < 1 {
        large.removeLast()
        small.append(donor)
      }
    }
    // What is left over has height 1 but for rounding, unless it weighs nothing at all.
    let heaviest = weights.firstIndex(of: greatest) ?? 0
    for index in small where weights[index] == 0 {
      columns[index] = Column(threshold: 0, alias: heaviest)
    }
    return columns
  }
}
