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
    let draws = draws(
      evenWords: SIMD2(UInt64(counter.w0), UInt64(counter.w2)),
      oddWords: SIMD2(UInt64(counter.w1), UInt64(counter.w3)), key: key)
    return Words(
      UInt32(truncatingIfNeeded: draws[0]), UInt32(truncatingIfNeeded: draws[0] >> 32),
      UInt32(truncatingIfNeeded: draws[1]), UInt32(truncatingIfNeeded: draws[1] >> 32))
  }

  /// The same block as two numbers of 64 bits: word 1 above word 0, and word 3 above word 2.
  ///
  /// The two halves of a round lie side by side in the lanes of a vector, so that one instruction multiplies both.
  /// Above its low 32 bits a lane holds remains that nothing looks at.
  @inlinable static func draws(
    evenWords: SIMD2<UInt64>, oddWords: SIMD2<UInt64>, key: UInt64
  ) -> SIMD2<UInt64> {
    let low = SIMD2<UInt64>(repeating: 0xFFFF_FFFF)
    var (even, odd) = (evenWords, oddWords)
    var keys = SIMD2(key, key >> 32)
    for _ in 0..<10 {
      let products = (even & low) &* SIMD2(0xD251_1F53, 0xCD9E_8D57)
      let crossed = SIMD2(products[1], products[0])
      even = (crossed &>> 32) ^ odd ^ keys
      odd = crossed
      keys &+= SIMD2(0x9E37_79B9, 0xBB67_AE85)
    }
    return (even & low) | (odd &<< 32)
  }
}
