/// The counter-based generator Philox4x32-10: a keyed bijection of 128-bit blocks.
///
/// John K. Salmon, Mark A. Moraes, Ron O. Dror, David E. Shaw, "Parallel random numbers: as easy as
/// 1, 2, 3", SC '11, 2011, section 4.3, <https://doi.org/10.1145/2063384.2063405>. There is no state:
/// block 1,000,000 costs what block 0 costs, and distinct counters under one key never collide.
public enum Philox4x32 {
  /// Four 32-bit words, the first in `w0`.
  @frozen public struct Words: BitwiseCopyable, Hashable, Sendable {
    /// Word 0.
    public var w0: UInt32
    /// Word 1.
    public var w1: UInt32
    /// Word 2.
    public var w2: UInt32
    /// Word 3.
    public var w3: UInt32

    /// A block of the given words.
    @inlinable public init(_ w0: UInt32, _ w1: UInt32, _ w2: UInt32, _ w3: UInt32) {
      (self.w0, self.w1, self.w2, self.w3) = (w0, w1, w2, w3)
    }
  }

  /// The random block that belongs to `counter` under `key`, whose low half is the first key word.
  @inlinable public static func block(counter: Words, key: UInt64) -> Words {
    var key0 = UInt32(truncatingIfNeeded: key)
    var key1 = UInt32(truncatingIfNeeded: key >> 32)
    var words = counter
    for _ in 0..<10 {
      let product0 = UInt64(words.w0) &* 0xD251_1F53
      let product1 = UInt64(words.w2) &* 0xCD9E_8D57
      words = Words(
        UInt32(truncatingIfNeeded: product1 >> 32) ^ words.w1 ^ key0,
        UInt32(truncatingIfNeeded: product1),
        UInt32(truncatingIfNeeded: product0 >> 32) ^ words.w3 ^ key1,
        UInt32(truncatingIfNeeded: product0))
      key0 &+= 0x9E37_79B9
      key1 &+= 0xBB67_AE85
    }
    return words
  }
}
