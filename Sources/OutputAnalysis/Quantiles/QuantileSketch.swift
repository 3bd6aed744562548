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
/// Complexity: `record` is O(1) and does not allocate; `quantile` looks through the powers of two and then through
/// one; `reset` and `merge` touch the powers of two in use; 80 KiB per sketch.
///
/// The counts have one owner, this value, and move between threads with it.
public struct QuantileSketch: ~Copyable, @unchecked Sendable {
  @usableFromInline static let smallestExponent = -20
  @usableFromInline static let octaves = 40
  @usableFromInline static let binBits = 8
  /// The bit pattern of 2⁻²⁰, shifted so that its bin is 0.
  @usableFromInline static let origin =
    UInt64(1023 + smallestExponent) << UInt64(binBits)
  @usableFromInline static let binCount = octaves << binBits

  /// The log-linear bins, a power of two after the other.
  @usableFromInline let counts: UnsafeMutablePointer<Int>
  /// The sums of the counts of each power of two.
  @usableFromInline let sums: UnsafeMutablePointer<Int>
  /// Zeros and what is too small.
  @usableFromInline var tooSmall = 0
  @usableFromInline var recorded: Int
  /// Observations recorded.
  @inlinable public var count: Int { recorded }

  /// An empty sketch.
  public init() {
    counts = .allocate(capacity: Self.binCount)
    counts.initialize(repeating: 0, count: Self.binCount)
    sums = .allocate(capacity: Self.octaves)
    sums.initialize(repeating: 0, count: Self.octaves)
    recorded = 0
  }

  deinit {
    counts.deallocate()
    sums.deallocate()
  }

  /// Records one observation; negative numbers and not-a-number count as zero.
  @inlinable
  public mutating func record(_ value: Double) {
    recorded &+= 1
    guard value >= 0x1p-20 else {
      tooSmall &+= 1
      return
    }
    let offset = Int(truncatingIfNeeded: (value.bitPattern >> UInt64(52 - Self.binBits)) &- Self.origin)
    let bin = min(offset, Self.binCount - 1)
    counts[bin] &+= 1
    sums[bin &>> Self.binBits] &+= 1
  }

  /// Forgets every observation and keeps the memory.
  public mutating func reset() {
    guard recorded > 0 else { return }
    for octave in 0..<Self.octaves where sums[octave] > 0 {
      (counts + (octave << Self.binBits)).update(repeating: 0, count: 1 << Self.binBits)
      sums[octave] = 0
    }
    tooSmall = 0
    recorded = 0
  }

  /// Adds the observations of another sketch.
  public mutating func merge(_ other: borrowing QuantileSketch) {
    for octave in 0..<Self.octaves where other.sums[octave] > 0 {
      sums[octave] += other.sums[octave]
      let first = octave << Self.binBits
      for bin in first..<first + (1 << Self.binBits) { counts[bin] += other.counts[bin] }
    }
    tooSmall += other.tooSmall
    recorded += other.recorded
  }

  /// The smallest recorded number with at least the share `probability`, 0 … 1, of observations at or below
  /// it, within 1/512 of it; not-a-number when nothing was recorded.
  public func quantile(_ probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability lies between 0 and 1")
    guard count > 0 else { return .nan }
    let rank = rank(probability)
    var seen = tooSmall
    if seen >= rank { return 0 }
    var octave = 0
    while seen + sums[octave] < rank {
      seen += sums[octave]
      octave += 1
      precondition(octave < Self.octaves, "the bins hold every observation")
    }
    var bin = octave << Self.binBits
    seen += counts[bin]
    while seen < rank {
      bin += 1
      seen += counts[bin]
    }
    return Self.middle(ofBin: bin)
  }

  /// The place, from 1, of the smallest observation whose share reaches `probability`.
  private func rank(_ probability: Double) -> Int {
    // The product may round past a whole number, as 0.07 × 100 does; the quotient 7 / 100 is 0.07 again.
    var rank = max(1, Int(probability * Double(count)))
    while Double(rank) / Double(count) < probability { rank += 1 }
    return rank
  }

  private static func middle(ofBin bin: Int) -> Double {
    let low = Double(bitPattern: (UInt64(bin) + origin) << UInt64(52 - binBits))
    let high = Double(bitPattern: (UInt64(bin + 1) + origin) << UInt64(52 - binBits))
    return (low + high) / 2
  }
}
