/// Quantiles of a stream of non-negative numbers in constant memory, with a bounded relative error.
///
/// A log-linear histogram: each power of two is divided into 256 equal bins, addressed by the exponent
/// and the eight leading bits of the significand of the number's binary representation, so that
/// recording is a shift and an increment. A quantile is the middle of its bin and differs from the
/// exact order statistic by at most 1/512 (0.2 %) of it. The same idea, with logarithmic bins, is
/// Masson, Rim, Lee, "DDSketch: a fast and fully-mergeable quantile sketch with relative-error
/// guarantees", 2019.
///
/// The range is 2⁻²⁰ to 2²⁰ (about 10⁻⁶ to 10⁶); smaller numbers count as zero, larger ones as the upper
/// end. Merging adds counts and is therefore exact, commutative and associative: results do not depend
/// on how observations were divided.
///
/// Complexity: `record` is O(1) and does not allocate; 80 KiB per sketch.
public struct QuantileSketch: ~Copyable, Sendable {
  @usableFromInline static let smallestExponent = -20
  @usableFromInline static let octaves = 40
  @usableFromInline static let binBits = 8
  /// The bit pattern of 2⁻²⁰, shifted so that its bin is 0.
  @usableFromInline static let origin =
    UInt64(1023 + smallestExponent) << UInt64(binBits)
  @usableFromInline static let binCount = octaves << binBits

  /// Bin 0 holds zeros and what is too small; bin i + 1 holds the i-th log-linear bin.
  @usableFromInline var counts: [Int]
  @usableFromInline var lowestUsed: Int
  @usableFromInline var highestUsed: Int
  @usableFromInline var recorded: Int
  /// Observations recorded.
  @inlinable public var count: Int { recorded }

  /// An empty sketch.
  public init() {
    counts = [Int](repeating: 0, count: Self.binCount + 1)
    lowestUsed = Self.binCount + 1
    highestUsed = -1
    recorded = 0
  }

  /// Records one observation; negative numbers and not-a-number count as zero.
  @inlinable
  public mutating func record(_ value: Double) {
    var bin = 0
    if value >= 0x1p-20 {
      let offset = Int((value.bitPattern >> UInt64(52 - Self.binBits)) &- Self.origin)
      bin = min(offset, Self.binCount - 1) + 1
    }
    counts[bin] += 1
    if bin < lowestUsed { lowestUsed = bin }
    if bin > highestUsed { highestUsed = bin }
    recorded += 1
  }

  /// Forgets every observation and keeps the memory.
  public mutating func reset() {
    if lowestUsed <= highestUsed {
      for bin in lowestUsed...highestUsed { counts[bin] = 0 }
    }
    lowestUsed = Self.binCount + 1
    highestUsed = -1
    recorded = 0
  }

  /// Adds the observations of another sketch.
  public mutating func merge(_ other: borrowing QuantileSketch) {
    guard other.count > 0 else { return }
    for bin in other.lowestUsed...other.highestUsed { counts[bin] += other.counts[bin] }
    lowestUsed = min(lowestUsed, other.lowestUsed)
    highestUsed = max(highestUsed, other.highestUsed)
    recorded += other.recorded
  }

  /// The smallest recorded number with at least the share `probability`, 0 … 1, of observations at or below
  /// it, within 1/512 of it; not-a-number when nothing was recorded. O(bins in use).
  public func quantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    guard count > 0 else { return .nan }
    let rank = rank(probability)
    var seen = 0
    for bin in lowestUsed...highestUsed {
      seen += counts[bin]
      if seen >= rank { return Self.middle(ofBin: bin) }
    }
    preconditionFailure("the bins in use hold every observation")
  }

  /// The place, from 1, of the smallest observation whose share reaches `probability`.
  private func rank(_ probability: Double) -> Int {
    // The product may round past a whole number, as 0.07 × 100 does; the quotient 7 / 100 is 0.07 again.
    var rank = max(1, Int(probability * Double(count)))
    while Double(rank) / Double(count) < probability { rank += 1 }
    return rank
  }

  private static func middle(ofBin bin: Int) -> Double {
    guard bin > 0 else { return 0 }
    let low = Double(bitPattern: (UInt64(bin - 1) + origin) << UInt64(52 - binBits))
    let high = Double(bitPattern: (UInt64(bin) + origin) << UInt64(52 - binBits))
    return (low + high) / 2
  }
}
